import { textWidth } from '../../text/textWidth.ts'
import { figuresIn } from '../claims/figuresIn.ts'
import { titleWords } from './titleWords.ts'

/** A title of at most this `textWidth` is a label, whatever it says: `Results`. */
const fewColumns = 14
/**
 * In a language with spaces between words, a title of at most this many words is a label too, if it has neither a
 * figure nor a verb of `titleWords`.
 */
const fewWords = 4

/**
 * Greatest `textWidth` of a label. A longer title stays large: as a kicker, the small line above a headline, it
 * would be hard to read.
 */
const longest = 72

/**
 * Tell whether a section's title is a label: it names the subject and says nothing about it. A label is short, or has
 * neither a figure nor a verb. A question is a label too, because it only asks for what the section says.
 *
 * @example `Results`, `What is a closure?`, `数据` -> true; `Caching halves the load`, `云原生正在成为操作系统` -> false
 */
export function isLabel(title: string, lang: string): boolean {
  const text = title.trim()
  const width = textWidth(text)
  if (text === '' || width > longest) return false
  const { spaced, asks, verbs } = titleWords(lang)
  if (asks.test(text)) return true
  if (width <= fewColumns) return true
  const saysMore = figuresIn(text).length > 0 || verbs?.test(text)
  const isShort = spaced && text.split(/\s+/u).length <= fewWords
  return !saysMore && (isShort || verbs !== undefined)
}
