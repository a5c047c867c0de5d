import { fullWidth } from '../../../themes/base/shared/fullWidth.ts'
import { joinPieces } from '../../text/joinPieces.ts'
import { excerpt } from '../checks/check.ts'
import type { PaintedSlide } from '../paintedSlide.ts'
import type { FlawFinder } from './flaw.ts'
import { type Block, type Line, toBlocks } from './toBlocks.ts'

/** A last line is no widow if its word has more letters than this, or if it is wider than this share of the longest line. */
const [mostLetters, mostShare] = [8, 0.25]

/** Up to this many Chinese, Japanese or Korean characters alone on the last line are a widow. */
const mostSquares = 2

/** The first paragraph is a lead if its type has at least this size, in px. */
const leadSize = 28

/** Text in a title that is smaller than this share of the title's largest type is the kicker. */
const kickerShare = 0.8

/** Report a title or a lead whose last line is one short word, or one or two Chinese, Japanese or Korean characters. */
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

/** Return the title as one block, without its kicker; empty if the slide has no title. */
function titleOf({ runs }: PaintedSlide): Block[] {
  const title = runs.filter((run) => run.title)
  const largest = Math.max(...title.map(({ size }) => size))
  const own = new Set(title.filter(({ size }) => size >= largest * kickerShare).map(({ block }) => block))
  return toBlocks({ runs: title.filter(({ block }) => own.has(block)).map((run) => ({ ...run, block: 0 })) })
}

/** Return the last line of a block if it is a widow, else undefined. */
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
 * Return the text of a block's last line. Of a run that takes several lines, estimate by the width of its last box how
 * many characters stand on that line.
 */
function textOf({ parts }: Line): string {
  const texts = parts.map(({ run: { text, boxes }, box }) => {
    const whole = boxes.reduce((sum, { width }) => sum + width, 0)
    return endOf(text, Math.round((text.length * box.width) / whole))
  })
  return joinPieces(texts).trim()
}

/** Return about this many characters of the end of a text, in whole words if the text has spaces. */
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
