/** The keys of the fields in Pandoc's title block, in the order of the fields. */
const fieldKeys = ['title', 'author', 'date']

/**
 * Write the headers of Pelican and MultiMarkdown as YAML, with the same number of lines: `Title: A: b` -> `title: "A: b"`.
 * Values of such headers have no quotes, and may continue on indented lines.
 */
export function keyLinesToYaml(lines: readonly string[], keyLine: RegExp): string {
  const entries: { key: string; parts: string[] }[] = []
  for (const line of lines) {
    const [, key, value = ''] = keyLine.exec(line) ?? []
    if (key === undefined) entries.at(-1)?.parts.push(line.trim())
    else entries.push({ key: key.toLowerCase().replaceAll(' ', '-'), parts: [value.trim()] })
  }
  return entries.map(({ key, parts }) => entryOf(key, parts.map(withoutQuotes))).join('\n')
}

/** Write the fields of Pandoc's title block as YAML, with the same number of lines. Each author stands on a line of its own. */
export function fieldsToYaml(fields: readonly string[][]): string {
  return fields
    .map((parts, at) => {
      const key = fieldKeys[at] ?? ''
      const last = parts.length - 1
      return entryOf(key, key === 'author' ? parts.map((part, at) => (at < last ? `${part};` : part)) : parts)
    })
    .join('\n')
}

/** Write an entry of YAML whose value may have several lines. The value is in quotes, where YAML reads a line end as a space. */
function entryOf(key: string, parts: readonly string[]): string {
  return `${key}: "${parts.map((part) => JSON.stringify(part).slice(1, -1)).join('\n  ')}"`
}

function withoutQuotes(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
