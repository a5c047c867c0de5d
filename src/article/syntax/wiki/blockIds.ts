import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockId: 'blockId'
  }
}

const caret = 94
/** Fewest characters of a name. A letter and a digit, `^b2`, are a name too. */
const shortest = 3

/**
 * Create a micromark extension for the names of blocks in Obsidian, which stand at the end of a line after a space:
 * `It was slow. ^why-slow`
 */
export function blockIds(): Extension {
  return { text: { [caret]: { name: 'blockId', previous: isSpace, tokenize } } }
}

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous } = this
  let name = ''
  return (code) => {
    // Check here, too: right after another construct micromark does not call `previous`.
    if (!isSpace(previous)) return nok(code)
    effects.enter('blockId')
    effects.consume(code)
    return read
  }

  function read(code: Code): State | undefined {
    if (code !== null && code > 0 && /[\p{L}\p{N}_-]/u.test(String.fromCharCode(code))) {
      name += String.fromCharCode(code)
      effects.consume(code)
      return read
    }
    const isName = name.length >= shortest || /^\p{L}\d$/u.test(name)
    if (!isName || (code !== null && !markdownLineEnding(code))) return nok(code)
    effects.exit('blockId')
    return ok(code)
  }
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

/** Create the mdast extension of `blockIds`: the name of a block becomes `omitted`. */
export function blockIdsFromSyntax(): FromMarkdown {
  return {
    enter: {
      blockId(token) {
        this.enter({ type: 'omitted', rule: 'block-id', source: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      blockId(token) {
        this.exit(token)
      },
    },
  }
}
