import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isTemplate } from '../article/syntax/templates/template.ts'
import { areComparable } from './areComparable.ts'
import { type CutParagraph, cutFormulaTail } from './cutFormulaTail.ts'
import { cutDiagrams, cutPictures } from './cutPictures.ts'
import type { Density } from './density.ts'
import { isFlow } from './flows.ts'
import { descriptionsIn, isCaption } from './isCaption.ts'
import { isPicture, isPictureLine } from './isPicture.ts'
import { isProse } from './isProse.ts'
import { isSaidBySomebody } from './isSaidBySomebody.ts'
import { listingsOfCallout } from './listingsOfCallout.ts'
import { textWidthOf } from './textWidthOf.ts'

/** Greatest `textWidth` of a list's name and of the list where two lists stand side by side. */
const nameLimit = 48
const sideLimit = 360

/** Greatest `textWidth` of paragraphs that share a slide with a list, a table, code or an image. */
const besideLimit = 160

/** What decides how a section is cut into chunks, apart from its blocks. */
export interface ChunkOptions {
  lang: string
  density: Density
  /** Kinds of block that go to the appendix. Long prose before such a block is a chunk of its own, so that it stays in the talk. */
  appendixKinds: readonly RootContent['type'][]
}

/**
 * Cut a section's blocks into chunks. A chunk is the blocks that one slide is about: a list, a table, code, an image or a
 * quote, with the paragraph before it and its caption, or a run of prose. (`Chunk` adds the title and options.) A block with the directive `break` starts a chunk;
 * the blocks of one `layout=NAME` are a chunk.
 *
 * @example prose, prose, `Like this:`, code, list -> [prose, prose, `Like this:`, code], [list]
 */
export function toChunks(blocks: RootContent[], options: ChunkOptions): RootContent[][] {
  const chunks = runsOf(blocks).flatMap((run) =>
    run[0]?.data?.directives?.layout ? cutDiagrams(run) : cutRun(run, options),
  )
  return joinPictureLines(chunks)
}

/** Join a chunk of nothing but picture lines with the chunk before or after it, so that it takes no slide. */
function joinPictureLines(chunks: RootContent[][]): RootContent[][] {
  const joined: RootContent[][] = []
  for (const chunk of chunks) {
    const last = joined.at(-1)
    if (last && (chunk.every(isPictureLine) || last.every(isPictureLine))) last.push(...chunk)
    else joined.push(chunk)
  }
  return joined
}

/**
 * Cut blocks before each one with the directive `layout` or `break`, and where the directive `appendix` begins or ends.
 */
function runsOf(blocks: RootContent[]): RootContent[][] {
  const runs: RootContent[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const { layout, break: starts, appendix } = block.data?.directives ?? {}
    const isApart = last?.at(-1)?.data?.directives?.appendix !== appendix
    if (last && !layout && !starts && !isApart) last.push(block)
    else runs.push([block])
  }
  return runs
}

/** Cut a run of blocks into chunks. No directive of the author starts a slide within a run. */
function cutRun(blocks: RootContent[], options: ChunkOptions): RootContent[][] {
  const chunks: RootContent[][] = []
  // Paragraphs and picture lines, held until the next block is known.
  let prose: RootContent[] = []
  /** How many chunks stand before the last thematic break, which nothing is joined over. */
  let before = 0
  const flush = (): void => {
    if (prose.length > 0) chunks.push(prose)
    prose = []
  }
  const all = blocks
    .flatMap(listingsOfCallout)
    .flatMap((block) => (block.type === 'list' ? cutList(block) : [withoutQuote(block, blocks, options)]))
    .flatMap(withoutBullet)
  for (let at = 0; at < all.length; at += 1) {
    const block = all[at]
    const last = chunks.length > before ? chunks.at(-1) : undefined
    if (!block) continue
    const cut = last && prose.length === 0 ? cutAfterFormula(last, block, options.lang) : undefined
    if (block.type === 'thematicBreak') {
      flush()
      before = chunks.length
    } else if (cut) {
      last?.push(cut.tail)
      if (cut.rest) all.splice(at + 1, 0, cut.rest)
    } else if (last && prose.length === 0 && belongsTo(last, block, all[at + 1])) last.push(block)
    else if (isProse(block) || isPictureLine(block)) prose.push(block)
    else {
      const lead = textWidthOf(prose) <= besideLimit ? prose.splice(0) : takeLeadIn(prose, block, options)
      flush()
      chunks.push([...lead, block])
    }
  }
  const lastChunk = chunks.length > before ? chunks.at(-1) : undefined
  const words = prose.filter((block) => !isPictureLine(block))
  const isLast = words.length === 0 || (words.length === 1 && prose.at(-1) === all.at(-1))
  if (lastChunk && prose.length > 0 && isLast && textWidthOf([...lastChunk, ...prose]) <= besideLimit)
    lastChunk.push(...prose.splice(0))
  flush()
  return joinSides(chunks.flatMap(cutPictures))
}

/** Replace a bulleted list that holds a single paragraph by that paragraph. A numbered list and a flow stay lists. */
export function withoutBullet(block: RootContent): RootContent[] {
  if (block.type !== 'list' || block.ordered || block.data?.directives || isFlow(block)) return [block]
  const [only, ...others] = block.children
  const [paragraph, ...more] = only?.children ?? []
  const isSentence = others.length === 0 && more.length === 0 && typeof only?.checked !== 'boolean'
  return isSentence && paragraph?.type === 'paragraph' ? [paragraph] : [block]
}

/** Greatest `textWidth` of a blockquote that is a remark of the author. A longer one quotes somebody. */
const remarkLimit = 160

/**
 * Replace a short, lone blockquote that quotes nobody by its paragraph. Such a blockquote is a remark of the author, or
 * introduces the picture below it. On a slide of its own it would say too little.
 *
 * @example `> Processes and threads are the basics`, prose -> `Processes and threads are the basics`, prose
 */
function withoutQuote(
  block: RootContent,
  blocks: readonly RootContent[],
  { appendixKinds }: ChunkOptions,
): RootContent {
  if (block.type !== 'blockquote' || block.data || appendixKinds.includes('blockquote')) return block
  if (isSaidBySomebody(block, blocks)) return block
  const [only, ...others] = block.children
  const at = blocks.indexOf(block)
  const isLone = others.length === 0 && [at - 1, at + 1].every((near) => blocks[near]?.type !== 'blockquote')
  const isRemark = isLone && only?.type === 'paragraph' && textWidthOf([only]) <= remarkLimit
  return isRemark && !only.children.every(({ type }) => type === 'strong' || type === 'link') ? only : block
}

/** One side of a comparison: a list, and the short line before it that names it. */
interface NamedList {
  name: Paragraph
  list: List
}

/** Read a chunk as a name and a list of short items. Return undefined if it is anything else. */
export function readNamedList([name, list, ...others]: RootContent[]): NamedList | undefined {
  if (!name || !isProse(name) || list?.type !== 'list' || others.length > 0) return undefined
  const isShort = list.children.every(({ children }) => children.length === 1 && children.every(isProse))
  return isShort && textWidthOf([name]) <= nameLimit && textWidthOf([list]) <= sideLimit ? { name, list } : undefined
}

/** Join two adjacent chunks that are named lists and can be compared: `Do` and `Don't`. */
function joinSides(chunks: RootContent[][]): RootContent[][] {
  const joined: RootContent[][] = []
  for (const chunk of chunks) {
    const before = readNamedList(joined.at(-1) ?? [])
    const side = readNamedList(chunk)
    if (before && side && areComparable(toString(before.name), toString(side.name))) joined.at(-1)?.push(...chunk)
    else joined.push(chunk)
  }
  return joined
}

/**
 * Cut a list after each item that ends in pictures, and make these pictures blocks, so that each can have a slide of
 * its own. Continue the numbering of the list after them.
 */
function cutList(list: List): RootContent[] {
  const blocks: RootContent[] = []
  let items: List['children'] = []
  const flush = (upTo: number): void => {
    const start = list.ordered ? { start: (list.start ?? 1) + upTo - items.length } : {}
    if (items.length > 0) blocks.push({ ...list, ...start, children: items })
    items = []
  }
  for (const [at, item] of list.children.entries()) {
    const words = item.children.findLastIndex((child) => !isPicture(child)) + 1
    items.push(words > 0 ? { ...item, children: item.children.slice(0, words) } : item)
    if (words === item.children.length || words === 0) continue
    flush(at + 1)
    blocks.push(...item.children.slice(words).filter(isPicture))
  }
  flush(list.children.length)
  return blocks
}

/** Match the end of a paragraph that introduces what the letters of the formula before it mean: `where`, `其中：`. */
const leadsToMeanings = /(?:[:：,，、]|^where|^with|^其中|^ここで|^여기서)\s*$/iu

/**
 * Tell whether a block belongs to the chunk before it. These do:
 * - the tag of a template;
 * - after a formula, another formula, while the chunk is short;
 * - after a formula and a paragraph such as `where,`, the short paragraph or list that explains the formula's letters;
 * - after an image, another image;
 * - after an image, a table or code, its caption;
 * - after a list of one item (a step), the code, table, image or paragraph that shows it.
 */
function belongsTo(chunk: RootContent[], block: RootContent, next: RootContent | undefined): boolean {
  const last = chunk.at(-1)
  if (!last) return false
  if (isTemplate(block)) return true
  if (last.type === 'math') return block.type === 'math' && textWidthOf([...chunk, block]) <= besideLimit
  if (isPicture(last) && isPicture(block)) return true
  if (chunk.at(-2)?.type === 'math' && isProse(last) && leadsToMeanings.test(toString(last)))
    return (isProse(block) || block.type === 'list') && textWidthOf([block]) <= besideLimit
  if (endsInEvidence(chunk) && isCaption(block, descriptionsIn(chunk))) return true
  const isStep = last.type === 'list' && last.children.length === 1 && textWidthOf(chunk) <= besideLimit
  if (!isStep || isPicture(block)) return isStep
  const goesWith = block.type === 'code' || block.type === 'table' || (isProse(block) && !leadsTo(block, next))
  return goesWith && last.children.every(isPlain)
}

/** Tell whether a chunk ends in a picture, a table or code, or in the caption of one. */
function endsInEvidence(chunk: RootContent[]): boolean {
  const at = chunk.findLastIndex((block) => isPicture(block) || block.type === 'table' || block.type === 'code')
  return (
    at >= 0 &&
    chunk.slice(at + 1).every((block, after) => isCaption(block, descriptionsIn(chunk.slice(0, at + 1 + after))))
  )
}

/** Split a paragraph after the tail of a formula's sentence, if the chunk before the paragraph ends in a formula. */
function cutAfterFormula(chunk: RootContent[], block: RootContent, lang: string): CutParagraph | undefined {
  if (chunk.at(-1)?.type !== 'math' || !isProse(block) || block.data?.directives) return undefined
  return cutFormulaTail(block, chunk.findLast(isProse), lang)
}

/** Tell whether a paragraph leads to the next block: it ends in a colon, or is the name of a list. */
export function leadsTo(paragraph: Paragraph, next: RootContent | undefined): boolean {
  if (next === undefined || isProse(next)) return false
  return endsInColon(paragraph) || (next.type === 'list' && isListName(paragraph))
}

/** Tell whether a paragraph ends in a colon, and so leads to the block after it. */
export function endsInColon(paragraph: Paragraph): boolean {
  return /[:：]\s*$/.test(toString(paragraph))
}

/** Tell whether the paragraph before a list is the list's name: it is short, and no sentence. */
export function isListName(paragraph: Paragraph): boolean {
  return textWidthOf([paragraph]) <= nameLimit && !/[.!?。！？…]\s*$/.test(toString(paragraph))
}

/** Tell whether an item holds only prose. */
function isPlain({ children }: ListItem): boolean {
  return children.every(isProse)
}

/**
 * Take the lead-in of a block off the end of the prose before it, and return the lead-in. It is the last paragraph, if
 * that is short or ends in a colon.
 *
 * Before evidence, and before a list unless the density is `full`, the lead-in may be long, because the slide shows only
 * its key sentence. Then also take the paragraph above the lead-in, if the lead-in ends in a colon, or if that paragraph
 * would be the only one left.
 */
function takeLeadIn(prose: RootContent[], block: RootContent, { density, appendixKinds }: ChunkOptions): RootContent[] {
  const words = prose.filter(isProse)
  const last = words.at(-1)
  if (!last) return prose.splice(0)
  const stays = !appendixKinds.some((kind) => kind === (isPicture(block) ? 'image' : block.type))
  const mayBeLong = stays && (isEvidence(block) || (block.type === 'list' && density !== 'full'))
  if (!mayBeLong && textWidthOf([last]) > besideLimit && !endsInColon(last)) return []
  let first = words.length - 1
  if (mayBeLong && first > 0 && endsInColon(last)) first -= 1
  if (mayBeLong && first === 1) first = 0
  return prose.splice(first === 0 ? 0 : prose.indexOf(words[first] ?? last))
}

/** Tell whether a block is evidence, which can prove what a paragraph claims: a picture, a table, code or a formula. */
function isEvidence(block: RootContent): boolean {
  return isPicture(block) || ['code', 'table', 'math'].includes(block.type)
}
