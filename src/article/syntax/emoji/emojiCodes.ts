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

/** Codes of icons, by the names of their sets: `:material-check:`, `:fontawesome-solid-star:`, `:octicons-alert-16:`, `:fa-cog:`. */
const icon =
  /^:(?:material|fontawesome(?:-(?:brands|solid|regular))?|octicons|simple|mdi|fa[bsrl]?|icon|lucide|tabler|ion)-[a-z0-9]+(?:-[a-z0-9]+)*:$/

/**
 * Create a micromark extension for the codes of emoji on GitHub: `:rocket:`, and for those of icons in MkDocs Material and its
 * like: `:material-check:`. Unknown names and `10:100:5` stay text.
 */
export function emojiCodes(): Extension {
  const read = delimitedTokenizer({
    pairs: [[':', ':']],
    token: 'emojiCode',
    text: 'emojiCodeText',
    longest: 64,
    accepts: (source, next) =>
      (emojiOf(source) !== undefined || icon.test(source)) && (next === colon || !isJoined(next)),
  })
  const tokenize: Tokenizer = function (effects, ok, nok) {
    // Codes may stand side by side: `:heart::heart:`.
    const follows = this.events.at(-1)?.[1].type === 'emojiCode'
    return isJoined(this.previous) && !follows ? nok : read.call(this, effects, ok, nok)
  }
  return { text: { [colon]: { name: 'emojiCode', tokenize } } }
}

function emojiOf(source: string): string | undefined {
  const name = source.slice(1, -1)
  const tone = /^skin-tone-([2-6])$/.exec(name)?.[1]
  // A tone of Slack stands behind the emoji that it colours; Unicode counts from 1F3FB.
  if (tone) return String.fromCodePoint(0x1f3f9 + Number(tone))
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined
}

/** Tell whether a character beside a code makes it a part of something else. */
function isJoined(code: Code): boolean {
  if (code === null || code < 0 || code === colon) return code === colon
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}_]/u.test(character) && !isWide(character)
}

/**
 * Create the mdast extension of `emojiCodes`, which makes text of the emoji. Icons are left out: a talk has no such
 * font.
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
