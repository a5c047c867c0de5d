import type { Delete, PhrasingContent, Strong } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    criticMark: 'criticMark'
    criticMarkSequence: 'criticMarkSequence'
  }
}

const [openBrace, closeBrace] = [123, 125]
const signs = new Set<Code>([61, 43, 45, 126])

/** The sign between the old and the new words: `{~~old~>new~~}`. */
const changeSign = '~>'

/** Most characters between the signs. Without a limit, each unclosed opening sign would read the text to its end. */
const longest = 300

/**
 * Create a micromark extension for changes in CriticMarkup: `{++new++}`, `{--old--}`, `{==marked==}`, `{~~old~>new~~}`.
 * `commentSyntax` reads the comments of CriticMarkup: `{>>why?<<}`.
 */
export function criticSyntax(): Extension {
  return { text: { [openBrace]: { name: 'criticMark', tokenize } } }
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  let sign: Code = null
  let length = 0

  return (code) => {
    effects.enter('criticMark')
    effects.enter('criticMarkSequence')
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (!signs.has(code)) return nok(code)
    sign = code
    effects.consume(code)
    return second
  }

  function second(code: Code): State | undefined {
    if (code !== sign) return nok(code)
    effects.consume(code)
    effects.exit('criticMarkSequence')
    return start
  }

  function start(code: Code): State | undefined {
    if (code === sign || code === null || markdownLineEnding(code)) return nok(code)
    effects.enter('chunkText', { contentType: 'text' })
    return read(code)
  }

  function read(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || length > longest) return nok(code)
    if (code === sign) return effects.check(closing, end, goOn)(code)
    return goOn(code)
  }

  function goOn(code: Code): State | undefined {
    length += 1
    effects.consume(code)
    return read
  }

  function end(code: Code): State | undefined {
    effects.exit('chunkText')
    effects.enter('criticMarkSequence')
    return close(code)
  }

  function close(code: Code): State | undefined {
    effects.consume(code)
    if (code !== closeBrace) return close
    effects.exit('criticMarkSequence')
    effects.exit('criticMark')
    return ok
  }
}

/** Read the end of a change: a sign twice and a brace, `++}`. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let read: Code[] = []
    return (code) => {
      effects.enter('criticMarkSequence')
      return next(code)
    }

    function next(code: Code): State | undefined {
      const isRight = read.length < 2 ? signs.has(code) && (read[0] ?? code) === code : code === closeBrace
      if (!isRight) return nok(code)
      read = [...read, code]
      effects.consume(code)
      if (read.length < 3) return next
      effects.exit('criticMarkSequence')
      return ok
    }
  },
}

/** Create the mdast extension of `criticSyntax`. New and marked words become `strong`, old words `delete`. */
export function criticFromSyntax(): FromMarkdown {
  return {
    enter: {
      criticMark(token) {
        const isOld = /^\{(?:--|~~)/.test(this.sliceSerialize(token))
        this.enter({ type: isOld ? 'delete' : 'strong', children: [] }, token)
      },
    },
    exit: {
      criticMark(token) {
        const mark = this.stack.at(-1)
        this.exit(token)
        const parent = this.stack.at(-1)
        if (mark?.type !== 'delete' || !this.sliceSerialize(token).startsWith('{~~')) return
        const next = newWords(mark)
        // cast: what holds struck text holds strong text
        if (parent && 'children' in parent && next) (parent.children as PhrasingContent[]).push(next)
      },
    },
  }
}

/** Split `old~>new`: keep the old words in their node, and return the new words as strong text. */
function newWords(old: Delete): Strong | undefined {
  const at = old.children.findIndex((child) => child.type === 'text' && child.value.includes(changeSign))
  const cut = old.children[at]
  if (cut?.type !== 'text') return undefined
  const from = cut.value.indexOf(changeSign)
  const before = cut.value.slice(0, from)
  const behind = cut.value.slice(from + changeSign.length)
  const rest = old.children.slice(at + 1)
  old.children.splice(at, old.children.length - at, ...(before ? [{ ...cut, value: before }] : []))
  const children = [...(behind ? [{ ...cut, value: behind }] : []), ...rest]
  return { type: 'strong', children, ...(old.position ? { position: old.position } : {}) }
}
