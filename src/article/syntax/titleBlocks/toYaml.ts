/** Keys for the fields of Pandoc's title block, in the order of the fields. */
const fieldKeys = ['title', 'author', 'date']

/**
 * Write the headers of Pelican and MultiMarkdown as YAML, a line for each line: `Title: A: b` -> `title: "A: b"`. Their values
 * have no quotes, and may continue on indented lines below.
 */
export function mappedLines(lines: readonly string[], keyLine: RegExp): string {
  const entries: { key: string; parts: string[] }[] = []
  for (const line of lines) {
    const [, key, value = ''] = keyLine.exec(line) ?? []
    if (key === undefined) entries.at(-1)?.parts.push(line.trim())
    else entries.push({ key: key.toLowerCase().replaceAll(' ', '-'), parts: [value.trim()] })
  }
  return entries.map(({ key, parts }) => entryOf(key, parts.map(withoutQuotes))).join('\n')
}

/** Write the fields of pandoc's title block as YAML, a line for each. Authors stand on lines of their own. */
export function textLines(fields: readonly string[][]): string {
  return fields
    .map((parts, at) => {
      const key = fieldKeys[at] ?? ''
      const last = parts.length - 1
      return entryOf(key, key === 'author' ? parts.map((part, at) => (at < last ? `${part};` : part)) : parts)
    })
    .join('\n')
}

/** Write an entry of YAML whose value may span lines. It is in quotes, in which YAML reads a line end as a space. */
function entryOf(key: string, parts: readonly string[]): string {
  return `${key}: "${parts.map((part) => JSON.stringify(part).slice(1, -1)).join('\n  ')}"`
}

function withoutQuotes(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
