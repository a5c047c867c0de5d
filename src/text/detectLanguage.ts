import { loadLate } from '../loadLate.ts'

/** A script (writing system), and the language that a text in this script most likely has. */
interface Script {
  lang: string
  pattern: RegExp
  /** The share of all letters, from 0 to 1, that the pattern has to match at least. */
  share: number
}

/** Scripts that only one language uses. The order matters, because Japanese and Korean text has Han characters too. */
const scripts: readonly Script[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1 },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu, share: 0.1 },
  // Common characters of traditional Chinese that have another form in simplified Chinese.
  { lang: 'zh-TW', pattern: /[這個說們為時實發現對會學問題開關點進還過後來從裡與應該經將無種樣]/gu, share: 0.03 },
  { lang: 'zh-CN', pattern: /\p{Script=Han}/gu, share: 0.1 },
  { lang: 'fa', pattern: /[پچژگی]/gu, share: 0.05 },
  { lang: 'ar', pattern: /\p{Script=Arabic}/gu, share: 0.1 },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu, share: 0.1 },
]

/** Scripts that several languages use, each with the language that most people write in it. */
const sharedScripts: readonly Script[] = [
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/gu, share: 0.1 },
  { lang: 'el', pattern: /\p{Script=Greek}/gu, share: 0.3 },
]

/** Languages to tell apart by their words, in ISO 639-3: a shorter list makes fewer mistakes. */
const languages = [
  ...['eng', 'fra', 'deu', 'spa', 'por', 'ita', 'nld', 'pol', 'tur', 'vie', 'ces', 'swe', 'dan', 'nob', 'fin', 'hun'],
  ...['ron', 'ind', 'rus', 'ukr', 'bul', 'ell'],
]

/** The language of a text with fewer characters is not detected by its words, because they are too few. */
const fewestCharacters = 100

/**
 * In a text of fewer than `from` characters, the best language counts only if its score exceeds the second best by at
 * least `by`. Scores are franc's, from 0 to 1. Without this rule, one in eight short English texts is taken for another
 * language; with it, one in a hundred.
 */
const clearLead = { from: 200, by: 0.1 }

/**
 * Detect the language of a text by its script, else by its words. Return a BCP 47 tag; `en` if the language is not
 * clear.
 *
 * @example `これはペンです` -> `ja`
 */
export function detectLanguage(text: string): string {
  return byScript(text, scripts) ?? byWords(text) ?? byScript(text, sharedScripts) ?? 'en'
}

function byScript(text: string, scripts: readonly Script[]): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return scripts.find(({ pattern, share }) => (text.match(pattern)?.length ?? 0) > letters * share)?.lang
}

function byWords(text: string): string | undefined {
  // Load it here, because its tables take long and most scripts tell the language.
  const { francAll }: typeof import('franc') = loadLate('franc')
  const [best, next] = francAll(text, { only: languages, minLength: fewestCharacters })
  if (!best || best[0] === 'und') return undefined
  if (text.length < clearLead.from && best[1] - (next?.[1] ?? 0) < clearLead.by) return undefined
  // Canonicalise the three-letter code: `eng` -> `en`.
  return Intl.getCanonicalLocales(best[0])[0]
}
