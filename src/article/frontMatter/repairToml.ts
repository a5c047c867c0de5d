import { parse, TomlError } from 'smol-toml'

interface RepairedToml {
  values: Record<string, unknown>
  /** Lines with a value that lacks quotes: the line as written, and the line with quotes, which is read instead. */
  quoted: { line: number; column: number; written: string; right: string }[]
  /** Lines that cannot be read and are left out. */
  dropped: { line: number; column: number; reason: string }[]
}

/** How many lines are repaired at most. A source with more errors gives no values. */
const mostErrors = 20

/**
 * Read TOML. If it is invalid, repair it line by line: put quotes around a text that lacks them, and leave out a line
 * that still cannot be read.
 *
 * @example `title = A b` -> `title = "A b"`
 */
export function repairToml(source: string): RepairedToml {
  const lines = source.split('\n')
  const [quoted, dropped]: [RepairedToml['quoted'], RepairedToml['dropped']] = [[], []]
  for (let errors = 0; errors <= mostErrors; errors += 1) {
    try {
      return { values: parse(lines.join('\n')), quoted, dropped }
    } catch (error) {
      if (!(error instanceof TomlError)) throw error
      const { line, column } = error
      const written = lines[line - 1] ?? ''
      const [, key, text = ''] = /^(\s*[\w.-]+\s*=\s*)([^\s"'[{#].*?)\s*$/.exec(written) ?? []
      const right = key === undefined ? undefined : `${key}${JSON.stringify(text)}`
      if (right !== undefined && key !== undefined)
        quoted.push({ line, column: key.length + 1, written: written.trim(), right: right.trim() })
      else dropped.push({ line, column, reason: reasonOf(error) })
      lines[line - 1] = right ?? ''
    }
  }
  return { values: {}, quoted, dropped }
}

function reasonOf({ message }: TomlError): string {
  return message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? 'not TOML'
}
