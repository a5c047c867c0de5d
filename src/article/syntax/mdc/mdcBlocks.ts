import { isInList } from '../../source/isInList.ts'
import { findMdcBlocks, indentOf, type MdcBlock } from './findMdcBlocks.ts'
import { addressIn, tagAlone, tagName, writtenProps } from './readProps.ts'

/** Match a line that starts a slot of a component: `#footer`, `#title{unwrap="p"}`. */
const slotLine = /^\s*#[a-z][\w-]*(?:\{[^{}]*\})?\s*$/
/** Match a line that may become the text of a link: it starts no block, and has no link. */
const plainLine = /^(?![#>|<:`~]|[-*+]\s|\d+[.)]\s)[^[\]<]+$/

/** A component whose closing line the rewriting has not reached yet. */
interface Open {
  last: number
  /** The line that closes it. */
  closing: string
  /** How many columns of indentation to remove from each line in it. */
  inner: number
  /** How many spaces to put before each line in it instead. */
  base: number
}

/**
 * Rewrite components of MDC, which Nuxt Content, Docus and Nuxt UI have, as those that the syntax `containers` reads. Remove the
 * indentation of what stands in them. Every line keeps its number:
 *
 * ```markdown
 * ::card                     <Card title="So">
 * ---                        :
 * title: So                  :
 * ---                   ->   :
 * Words.                     Words.
 * #footer                    :
 * More.                      More.
 * ::                         </Card>
 * ```
 *
 * A component that nothing closes, `::youtube{id=a}`, stays as it is. So does a container of another tool, `:::tip`.
 *
 * @param leaveOut is called with the number of each line that is left out, from 1: a line of props, or the name of a slot
 */
export function mdcBlocks(text: string, leaveOut: (line: number, source: string) => void): string {
  if (!/^[ \t]*:{2,}[a-z]/m.test(text) || !/^[ \t]*:{2,}[ \t]*\r?$/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const { blocks, verbatim } = findMdcBlocks(lines)
  if (blocks.size === 0) return text
  const open: Open[] = []
  const omit = (at: number, indent: number) => {
    leaveOut(at + 1, (lines[at] ?? '').trim())
    return `${' '.repeat(indent)}:`
  }
  const written = [...lines]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const around = open.at(-1)
    const block = blocks.get(at)
    if (around?.last === at) {
      open.pop()
      written[at] = around.closing && `${' '.repeat(around.base)}${around.closing}`
    } else if (block) {
      const base = (around?.base ?? 0) + (around && !isInList(lines, at) ? 0 : indentOf(line) - (around?.inner ?? 0))
      const { opening, closing, content } = tagsOf(block, lines)
      written[at] = opening ? ' '.repeat(base) + opening : omit(at, base)
      for (let inside = at + 1; inside <= block.head; inside += 1) written[inside] = closing ? omit(inside, base) : ''
      const [only = at] = content
      const address = content.length === 1 && !opening.includes(' href=') ? addressIn(block.props) : undefined
      lines[only] = address ? linked(lines[only] ?? '', address) : (lines[only] ?? '')
      open.push({ last: block.last, closing, inner: indentOf(lines[content[0] ?? at]), base })
      at = block.head
    } else if (around) {
      written[at] = !verbatim.has(at) && slotLine.test(line) ? omit(at, around.base) : moved(line, around)
    }
  }
  return written.join('\n')
}

/** Return the tags that replace the first and the last line of a component, and the first two lines with content in it. */
function tagsOf({ name, props, head, last }: MdcBlock, lines: readonly string[]) {
  const content: number[] = []
  for (let at = head + 1; at < last && content.length < 2; at += 1) if (lines[at]?.trim()) content.push(at)
  if (content.length === 0) return { opening: tagAlone(name, props) ?? '', closing: '', content }
  // A callout without `type` is only a coloured box: show no kind.
  const isPlain = /^(?:callout|alert)$/.test(name) && !props.has('type')
  const tag = isPlain ? 'Box' : tagName(name)
  return { opening: `<${[tag, ...writtenProps(props)].join(' ')}>`, closing: `</${tag}>`, content }
}

/** Make a link of a line, if it has no link and starts no block. */
function linked(line: string, address: string): string {
  const text = line.trim()
  return plainLine.test(text) ? `${' '.repeat(indentOf(line))}[${text}](<${address}>)` : line
}

function moved(line: string, { inner, base }: Open): string {
  return line.trim() ? ' '.repeat(base) + line.slice(Math.min(indentOf(line), inner)) : line
}
