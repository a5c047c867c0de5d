/** Words that open a container and are no title: what is inside speaks for itself. */
const silent = new Set(['code-group', 'raw', 'v-pre', 'div', 'tabs', 'tab', 'center'])

interface Container {
  /** Colons of the fence, or 0 where indentation holds the block together. */
  colons: number
  /** Columns of white space in front of the opening line. */
  indent: number
  /** Empty where what is inside speaks for itself and becomes no quote. */
  title: string
}

/**
 * Write containers as quotes that open with their title in bold, line by line, so that every line keeps its number:
 * `::: tip Title` up to `:::`, and `!!! note "Title"`, `??? note` or `=== "Tab"` with an indented block. Code is left
 * alone, and so is a container that is never closed.
 */
export function containersToQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const open: Container[] = []
  let fence: string | undefined
  const written = lines.map((line, at) => {
    const inside = dedented(line, open)
    const code = /^ {0,3}(`{3,}|~{3,})/.exec(inside)?.[1]
    if (fence !== undefined) {
      if (code?.startsWith(fence) && inside.trim() === code) fence = undefined
      return quoted(inside, open)
    }
    if (code !== undefined) {
      fence = code
      return quoted(inside, open)
    }
    const last = open.at(-1)
    if (last && last.colons > 0 && new RegExp(`^\\s*:{${last.colons}}\\s*$`).test(inside)) {
      open.pop()
      return quoted('', open)
    }
    const found = opening(inside, lines, at)
    if (!found) return quoted(inside, open)
    open.push({ ...found, indent: indentOf(line) })
    // Two spaces: what follows is a line of its own.
    return quoted(found.title ? `**${found.title}**  ` : '', open)
  })
  return written.join('\n')
}

/** A line without the indentation of the blocks it is in; a line that is indented less ends those blocks. */
function dedented(line: string, open: Container[]): string {
  const indent = indentOf(line)
  while (line.trim() && open.at(-1)?.colons === 0 && indent < (open.at(-1)?.indent ?? 0) + 4) open.pop()
  const blocks = open.filter((container) => container.colons === 0)
  return line.slice(Math.min(indent, (blocks.at(-1)?.indent ?? -4) + 4))
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function quoted(line: string, open: Container[]): string {
  return `${'> '.repeat(open.filter(({ title }) => title !== '').length)}${line}`
}

function opening(line: string, lines: string[], at: number): Omit<Container, 'indent'> | undefined {
  const fenced = /^\s*(:{3,})\s*\{?\.?([\w-]+)\}?\s*(.*)$/.exec(line)
  if (fenced) {
    const [, colons = '', kind = '', rest = ''] = fenced
    if (!isClosed(colons.length, lines.slice(at + 1))) return undefined
    return { colons: colons.length, title: titleOf(kind, rest) }
  }
  const indented = /^\s*(?:!!!|\?\?\?\+?|===)\s+(?:([\w-]+)\s*)?(?:[\w-]+\s+)*(?:"([^"]*)")?\s*$/.exec(line)
  if (!indented || !/^\s{4}|^\t/.test(lines[at + 1]?.trim() ? (lines[at + 1] ?? '') : (lines[at + 2] ?? '')))
    return undefined
  const [, kind = '', title = ''] = indented
  return { colons: 0, title: title || titleOf(kind, '') }
}

/** Tell whether lines hold the end of a container with so many colons, and not just the ends of others in it. */
function isClosed(colons: number, lines: string[]): boolean {
  const fence = new RegExp(`^\\s*:{${colons}}(?!:)(.*)$`)
  let depth = 0
  for (const line of lines) {
    const rest = fence.exec(line)?.[1]?.trim()
    if (rest === undefined) continue
    if (rest) depth += 1
    else if (depth === 0) return true
    else depth -= 1
  }
  return false
}

/** The author's title, else the container's kind as a word. */
function titleOf(kind: string, rest: string): string {
  const title = rest
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\{[^}]*\}/g, '')
    .trim()
  if (title) return title
  return silent.has(kind) ? '' : kind.charAt(0).toUpperCase() + kind.slice(1)
}
