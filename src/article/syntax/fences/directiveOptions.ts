/** The options at the top of a directive of MyST, by name. */
export interface DirectiveOptions {
  values: Map<string, string>
  /** The number of lines that the options take up. */
  lines: number
}

const option = /^\s*:([a-z][\w.-]*):(?:\s+(.*))?$/i
const yamlOption = /^([a-z][\w.-]*):(?:\s+(.*))?$/i

/** Read the options at the top of a directive: lines `:name: value`, or YAML between lines of dashes. */
export function readDirectiveOptions(lines: readonly string[]): DirectiveOptions {
  const values = new Map<string, string>()
  if (/^\s*---\s*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex((line, at) => at > 0 && /^\s*---\s*$/.test(line))
    if (end < 0) return { values, lines: 0 }
    for (const line of lines.slice(1, end)) {
      const [, name, value = ''] = yamlOption.exec(line.trim()) ?? []
      if (name !== undefined) values.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'))
    }
    return { values, lines: end + 1 }
  }
  const end = lines.findIndex((line) => !option.test(line))
  const written = lines.slice(0, end < 0 ? undefined : end)
  for (const line of written) {
    const [, name = '', value = ''] = option.exec(line) ?? []
    values.set(name, value.trim())
  }
  return { values, lines: written.length }
}
