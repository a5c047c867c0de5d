import { fullWidth } from '../../../themes/base/shared/fullWidth.ts'
import { joinPieces } from '../../text/joinPieces.ts'
import { excerpt } from '../checks/check.ts'
import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { type Block, type Line, toBlocks } from './toBlocks.ts'

/** A word with more letters fills a line well enough, and so does one that is this share of the longest line. */
const [mostLetters, mostShare] = [8, 0.25]

/** Letters that fill a square: this many alone are a widow. */
const mostSquares = 2

/** From this size on the first paragraph is read as a lead, in px. */
const leadSize = 28

/** What is smaller than this share of a title is the line above it. */
const kickerShare = 0.8

/** Find a title or a lead whose last line is one short word, or one or two letters of Chinese, Japanese or Korean. */
export const widow: FlawFinder = (slide) => {
  const [lead] = toBlocks(slide).filter(({ first }) => !first.title)
  const isLead = ({ first, size, isProse }: Block) => isProse && size >= leadSize && first.inside === undefined
  return [...titleOf(slide), ...(lead && isLead(lead) ? [lead] : [])].flatMap((block) => {
    const word = lastAlone(block)
    if (word === undefined) return []
    const what = block.first.title ? 'title' : 'lead'
    const reason = `Unexpected last line of the ${what} \`${excerpt(block.text)}\`, only \`${word}\`, expected more of it: shorten it by a word, or add one`
    return [{ ruleId: 'widow', reason }]
  })
}

/** Read a title as one block, whatever it is made of, but for a small line above it. */
function titleOf({ runs }: PaintedSlide): Block[] {
  const title = runs.filter((run) => run.title)
  const largest = Math.max(...title.map(({ size }) => size))
  const own = new Set(title.filter(({ size }) => size >= largest * kickerShare).map(({ block }) => block))
  return toBlocks({ runs: title.filter(({ block }) => own.has(block)).map((run) => ({ ...run, block: 0 })) })
}

/** Give what stands alone on the last line of a block; undefined if that is enough for a line. */
function lastAlone({ lines }: Block): string | undefined {
  const last = lines.at(-1)
  const longest = Math.max(...lines.map(({ box }) => box.width))
  if (!last || lines.length === 1 || last.box.width > longest * mostShare) return undefined
  const text = textOf(last)
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (letters === '') return undefined
  const isShort = fullWidth.test(letters)
    ? letters.length <= mostSquares
    : letters.length <= mostLetters && !/\s/.test(text)
  return isShort ? text : undefined
}

/**
 * Return the text of the last line. If a run takes several lines, estimate its last letters by the width of its last
 * box.
 */
function textOf({ parts }: Line): string {
  const texts = parts.map(({ run: { text, boxes }, box }) => {
    const whole = boxes.reduce((sum, { width }) => sum + width, 0)
    return endOf(text, Math.round((text.length * box.width) / whole))
  })
  return joinPieces(texts).trim()
}

/** Take about so many letters of the end of a text: whole words, where it has such. */
function endOf(text: string, letters: number): string {
  if (letters >= text.length) return text
  if (fullWidth.test(text.slice(-letters))) return text.slice(-letters)
  const words = text.split(/(?<=\s)/)
  let end = words.pop() ?? ''
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    if (end.length + word.length / 2 > letters) break
    end = word + end
  }
  return end
}
