import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../article/splitSentences.ts'
import type { Breakable } from './breakable.ts'

/** Some of a slide's pieces: from one up to, not including, another. */
export interface Part {
  /** Index of the slide. */
  slide: number
  from: number
  to: number
}

/** Slides as a browser sets them, each one whole, to be measured. */
export interface Galley {
  /** For each slide what share of its room each piece takes; nothing where all of it fits, or cannot be measured. */
  sizes(): Promise<(number[] | undefined)[]>
  /** What share of a slide's room each part takes when it is alone on it: up to 1 it fits. */
  fills(parts: Part[]): Promise<number[]>
}

/** What blocks become in the page, so that whoever sees them there can tell which pieces they come in. */
export type Shape =
  | { type: 'nothing' | 'whole' }
  /** How many letters each sentence has. */
  | { type: 'sentences'; letters: number[] }
  | { type: 'rows' | 'lines' }
  /** A list, an item or a quote. */
  | { type: 'inside'; inner: Shape[] }

/** Say in which pieces a slide's blocks come: as `toPieces` takes them apart. */
export function shapesOf({ blocks, lang }: Pick<Breakable, 'blocks' | 'lang'>): Shape[] {
  return blocks.map((block): Shape => {
    switch (block.type) {
      case 'list':
        return {
          type: 'inside',
          inner: block.children.map((item) =>
            item.children.length < 2 ? { type: 'whole' } : inside(item.children, lang),
          ),
        }
      case 'blockquote':
        return inside(block.children, lang)
      case 'table':
        return block.children.length > 1 ? { type: 'rows' } : { type: 'whole' }
      case 'code':
        return { type: 'lines' }
      case 'paragraph': {
        const sentences = splitSentences(block, lang)
        const letters = sentences.map((children) => lettersIn(toString({ type: 'paragraph', children })))
        return letters.length < 2 ? { type: 'whole' } : { type: 'sentences', letters }
      }
      case 'definition':
        return { type: 'nothing' }
      default:
        return { type: 'whole' }
    }
  })
}

function inside(blocks: RootContent[], lang: string): Shape {
  return { type: 'inside', inner: shapesOf({ blocks, lang }) }
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length
}
