import { replaceOutsideCode } from '../../source/codeIn.ts'

const cjk = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}々〇ー`
/** Match a Japanese or Chinese word with its pronunciation: `｜漢字《かんじ》` of note.com, `{漢字|かんじ}` of HackMD and mdnice. */
const reading = new RegExp(
  String.raw`[|｜]([${cjk}]{1,20})《([^《》\n]{1,30})》|\{([${cjk}]{1,20})\|([\p{L}\p{M} |ー・]{1,60})\}`,
  'gu',
)

/**
 * Match a word with its pronunciation in HTML: `<ruby>漢字<rt>かんじ</rt></ruby>`. Do not match it if it has brackets of its own,
 * `<rp>`.
 */
const ruby = /<ruby\b[^<>]*>((?:(?!<\/?ruby\b|<rp\b)[\s\S]){1,500}?)<\/ruby>/gi

/** Write the pronunciation of a word in brackets after it: `｜漢字《かんじ》` and `<ruby>漢字<rt>かんじ</rt></ruby>` -> `漢字（かんじ）`. */
export function rubyToBrackets(text: string): string {
  if (!/[|｜][^|\n]{1,20}《|\{[^{}|\n]{1,20}\||<ruby/i.test(text)) return text
  const spelled = replaceOutsideCode(text, ruby, ({ 1: inside = '' }) => {
    const isWide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(inside)
    return inside
      .replace(/<\/?r(?:b|tc)\b[^<>]*>/gi, '')
      .replace(/\s*<rt\b[^<>]*>\s*([\s\S]*?)\s*<\/rt>/gi, isWide ? '（$1）' : ' ($1)')
  })
  return replaceOutsideCode(spelled, reading, ({ 1: one, 2: read, 3: other, 4: parts }) =>
    one ? `${one}（${read}）` : `${other}（${parts?.replaceAll('|', '')}）`,
  )
}
