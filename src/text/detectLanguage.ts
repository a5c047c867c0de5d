import { franc } from 'franc'

interface Script {
  lang: string
  pattern: RegExp
  /** Of all letters. */
  share: number
}

/** Scripts that tell a language, the most telling first: Japanese and Korean text holds Han characters too. */
const scripts: readonly Script[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1 },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu, share: 0.1 },
  { lang: 'zh-CN', pattern: /\p{Script=Han}/gu, share: 0.1 },
  { lang: 'fa', pattern: /[پچژگی]/gu, share: 0.05 },
  { lang: 'ar', pattern: /\p{Script=Arabic}/gu, share: 0.1 },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu, share: 0.1 },
]

/** Scripts of several languages, and the one that most write in it. */
const sharedScripts: readonly Script[] = [
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/gu, share: 0.1 },
  { lang: 'el', pattern: /\p{Script=Greek}/gu, share: 0.3 },
]

/** Languages that are told by their words, in ISO 639-3: the fewer there are to choose from, the fewer are mistaken. */
const languages = [
  ...['eng', 'fra', 'deu', 'spa', 'por', 'ita', 'nld', 'pol', 'tur', 'vie', 'ces', 'swe', 'dan', 'nob', 'fin', 'hun'],
  ...['ron', 'ind', 'rus', 'ukr', 'bul', 'ell'],
]

/** Characters below which the words tell too little. */
const fewestCharacters = 200

/** Tell the language of text by the scripts that it is written in, else by its words, as BCP 47; `en` where neither says. */
export function detectLanguage(text: string): string {
  return byScript(text, scripts) ?? byWords(text) ?? byScript(text, sharedScripts) ?? 'en'
}

function byScript(text: string, scripts: readonly Script[]): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return scripts.find(({ pattern, share }) => (text.match(pattern)?.length ?? 0) > letters * share)?.lang
}

function byWords(text: string): string | undefined {
  const told = franc(text, { only: languages, minLength: fewestCharacters })
  // The canonical form of a three-letter code is the two-letter one, where there is one.
  return told === 'und' ? undefined : Intl.getCanonicalLocales(told)[0]
}
