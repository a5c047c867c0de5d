import type { PhrasingContent, RootContent } from 'mdast'
import { isSection, type Section } from '../article/article.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { areOpposites } from './areOpposites.ts'
import { isWords, ownBlocksOf } from './cardOf.ts'
import { heading } from './newSlide.ts'
import { withoutEndMark } from './part.ts'
import { readLabels } from './readLabels.ts'
import { textWidthOf } from './textWidthOf.ts'

/** The `textWidth` of a line on one side of a comparison in the usual type, and the most lines of a side. */
const lineWidth = 30
const mostLines = 9

/** One side of a comparison: its name, and the blocks under the name. */
interface OppositeSide {
  name: PhrasingContent[]
  body: RootContent[]
}

/**
 * Read the two items of a list, or two paragraphs, as opposite sides. Each must begin with its name, in bold or in a
 * paragraph of its own, and the names must be opposites. Return the body of each side under its name as a heading. Return
 * an empty list if the blocks are anything else, or too long to stand side by side.
 *
 * @example `- **优点:** 实现简单`, `- **缺点:** 只支持 GET` -> `### 优点`, `实现简单`, `### 缺点`, `只支持 GET`
 */
export function oppositeSides(blocks: RootContent[]): RootContent[] {
  const [only, ...others] = blocks
  const points =
    only?.type === 'list' && others.length === 0 ? only.children.map(({ children }) => children) : undefined
  if ((points ?? blocks).length !== 2) return []
  const labelled = readLabels(blocks)?.map(({ label, body }): OppositeSide => ({ name: label, body }))
  const sides = labelled ?? (points ?? blocks.map((block) => [block])).map(readNamedSide)
  const [one, other] = sides
  if (!one || !other || !areOpposites(textOf(one.name), textOf(other.name))) return []
  return [one, other].every(({ body }) => isShort(body))
    ? [one, other].flatMap(({ name, body }) => [...heading(3, name), ...body])
    : []
}

/** Read blocks as a side whose first paragraph is its name. */
function readNamedSide([name, ...body]: RootContent[]): OppositeSide | undefined {
  return name?.type === 'paragraph' && body.length > 0 ? { name: withoutEndMark(name.children), body } : undefined
}

/**
 * Find the pairs of adjacent sections that are opposite sides, such as `Pros` and `Cons`, and are short enough to stand
 * side by side.
 */
export function oppositeSections({ children }: Section): [Section, Section][] {
  const pairs: [Section, Section][] = []
  for (const [at, one] of children.entries()) {
    const other = children[at + 1]
    if (!other || !isSection(one) || !isSection(other) || pairs.at(-1)?.[1] === one) continue
    const isPair = areOpposites(textOf(one.title), textOf(other.title))
    if (isPair && [one, other].every(isPlainSide)) pairs.push([one, other])
  }
  return pairs
}

function isPlainSide(section: Section): boolean {
  const blocks = ownBlocksOf(section)
  const isSteered = blocks.some(({ data }) => data?.directives)
  return section.number === undefined && !isSteered && !section.children.some(isSection) && isShort(blocks)
}

/** Tell whether blocks have room as one side: they are paragraphs and lists of plain items, and take few lines. */
function isShort(blocks: RootContent[]): boolean {
  const lines = blocks.flatMap((block): RootContent[] => (block.type === 'list' ? block.children : [block]))
  const isPlain = blocks.every(
    (block) =>
      isWords(block) || (block.type === 'list' && block.children.every(({ children }) => children.every(isWords))),
  )
  const count = lines.reduce((sum, line) => sum + Math.ceil(textWidthOf([line]) / lineWidth), 0)
  return blocks.length > 0 && isPlain && count <= mostLines
}

function textOf(children: PhrasingContent[]): string {
  return plainText({ type: 'paragraph', children })
}
