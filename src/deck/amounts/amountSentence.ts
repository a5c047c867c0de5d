import type { Paragraph } from 'mdast'
import { textWidth } from '../../text/textWidth.ts'
import { type Amount, amountsIn } from './amountsIn.ts'
import { arrows, changeWords, comparingWords, hypotheticalOpenings, rangeWords } from './amountWords.ts'
import { textOfNodes, withAmounts } from './textOfNodes.ts'

/** Greatest `textWidth` of a sentence whose number is set large. */
const longest = 140
/** Least `textWidth` of a sentence whose number is set large. */
const shortest = 16
/** Most characters of the number with its unit. */
const longestAmount = 9

/**
 * Turn the numbers that a sentence is about into amounts: the two of a change, or the one that it reports. Return
 * undefined if the sentence is not about a number.
 *
 * @example `Builds are 40 % faster.` -> the same, `40 %` set as an amount
 */
export function amountSentence(paragraph: Paragraph): Paragraph | undefined {
  const text = textOfNodes(paragraph.children)
  const width = textWidth(text)
  if (width > longest || width < shortest || /[:：?？]\s*$/.test(text) || /[\n=]/.test(text)) return undefined
  const amounts = amountsIn(text)
  const chosen = changeIn(text, amounts) ?? dominantIn(text, amounts)
  return chosen && { ...paragraph, children: withAmounts(paragraph.children, chosen) }
}

/** Find the two amounts of a change in a text: `from 42.7 M to 70.7 M`, `300 ms -> 40 ms`, `从 3 秒降到 1 秒`. */
function changeIn(text: string, amounts: Amount[]): Amount[] | undefined {
  if (amounts.length > 3 || rangeWords.test(text)) return undefined
  for (const [at, to] of amounts.entries()) {
    const from = amounts[at - 1]
    if (!from || from.value === to.value || isYear(from) || isYear(to)) continue
    if (from.end - from.start > longestAmount || to.end - to.start > longestAmount) continue
    const between = text.slice(from.end, to.start)
    const hasUnit = from.unit !== '' || to.unit !== ''
    if (hasUnit && arrows.test(between)) return [from, to]
    if (!changeWords.test(text) || !(hasUnit || from.telling || to.telling)) continue
    if (
      changePatterns.some(({ before, inside, after }) => {
        return before.test(text.slice(0, from.start)) && inside.test(between) && after.test(text.slice(to.end))
      })
    )
      return [from, to]
  }
  return undefined
}

/** Patterns for `from A to B`, one for each language: the text before A, between A and B, and after B. */
const changePatterns = [
  {
    before: /\bfrom\s+(?:about|around|roughly|nearly|over|an? \w+ of)?\s*$/iu,
    inside: /^(?:[^.;]|\.\d){0,32}\bto\s+(?:about|around|roughly|nearly|over|just|only|under)?\s*$/iu,
    after: /^/u,
  },
  { before: /[从由自][^，。；]{0,8}$/u, inside: /^[^，。；]{0,16}[到至为成]了?\s*[约近]?\s*$/u, after: /^/u },
  { before: /^/u, inside: /^\s*から[^、。]{0,10}$/u, after: /^\s*[へに]/u },
  { before: /^/u, inside: /^\s*에서[^,.]{0,10}$/u, after: /^\s*으?로/u },
]

function isYear({ value, unit, telling }: Amount): boolean {
  return unit === '' && !telling && value >= 1500 && value <= 2100
}

/**
 * Find the one number that a text reports: `40 %` in `Builds are 40 % faster.` It is the only `telling` amount of the
 * text. The text must start with it, or have a word that tells of a change, compares, or sums up.
 */
function dominantIn(text: string, amounts: Amount[]): Amount[] | undefined {
  const telling = amounts.filter((amount) => amount.telling)
  const [only] = telling
  if (!only || telling.length > 1 || amounts.length > 2 || hypotheticalOpenings.test(text)) return undefined
  const shown = text.slice(only.start, only.end)
  if (shown.length > longestAmount || only.value === 0 || /^100\s?[%％]$/.test(shown) || isAside(text, only))
    return undefined
  const opens = text.slice(0, only.start).trim() === ''
  return opens || changeWords.test(text) || comparingWords.test(text) ? [only] : undefined
}

/** Tell whether an amount stands in brackets. */
function isAside(text: string, { start }: Amount): boolean {
  const before = text.slice(0, start)
  return before.split(/[(（[]/).length > before.split(/[)）\]]/).length
}
