import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { codeSizes } from '../../themes/base/shared/canvas.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { saysNothing } from '../article/syntax/images/placeholder.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { bare, widthOf } from '../deck/headline/takeHeadline.ts'
import { isImage } from '../deck/isPicture.ts'
import { namesInCode } from '../deck/names/namesInCode.ts'
import { namesInItems, namesInRows } from '../deck/names/namesInItems.ts'
import { titleOf } from '../deck/titleOf.ts'
import { isProse } from '../deck/toChunks.ts'
import { isWide } from '../text/textWidth.ts'
import { estimateFill, estimateFillWithCode } from './estimate.ts'

/** Most columns of names on one line as a headline, and of a section's title above it. */
const widest = { names: 54, kicker: 84 }

/** Most names that are said one by one; of more only the first and the last, as of a dictionary's pages. */
const mostNames = 3

/** Fewest rows of a table, with its header, that its names sum up: those of fewer are read at a glance. */
const fewestRows = 3

/** The room that a slide may fill under a title by names. Lines of code are estimated exactly, those of words are not. */
const mostFill = { code: 1, other: 0.88 }

/** Code is set smaller where it has no room. */
const smallestCode = codeSizes.at(-1) ?? 0

/**
 * Title slides that go on under one title, and have no claim of their own, by the names of what they show: a listing's
 * comment or what it declares, the terms of a list, the first column of a table. The names repeat words of the slide
 * (`named: true`), so that none moves.
 *
 * @example `## Server 2/3`, `int bfs(int s) {` -> `Server 2/3` small, `bfs` as the headline
 */
export function titleByNames(deck: Deck): Deck {
  let before: PhrasingContent[] | undefined
  let last = ''
  const children = deck.children.map((slide) => {
    const { heading, headline } = titleOf(slide)
    const goesOn = heading !== undefined && heading.children === before
    before = heading?.children
    const made = goesOn && !headline ? nameSlide(slide) : slide
    const name = titleOf(made).headline
    // A second slide of the same names is part of the first.
    const isAgain = name !== undefined && plainText(name) === last
    last = name ? plainText(name) : ''
    return isAgain ? slide : made
  })
  return { ...deck, children }
}

function nameSlide(slide: Slide): Slide {
  const { heading, body } = titleOf(slide)
  if (!heading || widthOf(heading.children) > widest.kicker || body.some(({ data }) => data?.directives?.layout))
    return slide
  const title = bare(plainText(heading))
  const name = nameOf(body, title)
  if (!name || title.includes(bare(plainText(name)))) return slide
  const children = [{ type: 'slot' as const, name: 'default', children: [heading, name, ...body] }]
  const made = { ...slide, props: { ...slide.props, claim: true, named: true }, children }
  const hasRoom =
    slide.layout === 'code'
      ? estimateFillWithCode(made, smallestCode) <= mostFill.code
      : estimateFill(made) <= Math.max(mostFill.other, estimateFill(slide))
  return hasRoom ? made : slide
}

/** Name a slide by the one block that is not prose. */
function nameOf(body: readonly RootContent[], title: string): Paragraph | undefined {
  const [block, ...others] = body.filter((one): boolean => !isProse(one))
  if (!block || others.length > 0) return undefined
  if (isImage(block)) return body.length > 1 || saysNothing(block) ? undefined : join(block.children.flatMap(described))
  if (block.type === 'list') return join(namesInItems(block) ?? [])
  if (block.type === 'table') return block.children.length > fewestRows ? join(namesInRows(block) ?? []) : undefined
  if (block.type !== 'code') return undefined
  const { comment, names } = namesInCode(block, (name) => title.includes(bare(name)))
  if (comment !== undefined) return { type: 'paragraph', children: [{ type: 'text', value: comment }] }
  return join(names.slice(0, mostNames).map((value) => [{ type: 'inlineCode', value }]))
}

/** The description of a picture, which is its name. */
function described(node: PhrasingContent): PhrasingContent[][] {
  return node.type === 'image' && node.alt ? [[{ type: 'text', value: node.alt }]] : []
}

/** Join names on one line: all of a few, else the first and the last. */
function join(names: PhrasingContent[][]): Paragraph | undefined {
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last) return undefined
  const all = paragraphOf(names, isWide(plainText(paragraphOf([first])).at(-1) ?? '') ? '、' : ', ')
  if (names.length <= mostNames && widthOf(all.children) <= widest.names) return all
  const ends = paragraphOf([first, last], ' … ')
  return names.length > 1 && widthOf(ends.children) <= widest.names ? ends : undefined
}

function paragraphOf(names: PhrasingContent[][], mark = ''): Paragraph {
  const between: PhrasingContent = { type: 'text', value: mark }
  return { type: 'paragraph', children: names.flatMap((name, at) => (at === 0 ? name : [between, ...name])) }
}
