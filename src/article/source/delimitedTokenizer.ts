import { markdownLineEnding } from 'micromark-util-character'
import type { Code, State, Tokenizer, TokenType } from 'micromark-util-types'

export interface Between {
  /** What opens it and what closes it; where one opening begins another, the longer one comes first. */
  pairs: readonly (readonly [open: string, close: string])[]
  /** The token around all of it, where it is to have one. */
  token?: TokenType
  /** The token of what it holds on each line. */
  text: TokenType
  /** Characters: from each opening that nothing closes, the text would be read to its end. */
  longest: number
  /** Tell whether it is what it looks like; default: always. */
  accepts?(source: string): boolean
}

/** Read what stands between an opening and its end, for micromark, over several lines too. */
export function delimitedTokenizer({ pairs, token, text, longest, accepts = () => true }: Between): Tokenizer {
  const longestOpening = Math.max(...pairs.map(([open]) => open.length))

  return (effects, ok, nok) => {
    let source = ''
    let pair: Between['pairs'][number] | undefined

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
      // Of a tab what is negative is its further columns.
      const character = code < 0 ? ' ' : String.fromCharCode(code)
      source += character
      if (source.length <= longestOpening) {
        pair = pairs.find(([open]) => source.startsWith(open))
        if (!pair && !pairs.some(([open]) => open.startsWith(source))) return nok(code)
      }
      effects.consume(code)
      return isClosedBy(character) ? end : read
    }

    function nextLine(code: Code): State | undefined {
      effects.enter(text)
      return read(code)
    }

    /** The last character is looked at first: to read the end of a string that grows costs its whole length. */
    function isClosedBy(character: string): boolean {
      if (!pair) return false
      const [open, close] = pair
      return close.endsWith(character) && source.length >= open.length + close.length && source.endsWith(close)
    }

    function end(code: Code): State | undefined {
      if (!accepts(source)) return nok(code)
      effects.exit(text)
      if (token) effects.exit(token)
      return ok(code)
    }
  }
}
