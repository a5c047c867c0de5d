const containerStart = /^\s*:{3,}\s*(?:notes|\{(?:[^{}]*\s)?\.notes(?:\s[^{}]*)?\})\s*$/

/** Tell whether a line opens speaker notes: `::: notes` of Pandoc, `::: {.notes}` of Quarto. */
export function opensNotes(line: string): boolean {
  return containerStart.test(line)
}
