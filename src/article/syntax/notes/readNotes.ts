import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type {} from '../../nodes/speakerNotes.ts'

/** `Note:` of reveal.js, `???` of remark, and their like in Chinese, Japanese and Korean. */
const noteLine =
  /^\s*(?:(?:speaker )?notes?:|\?\?\?|(?:演讲者)?(?:备注|備註)[:：]|ノート[:：]|노트[:：])[ \t]*(?:\r\n|\r|\n|$)/i

/**
 * Make speaker notes of what follows `Note:` on a line of its own, up to the next separator, in an article that
 * consists of slides, as for reveal.js. An article consists of slides if at least half of the parts between separators
 * start with a heading, and no heading comes after a `Note:` in any part.
 */
export function readNotes(tree: Root): void {
  const slides: RootContent[][] = [[]]
  for (const block of tree.children) {
    if (isSeparator(block)) slides.push([])
    slides.at(-1)?.push(block)
  }
  const starts = slides.map((blocks) => blocks.findIndex(isNoteLine))
  const notes = slides.flatMap((blocks, at) => (starts[at] === -1 ? [] : [blocks.slice(starts[at])]))
  const titled = slides.filter(
    (blocks) => blocks.find(({ type }) => !/^(?:thematicBreak|html|directive|omitted)$/.test(type))?.type === 'heading',
  )
  if (slides.length < 2 || notes.length === 0 || titled.length * 2 < slides.length) return
  if (notes.flat().some(({ type }) => type === 'heading')) return
  tree.children = slides.flatMap((blocks, at) => {
    const shown = blocks.slice(0, starts[at] === -1 ? undefined : starts[at])
    const [first, ...rest] = blocks.slice(shown.length)
    const slide = shown.map((block): RootContent => (isSeparator(block) ? toBreak(block) : block))
    if (!first) return slide
    const children = [...withoutLine(first), ...rest]
    const [start, end] = [first.position?.start, blocks.at(-1)?.position?.end]
    return [...slide, { type: 'speakerNotes', children, ...(start && end ? { position: { start, end } } : {}) }]
  })
}

/** Tell whether a block separates slides: `---` for horizontal ones, `--` for vertical ones. */
function isSeparator(block: RootContent): boolean {
  return block.type === 'thematicBreak' || (block.type === 'paragraph' && toString(block).trim() === '--')
}

function toBreak({ position }: RootContent): RootContent {
  return { type: 'thematicBreak', ...(position ? { position } : {}) }
}

function isNoteLine(block: RootContent): boolean {
  const [first] = block.type === 'paragraph' ? block.children : []
  return first?.type === 'text' && noteLine.test(first.value)
}

function withoutLine(block: RootContent): RootContent[] {
  const [first, ...rest] = block.type === 'paragraph' ? block.children : []
  if (block.type !== 'paragraph' || first?.type !== 'text') return [block]
  const value = first.value.replace(noteLine, '')
  const children = value ? [{ ...first, value }, ...rest] : rest
  return children.length > 0 ? [{ ...block, children }] : []
}
