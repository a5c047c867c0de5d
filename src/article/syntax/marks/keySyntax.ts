import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension, Tokenizer } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    keys: 'keys'
    keysText: 'keysText'
  }
}

const plus = 43

/**
 * Match a combination of at least two keys: `++ctrl+alt++`. A single word, `++enter++`, is inserted text, which `markSyntax`
 * reads.
 */
const keys = /^\+\+((?:[\w-]+|"[^"+\n]+")(?:\+(?:[\w-]+|"[^"+\n]+"))+)\+\+$/

/** Create a micromark extension for key combinations of MkDocs Material: `++ctrl+alt+del++`. */
export function keySyntax(): Extension {
  const read = delimitedTokenizer({
    pairs: [['++', '++']],
    token: 'keys',
    text: 'keysText',
    maxLength: 60,
    accepts: (source, next) => keys.test(source) && next !== plus,
  })
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return this.previous === plus ? nok : read.call(this, effects, ok, nok)
  }
  return { text: { [plus]: { name: 'keys', tokenize } } }
}

/** Create the mdast extension of `keySyntax`: keys become inline code, as `<kbd>` does. */
export function keyFromSyntax(): FromMarkdown {
  return {
    enter: {
      keys(token) {
        const [, value = ''] = keys.exec(this.sliceSerialize(token)) ?? []
        this.enter({ type: 'inlineCode', value: value.replaceAll('"', '') }, token)
      },
    },
    exit: {
      keys(token) {
        this.exit(token)
      },
    },
  }
}
