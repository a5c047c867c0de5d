import { emWidth } from './emWidth.ts'
import { rendersSlide } from './groupBlocks.ts'
import type { MarkdownExit, Token } from './types.ts'

/** Text in brackets up to this width, in em, stays on one line. */
const widestRemark = 14
/** A word with hyphens up to this width, in em, stays on one line. */
const widestCompound = 9

/** Code up to this width, in em, stays on one line; with spaces in it only up to `widestCompound`. */
const widestCode = 18
/** The class of code that the styles keep on one line, if it fits there. */
const wholeCode = 'whole'

/** Match a word with hyphens: `well-known`. */
const compound = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u

/** Chinese syllables that belong to the word before them. Other single syllables belong to the word after them. */
const suffixes = new Set('的地得了着过们性化者率力度中里上下内外等师家')

/** Japanese particles. Hiragana after one of them begins a new word: `ことを|まとめる`. */
const particles = new Set('をはがにでもへとな')

/** Match the space between a number and the word that it counts: `9 天`, `第 4 步`. */
const spaceAtNumber = /(?<=\d) (?=\p{sc=Han})|(?<=第) (?=\d)/gu

/**
 * Keep Chinese and Japanese words whole in a slide's title, its first paragraph and its links, because a broken word
 * stands out in large type. Put `<wbr>` between words, because these elements have `word-break: keep-all`. Also keep
 * short texts in brackets, words with hyphens and code on one line. Everywhere on the slide, keep a number on one line
 * with the word that it counts.
 */
export function keepWords(md: MarkdownExit): void {
  md.core.ruler.push('keep_words', (state) => {
    if (!rendersSlide(state.env)) return
    const lead = state.tokens.find((token) => token.type === 'paragraph_open')
    for (const token of state.tokens.flatMap(({ children }) => children ?? []))
      if (token.type === 'text') token.content = token.content.replace(spaceAtNumber, '\u00a0')
    for (const [index, open] of state.tokens.entries()) {
      const inline = state.tokens[index + 1]
      if (!inline?.children) continue
      if (open === lead || /^h[1-3]$/.test(open.tag)) inline.children.forEach(keepCode)
      if (!(open === lead || /^h[12]$/.test(open.tag) || isLink(inline.children))) continue
      inline.children = inline.children.flatMap((token) => withBreaks(token, state.Token))
    }
  })
}

/** Mark code that must not break at its hyphens or its spaces: `v-bind`. */
function keepCode(token: Token): void {
  const widest = token.content.includes(' ') ? widestCompound : widestCode
  if (token.type === 'code_inline' && emWidth(token.content) <= widest) token.attrJoin('class', wholeCode)
}

/** Tell whether a paragraph is only a link, as entries of an agenda are. */
export function isLink(tokens: Token[]): boolean {
  return tokens[0]?.type === 'link_open' && tokens.at(-1)?.type === 'link_close'
}

/**
 * Put `<wbr>` between the Chinese and Japanese words of a text, and keep short brackets and words with hyphens whole.
 */
export function withBreaks(token: Token, TokenClass: new (type: string, tag: string, nesting: 0) => Token): Token[] {
  if (token.type !== 'text') return [token]
  const make = (type: string, content: string) => Object.assign(new TokenClass(type, '', 0), { content })
  const parts = token.content.split(/(（[^（）]*）|\([^()]*\))/u).flatMap((part, index) => {
    const isRemark = index % 2 === 1 && emWidth(part) <= widestRemark
    return isRemark
      ? [{ text: part.replaceAll(' ', '\u00a0'), breaks: false }]
      : splitWords(part).map((text, at) => ({ text, breaks: at > 0 }))
  })
  const whole = (text: string) =>
    text.split(compound).flatMap((part, index) => {
      const isWhole = index % 2 === 1 && emWidth(part) <= widestCompound
      const html = ['<span style="white-space:nowrap">', '</span>'].map((tag) => make('html_inline', tag))
      return isWhole ? html.toSpliced(1, 0, make('text', part)) : part === '' ? [] : [make('text', part)]
    })
  return parts.flatMap(({ text, breaks }) => [...(breaks ? [make('html_inline', '<wbr>')] : []), ...whole(text)])
}

/** Split a text at all positions between two words where a line may end. */
export function splitWords(text: string): string[] {
  const segments = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment)
  const parts: string[] = []
  for (const [index, segment] of segments.entries()) {
    if (index === 0 || mayBreak(segments[index - 1] ?? '', segment, segments[index + 1] ?? '')) parts.push(segment)
    else parts.push(`${parts.pop()}${segment}`)
  }
  return parts
}

function mayBreak(before: string, after: string, next: string): boolean {
  if (!isWord(before) || !isWord(after) || !(isHan(before) || isHan(after))) return false
  // Keep a number with the word that it counts: `9 天`, `第 4 步`.
  if (/\d$/.test(before) || before === '第') return false
  // Particles and endings in Hiragana belong to the word before them: `ブラウザの`, `理解しよう`.
  if (isHiragana(after)) return after.length > 1 && particles.has(before)
  if (isHiragana(before)) return true
  // A single syllable at the end of a clause belongs to the word before it.
  if (suffixes.has(after) || (after.length === 1 && isHan(after) && !isWord(next))) return false
  return before.length > 1 || suffixes.has(before) || !isHan(before)
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text)
}

function isHiragana(text: string): boolean {
  return /^\p{sc=Hiragana}+$/u.test(text)
}

function isHan(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)
}
