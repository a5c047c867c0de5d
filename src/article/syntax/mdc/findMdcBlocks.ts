import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { isInList } from '../../source/isInList.ts'
import { type Props, readProps, readYamlProps } from './readProps.ts'

/** Match the opening line of a component: `::note`, `:::card[Title]{icon="a"}`. */
const openingLine =
  /^(?<colons>:{2,})(?<name>[a-z][\w-]*)(?:\[(?<label>[^[\]\n]*)\])?(?<props>\{(?:"[^"]*"|'[^']*'|[^{}"'])*\})?$/
const closingLine = /^:{2,}$/
const dashes = /^---$/
const yamlLine = /^(?:[\w:@.-]+:(?:\s.*)?|- .*|#.*|)$|^\s/
/** Names of containers of other tools, which the syntax `containers` reads. */
const otherNames = /^(?:notes|hidden|comment|mermaid)$/

/** A component of MDC, from its opening line to its closing line. */
export interface MdcBlock {
  name: string
  props: Props
  /** Index of the last line above its content: of its opening line, or of the closing `---` of its props. */
  head: number
  /** Index of its closing line. */
  last: number
}

/**
 * Find the components of MDC by the indexes of their opening lines, and the lines in fences. A component with three colons is one of
 * MDC if it has settings or stands in another one: other tools have containers with three colons, too.
 */
export function findMdcBlocks(lines: readonly string[]): { blocks: Map<number, MdcBlock>; verbatim: Set<number> } {
  const found: (MdcBlock & { first: number; isSure: boolean })[] = []
  const open: { colons: string; first: number; head: number }[] = []
  const verbatim = new Set<number>()
  let end: RegExp | undefined
  for (let at = endOfFrontMatter([...lines]); at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (end) verbatim.add(at)
    if (end && !end.test(line)) continue
    // HTML up to a blank line may hold the closing line of the component around it.
    const starts = end ? undefined : endOfVerbatim(line)
    const wasInside = end !== undefined
    end = starts?.source === '^\\s*$' ? undefined : starts
    if (end) verbatim.add(at)
    if (wasInside || end) continue
    if (closingLine.test(line)) {
      const pair = open.findLastIndex(({ colons }) => colons === line)
      const [opened] = pair < 0 ? [] : open.splice(pair)
      if (opened) found.push(blockOf(lines, opened, at))
      continue
    }
    const { colons } = openingLine.exec(line)?.groups ?? {}
    if (colons === undefined) continue
    const head = endOfProps(lines, at)
    open.push({ colons, first: at, head })
    at = head
  }
  const blocks = new Map<number, MdcBlock>()
  let last = -1
  for (const { first, isSure, ...block } of found.toSorted((one, other) => one.first - other.first)) {
    const isCode = first > last && /^ {4}|^\t/.test(lines[first] ?? '') && !isInList(lines, first)
    if (isCode || otherNames.test(block.name) || !(isSure || first < last)) continue
    blocks.set(first, block)
    last = Math.max(last, block.last)
  }
  return { blocks, verbatim }
}

/** Return the index of the dashes below the props in YAML that follow an opening line; the index of that line if it has none. */
function endOfProps(lines: readonly string[], first: number): number {
  if (!dashes.test(lines[first + 1]?.trim() ?? '')) return first
  const indent = indentOf(lines[first + 1])
  for (let at = first + 2; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (dashes.test(line.trim())) return at
    if (!yamlLine.test(line.slice(Math.min(indent, indentOf(line))))) return first
  }
  return first
}

function blockOf(lines: readonly string[], opened: { colons: string; first: number; head: number }, last: number) {
  const { first, head, colons } = opened
  const { name = '', label, props = '' } = openingLine.exec((lines[first] ?? '').trim())?.groups ?? {}
  const inYaml = readYamlProps(
    lines
      .slice(first + 2, head)
      .map((line) => line.slice(Math.min(indentOf(line), indentOf(lines[first + 1]))))
      .join('\n'),
  )
  const titles: [string, string][] = label ? [['title', label]] : []
  const all: Props = new Map([...titles, ...readProps(props), ...inYaml])
  return { name, props: all, first, head, last, isSure: colons === '::' || head > first || /[\w-]=/.test(props) }
}

export function indentOf(line = ''): number {
  return line.length - line.trimStart().length
}
