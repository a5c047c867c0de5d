import { markdownLineEnding } from 'micromark-util-character'
import type { Code, State, Tokenizer, TokenType } from 'micromark-util-types'
import type { TextFinder } from './textFinder.ts'

export interface DelimitedOptions {
  /**
   * Opening and closing delimiters, such as `['{{', '}}']`. If an opening is a prefix of another, list the longer
   * opening first.
   */
  pairs: readonly (readonly [open: string, close: string])[]
  /** Type of a token around the whole construct, if it needs one. */
  token?: TokenType
  /** Type of the token for each line of the construct, delimiters included. */
  text: TokenType
  /**
   * How many characters the construct has at most. Without a limit, each unclosed opening would read the text to its
   * end.
   */
  maxLength: number
  /**
   * Searches the whole text for the closing delimiter. An opening is rejected at once if its closing delimiter is too
   * far away. Without a finder, `maxLength` characters are read after each opening.
   */
  finder?: TextFinder
  /** Tells whether the construct is valid; by default it is. `source` is its text with both delimiters. */
  accepts?(source: string, next: Code): boolean
}

/** Create a micromark tokenizer for text between two delimiters, which may span lines: `{{ a }}`, `%% b %%`. */
export function delimitedTokenizer({
  pairs,
  token,
  text,
  maxLength,
  finder,
  accepts = () => true,
}: DelimitedOptions): Tokenizer {
  const longestOpening = Math.max(...pairs.map(([open]) => open.length))

  return function (effects, ok, nok) {
    // micromark does not count a byte order mark: this may be one less than the offset in the finder's text, without
    // harm.
    const from = this.now().offset
    let source = ''
    let pair: DelimitedOptions['pairs'][number] | undefined

    return (code) => {
      if (token) effects.enter(token)
      effects.enter(text)
      return read(code)
    }

    function read(code: Code): State | undefined {
      if (code === null || source.length > maxLength) return nok(code)
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

    /**
     * Tell whether the closing delimiter is near enough. Allow twice `maxLength`: the finder's text has the `>` of
     * quotes.
     */
    function isInReach(close: string): boolean {
      return !finder || finder.after(close, from) - from <= maxLength * 2
    }

    function nextLine(code: Code): State | undefined {
      effects.enter(text)
      return read(code)
    }

    /**
     * Tell whether the last character completes the closing delimiter. Compare it first: `endsWith` copies a long
     * string.
     */
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
