import { rememberByText } from '../../text/rememberByText.ts'
import { isWide } from '../../text/textWidth.ts'

/** English words that are no terms, because they stand in sentences about anything. */
const common = new Set(
  'a an and are as at be been but by can could did do does for from had has have how i if in into is it its may more most no not of on or our so some such than that the their them then there these they this to up was we were what when which who why will with would you your'.split(
    ' ',
  ),
)

/**
 * List the terms of a text: its words, and in scripts without spaces each pair of adjacent characters. Pairs need no
 * dictionary, so the terms are the same on every machine.
 *
 * @example `零信任 at the edge` -> `零信`, `信任`, `edge`
 */
export const termsOf: (text: string) => ReadonlySet<string> = rememberByText(readTerms)

function readTerms(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*/gu)) {
    for (const part of run.split(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
    )) {
      const characters = [...part]
      if (!characters.some(isWide)) {
        if (!common.has(part)) terms.add(part)
      } else if (characters.length === 1) terms.add(part)
      else for (let at = 1; at < characters.length; at += 1) terms.add(`${characters[at - 1]}${characters[at]}`)
    }
  }
  return terms
}

/** The terms of a group of texts. */
export interface Topic {
  /** In how many of the texts each term stands. */
  counts: ReadonlyMap<string, number>
  /** How many texts there are. */
  texts: number
}

/** Count in how many texts each term stands. Terms that several texts share show what all of the texts are about. */
export function topicOf(texts: readonly string[]): Topic {
  const counts = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { counts, texts: texts.length }
}

/** Return the share of a text's terms, 0 to 1, that another text of the topic has on average. */
export function topicRatio(terms: ReadonlySet<string>, { counts, texts }: Topic): number {
  if (terms.size === 0 || texts < 2) return 0
  let shared = 0
  for (const term of terms) shared += (counts.get(term) ?? 1) - 1
  return shared / terms.size / (texts - 1)
}

/** Return the share of one text's terms, 0 to 1, that another text has too. */
export function sharedTermRatio(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (terms.size === 0) return 0
  let shared = 0
  for (const term of terms) if (others.has(term)) shared += 1
  return shared / terms.size
}
