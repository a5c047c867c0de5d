import { nameToEmoji } from 'gemoji'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Extension, Tokenizer } from 'micromark-util-types'
import { isWide } from '../../../text/textWidth.ts'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'
import { mergeTexts } from './mergeTexts.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emojiCode: 'emojiCode'
    emojiCodeText: 'emojiCodeText'
  }
}

const colon = 58

/** Match the code of an icon, which starts with the name of an icon set: `:material-check:`, `:octicons-alert-16:`, `:fa-cog:`. */
const icon =
  /^:(?:material|fontawesome(?:-(?:brands|solid|regular))?|octicons|simple|mdi|fa[bsrl]?|icon|lucide|tabler|ion)-[a-z0-9]+(?:-[a-z0-9]+)*:$/

/** Match the code of one of the pictures that GitHub and Qiita have, which are no emoji of Unicode: `:octocat:`, `:lgtm:`. */
const sitePicture =
  /^:(?:lgtm|accessibility|atom|basecampy?|bowtie|dependabot|electron|feelsgood|finnadie|fishsticks|goberserk|godmode|hurtrealbad|neckbeard|octocat|rage[1-4]|shipit|suspect|trollface):$/

/**
 * Create a micromark extension for codes of emoji, `:rocket:`, of icons in MkDocs Material, `:material-check:`, and of GitHub's
 * own pictures, `:octocat:`. Unknown names and `10:100:5` stay text.
 */
export function emojiCodes(): Extension {
  const read = delimitedTokenizer({
    pairs: [[':', ':']],
    token: 'emojiCode',
    text: 'emojiCodeText',
    maxLength: 64,
    accepts: (source, next) =>
      (emojiOf(source) !== undefined || icon.test(source) || sitePicture.test(source)) &&
      (next === colon || !isJoined(next)),
  })
  const tokenize: Tokenizer = function (effects, ok, nok) {
    // Codes may stand side by side: `:heart::heart:`.
    const isBehindCode = this.events.at(-1)?.[1].type === 'emojiCode'
    return isJoined(this.previous) && !isBehindCode ? nok : read.call(this, effects, ok, nok)
  }
  return { text: { [colon]: { name: 'emojiCode', tokenize } } }
}

/** Return the emoji that a code such as `:rocket:` stands for, undefined if there is none. */
function emojiOf(source: string): string | undefined {
  const name = source.slice(1, -1)
  const tone = /^skin-tone-([2-6])$/.exec(name)?.[1]
  // Slack writes a skin tone after an emoji: `:wave::skin-tone-2:`. Tone 2 is U+1F3FB in Unicode.
  if (tone) return String.fromCodePoint(0x1f3f9 + Number(tone))
  if (Object.hasOwn(nameToEmoji, name)) return nameToEmoji[name]
  // Other tools write the tone in the name, from 1: `:santa_tone2:`.
  const [, base = '', number] = /^(.+)_tone([1-5])$/.exec(name) ?? []
  const emoji = Object.hasOwn(nameToEmoji, base) ? nameToEmoji[base] : undefined
  return emoji && `${emoji.replace('\ufe0f', '')}${String.fromCodePoint(0x1f3fa + Number(number))}`
}

/** Replace the codes of emoji in a text that is not Markdown, such as a title in front matter. */
export function withEmoji(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_:]):[+\w-]+:(?![\p{L}\p{N}_:])/gu, (code) => emojiOf(code) ?? code)
}

/** Tell whether a character makes the emoji code before or after it ordinary text: a letter or a digit, `10:100:5`, or a colon. */
function isJoined(code: Code): boolean {
  if (code === null || code < 0 || code === colon) return code === colon
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}_]/u.test(character) && !isWide(character)
}

/**
 * Create the mdast extension of `emojiCodes`. An emoji becomes text. An icon or a picture of GitHub is left out, because a talk
 * does not have the font that draws it.
 */
export function emojiFromSyntax(): FromMarkdown {
  return {
    enter: {
      emojiCode(token) {
        const source = this.sliceSerialize(token)
        const emoji = emojiOf(source)
        this.enter(
          emoji === undefined ? { type: 'omitted', rule: 'icon', source } : { type: 'text', value: emoji },
          token,
        )
      },
    },
    exit: {
      emojiCode(token) {
        this.exit(token)
      },
    },
    transforms: [mergeTexts],
  }
}
