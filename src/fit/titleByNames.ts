import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { codeSizes } from '../../themes/base/shared/canvas.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { saysNothing } from '../article/syntax/images/placeholder.ts'
import type { Deck, Slide } from '../deck/deck.ts'
import { bare } from '../deck/headline/takeHeadline.ts'
import { isImage } from '../deck/isPicture.ts'
import { isProse } from '../deck/isProse.ts'
import { namesInCode } from '../deck/names/namesInCode.ts'
import { namesInItems, namesInRows } from '../deck/names/namesInItems.ts'
import { phrasingWidth } from '../deck/textWidthOf.ts'
import { titleOf } from '../deck/titleOf.ts'
import { isWide } from '../text/textWidth.ts'
import { estimateFill, estimateFillWithCode } from './estimate.ts'

/** Greatest `textWidth` of a headline of names, and of the section's title above it (the kicker), on one line. */
const widest = { names: 54, kicker: 84 }

/** How many names a headline lists. Of more names it shows only the first and the last, `abs … zip`. */
const mostNames = 3

/** The `textWidth` that counts for one letter of code in a headline. */
const codeWidth = 1.45

/** A table of at most this many rows, with its header, gets no headline of names: it is read at a glance. */
const fewRows = 3

/** How full a slide may be with a headline of names; 1 is full. The estimate is exact for code, and rough for prose. */
const mostFill = { code: 1, other: 0.88 }

/** The smallest type size of code, in px: the layout makes the type smaller, down to this size, until the code fits. */
const smallestCode = codeSizes.at(-1) ?? 0

/**
 * Give each slide that has the title of the slide before, and no headline, a headline of names. The names are from what
 * the slide shows: the comment or the declarations of a listing, the terms of a list, the first column of a table.
 * `named: true` says that the words of the headline also stay in the slide's body.
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
    // Leave out a headline that the slide before has too.
    const isAgain = name !== undefined && plainText(name) === last
    last = name ? plainText(name) : ''
    return isAgain ? slide : made
  })
  return { ...deck, children }
}

function nameSlide(slide: Slide): Slide {
  const { heading, body } = titleOf(slide)
  if (!heading || phrasingWidth(heading.children) > widest.kicker || body.some(({ data }) => data?.directives?.layout))
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

/** Make a headline from the only block of the body that is not prose; undefined if this block gives no names. */
function nameOf(body: readonly RootContent[], title: string): Paragraph | undefined {
  const [block, ...others] = body.filter((one): boolean => !isProse(one))
  if (!block || others.length > 0) return undefined
  if (isImage(block))
    return body.length > 1 || saysNothing(block) ? undefined : join(block.children.flatMap(namesOfImage))
  if (block.type === 'list') return join(namesInItems(block) ?? [])
  if (block.type === 'table') return block.children.length > fewRows ? join(namesInRows(block) ?? []) : undefined
  if (block.type !== 'code') return undefined
  const { comment, names } = namesInCode(block, (name) => title.includes(bare(name)))
  if (comment !== undefined) return { type: 'paragraph', children: [{ type: 'text', value: comment }] }
  const code = names.map((value): PhrasingContent[] => [{ type: 'inlineCode', value }])
  const counts = Array.from({ length: mostNames }, (_, at) => mostNames - at)
  return counts.map((count) => join(code.slice(0, count))).find((title) => title !== undefined)
}

/** Return the description of an image, which is its name. */
function namesOfImage(node: PhrasingContent): PhrasingContent[][] {
  return node.type === 'image' && node.alt ? [[{ type: 'text', value: node.alt }]] : []
}

/**
 * Join names to a headline of one line. Use all names if they are few and fit, else the first and the last. Return
 * undefined if these do not fit, or if all names are code.
 */
function join(names: PhrasingContent[][]): Paragraph | undefined {
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last) return undefined
  const all = paragraphOf(names, isWide(plainText(paragraphOf([first])).at(-1) ?? '') ? '、' : ', ')
  if (names.length <= mostNames && widthOfNames(all) <= widest.names) return all
  const ends = paragraphOf([first, last], ' … ')
  const areCode = names.every((name) => name.every(({ type }) => type === 'inlineCode'))
  return names.length > 1 && !areCode && widthOfNames(ends) <= widest.names ? ends : undefined
}

/** Measure a headline (`textWidth`): a letter of code is wider than a letter of text. */
function widthOfNames({ children }: Paragraph): number {
  const code = children.filter(({ type }) => type === 'inlineCode')
  return phrasingWidth(children) + (codeWidth - 1) * phrasingWidth(code)
}

function paragraphOf(names: PhrasingContent[][], mark = ''): Paragraph {
  const between: PhrasingContent = { type: 'text', value: mark }
  return { type: 'paragraph', children: names.flatMap((name, at) => (at === 0 ? name : [between, ...name])) }
}
