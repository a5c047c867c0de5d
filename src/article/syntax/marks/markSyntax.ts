import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'
import { isWide } from '../../../text/textWidth.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mark: 'mark'
    markSequence: 'markSequence'
  }
}

const signs = { '=': 61, '+': 43, '^': 94 }

/** Most characters between the signs. Without a limit, each unclosed opening sign would read the text to its end. */
const longest = 300

/**
 * Create a micromark extension for marked and inserted text: `==marked==`, `++new++`, `^^new^^`. The signs stay text if a space
 * stands just inside of them, `a == b`, or a letter or digit just outside, `a==b==c`. Chinese letters may stand outside, but not
 * beside carets, which are also an emoticon: `好^^谢谢^^`.
 */
export function markSyntax(): Extension {
  return {
    text: {
      [signs['=']]: { name: 'mark', tokenize: readMark(signs['=']) },
      [signs['+']]: { name: 'mark', tokenize: readMark(signs['+']) },
      [signs['^']]: { name: 'mark', tokenize: readMark(signs['^']) },
    },
  }
}

function readMark(sign: number): Tokenizer {
  return function (effects, ok, nok) {
    const before = this.previous
    let length = 0
    let last: Code = null

    return (code) => {
      if (before === sign || isWordOutside(before, sign)) return nok(code)
      effects.enter('mark')
      return open(code)
    }

    function open(code: Code): State | undefined {
      effects.enter('markSequence')
      effects.consume(code)
      return openSecond
    }

    function openSecond(code: Code): State | undefined {
      if (code !== sign) return nok(code)
      effects.consume(code)
      effects.exit('markSequence')
      return first
    }

    function first(code: Code): State | undefined {
      if (code === sign || markdownLineEndingOrSpace(code)) return nok(code)
      effects.enter('chunkText', { contentType: 'text' })
      return read(code)
    }

    function read(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code) || length > longest) return nok(code)
      if (code === sign) {
        if (markdownSpace(last)) return nok(code)
        effects.exit('chunkText')
        effects.enter('markSequence')
        effects.consume(code)
        return close
      }
      length += 1
      last = code
      effects.consume(code)
      return read
    }

    function close(code: Code): State | undefined {
      if (code !== sign) return nok(code)
      effects.consume(code)
      effects.exit('markSequence')
      return end
    }

    function end(code: Code): State | undefined {
      if (code === sign || isWordOutside(code, sign)) return nok(code)
      effects.exit('mark')
      return ok(code)
    }
  }
}

/**
 * Tell whether the character just outside of the signs is part of a word, so that the signs are text. Chinese letters do not
 * count, because Chinese has no spaces between words.
 */
function isWordOutside(code: Code, sign: number): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(character) && (sign === signs['^'] || !isWide(character))
}

/** Create the mdast extension of `markSyntax`. Marked and inserted text becomes `strong`, because its author points at it. */
export function markFromSyntax(): FromMarkdown {
  return {
    enter: {
      mark(token) {
        this.enter({ type: 'strong', children: [] }, token)
      },
    },
    exit: {
      mark(token) {
        this.exit(token)
      },
    },
  }
}
