/** Scripts that tell a language, the most telling first: Japanese and Korean text holds Han characters too. */
const scripts: readonly { lang: string; pattern: RegExp; share: number }[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1 },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu, share: 0.1 },
  { lang: 'zh-CN', pattern: /\p{Script=Han}/gu, share: 0.1 },
  { lang: 'fa', pattern: /[پچژگی]/gu, share: 0.05 },
  { lang: 'ar', pattern: /\p{Script=Arabic}/gu, share: 0.1 },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu, share: 0.1 },
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/gu, share: 0.1 },
]

/** Tell the language of text by the scripts that it is written in, as BCP 47; `en` where no script says more. */
export function detectLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const found = scripts.find(({ pattern, share }) => (text.match(pattern)?.length ?? 0) > letters * share)
  return found?.lang ?? 'en'
}
