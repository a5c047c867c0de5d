import { markdownLineEnding } from 'micromark-util-character'
import type { Code, State, Tokenizer, TokenType } from 'micromark-util-types'
import type { TextFinder } from './textFinder.ts'

export interface DelimitedOptions {
  /** Opening and closing delimiters. If one opening is a prefix of another, the longer one comes first. */
  pairs: readonly (readonly [open: string, close: string])[]
  /** Token around the whole construct, if it needs one. */
  token?: TokenType
  /** Token for the text of each line. */
  text: TokenType
  /** Characters to read at most: without a limit, each unclosed opening would read the text to its end. */
  longest: number
  /**
   * Searches the whole text, so that an opening whose closing delimiter is too far away is rejected at once. Without it,
   * each opening is read up to `longest` characters.
   */
  finder?: TextFinder
  /** Tells whether the whole construct, delimiters included, is valid before the character `next`; default: always. */
  accepts?(source: string, next: Code): boolean
}

/** Create a micromark tokenizer for text between two delimiters, which may span lines: `{{ a }}`, `%% b %%`. */
export function delimitedTokenizer({
  pairs,
  token,
  text,
  longest,
  finder,
  accepts = () => true,
}: DelimitedOptions): Tokenizer {
  const longestOpening = Math.max(...pairs.map(([open]) => open.length))

  return function (effects, ok, nok) {
    // A byte order mark is in the text, but not in what micromark counts.
    const from = this.now().offset
    let source = ''
    let pair: DelimitedOptions['pairs'][number] | undefined

    return (code) => {
      if (token) effects.enter(token)
      effects.enter(text)
      return read(code)
    }

    function read(code: Code): State | undefined {
      if (code === null || source.length > longest) return nok(code)
      if (markdownLineEnding(code)) {
        effects.exit(text)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        source += '\n'
        return nextLine
      }
      // micromark uses negative codes for tabs and the virtual spaces that fill their columns.
      const character = code < 0 ? ' ' : String.fromCharCode(code)
      source += character
      if (source.length <= longestOpening) {
        pair = pairs.find(([open]) => source.startsWith(open))
        if (!pair && !pairs.some(([open]) => open.startsWith(source))) return nok(code)
        if (pair && source === pair[0] && !isInReach(pair[1])) return nok(code)
      }
      effects.consume(code)
      return isClosedBy(character) ? end : read
    }

    /** Allow twice the length: the text that the finder searches also has the `>` of quotes, which `longest` does not count. */
    function isInReach(close: string): boolean {
      return !finder || finder.after(close, from) - from <= longest * 2
    }

    function nextLine(code: Code): State | undefined {
      effects.enter(text)
      return read(code)
    }

    /** Compare the last character first: `endsWith` on a growing string flattens it each time. */
    function isClosedBy(character: string): boolean {
      if (!pair) return false
      const [open, close] = pair
      return close.endsWith(character) && source.length >= open.length + close.length && source.endsWith(close)
    }

    function end(code: Code): State | undefined {
      if (!accepts(source, code)) return nok(code)
      effects.exit(text)
      if (token) effects.exit(token)
      return ok(code)
    }
  }
}
