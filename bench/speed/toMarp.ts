import type { RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm)

/** How many rows of a long table stand on one slide. */
const ROWS = 5

/**
 * Make a deck for Marp of an article, with as many slides as ours has: its blocks, in order, evenly over the slides.
 *
 * @throws {Error} if the article has fewer blocks than slides
 */
export function toMarp(article: string, slides: number): string {
  const pieces = parser.parse(article).children.flatMap((block) => piecesOf(block, article))
  if (pieces.length < slides) throw new Error(`Cannot make ${slides} slides of ${pieces.length} blocks for Marp`)
  const texts = Array.from({ length: slides }, (): string[] => [])
  for (const [at, piece] of pieces.entries()) texts[Math.floor((at * slides) / pieces.length)]?.push(piece)
  return `---\nmarp: true\n---\n\n${texts.map((text) => text.join('\n\n')).join('\n\n---\n\n')}\n`
}

/** A list is divided by its items, a long table by its rows, since ours breaks them too. */
function piecesOf(block: RootContent, article: string): string[] {
  const textOf = (from: RootContent | undefined, to = from) =>
    article.slice(from?.position?.start.offset, to?.position?.end.offset)
  if (block.type === 'yaml' || block.type === 'thematicBreak') return []
  if (block.type === 'list') return block.children.map((item) => textOf(item))
  if (block.type !== 'table' || block.children.length <= ROWS) return [textOf(block)]
  const [head, ruler, ...rows] = textOf(block).split('\n')
  const tables = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  )
  return tables.map((some) => [head, ruler, ...some].join('\n'))
}
