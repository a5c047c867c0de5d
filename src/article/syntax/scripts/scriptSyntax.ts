import type { PhrasingContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { isWide } from '../../../text/textWidth.ts'
import { plainText } from '../../nodes/plainText.ts'
import type { SubOrSuperscript } from '../../nodes/superOrSubscript.ts'
import { readOwnTags } from './readOwnTags.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    superscript: 'superscript'
    subscript: 'subscript'
    scriptSequence: 'scriptSequence'
  }
}

const caret = 94
const tilde = 126
const backslash = 92
const space = 32

/** Most characters of a superscript or subscript. */
const maxLength = 40

/** Match text that no superscript or subscript contains: code, formulas, paths, other Markdown syntax. */
const notScript = /[`$|<>]|^[/^~]/

/** Match a superscript that a letter may follow: a number, `10^6^m`, or an ordinal, `1^st^ed`. */
const beforeLetter = /^(?:[-+−]?\d+|st|nd|rd|th)$/

/** Match a superscript that may stand without a word before it: `^up^`. */
const withoutWord = /^[\p{L}\p{N}]+$/u

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

/** Tell whether a superscript or a subscript can follow a character. It can follow a letter, a digit or a closing bracket. */
function mayPrecedeScript(code: Code): boolean {
  return isWord(code) || (code !== null && ')]}）】'.includes(String.fromCharCode(code)))
}

/**
 * Create a micromark extension for Pandoc's superscripts and subscripts: `m^2^`, `H~2~O`. A space in one of them needs a
 * backslash: `x^a\ b^`. A tilde between two letters or digits is text, `3~5 or 10~20`. Tildes around whole words are GFM's
 * strikethrough.
 *
 * @param hasScripts false if the article's dialect has neither, so that carets and tildes are text
 */
export function scriptSyntax(hasScripts = true): Extension {
  const script = (name: 'superscript' | 'subscript', sign: number): Construct => ({
    name,
    previous: (code) =>
      mayPrecedeScript(code) || code === caret || code === tilde || (sign === caret && markdownSpace(code)),
    tokenize: readScript(name, sign),
  })
  const range: Construct = { name: 'range', previous: isWord, tokenize: readRange }
  if (!hasScripts) return { text: { [tilde]: range } }
  return { text: { [caret]: script('superscript', caret), [tilde]: [script('subscript', tilde), range] } }
}

function readScript(name: 'superscript' | 'subscript', sign: number): Tokenizer {
  return function (effects, ok, nok) {
    const before = this.previous
    const last = this.events.at(-1)?.[1].type
    // One script may follow the other: `SO~4~^2-^`.
    const isBehindScript = (last === 'subscript' || last === 'superscript') && last !== name
    let inside = ''

    return (code) => {
      // Check here, too: right after another construct micromark does not call `previous`.
      const isApart = sign === caret && markdownSpace(before)
      if (!mayPrecedeScript(before) && !isBehindScript && !isApart) return nok(code)
      effects.enter(name)
      effects.enter('scriptSequence')
      effects.consume(code)
      effects.exit('scriptSequence')
      return first
    }

    function first(code: Code): State | undefined {
      if (code === sign) return nok(code)
      effects.enter('chunkText', { contentType: 'text' })
      return read(code)
    }

    function read(code: Code): State | undefined {
      if (code === null || markdownLineEndingOrSpace(code) || inside.length > maxLength) return nok(code)
      if (code === sign) {
        effects.exit('chunkText')
        effects.enter('scriptSequence')
        effects.consume(code)
        effects.exit('scriptSequence')
        return end
      }
      inside += String.fromCharCode(code)
      effects.consume(code)
      return code === backslash ? escaped : read
    }

    function escaped(code: Code): State | undefined {
      if (code === null || (markdownLineEndingOrSpace(code) && code !== space)) return nok(code)
      inside += String.fromCharCode(code)
      effects.consume(code)
      return read
    }

    function end(code: Code): State | undefined {
      const isScript =
        code !== sign &&
        !notScript.test(inside) &&
        (!markdownSpace(before) || withoutWord.test(inside)) &&
        (sign === caret
          ? !isWord(code) || beforeLetter.test(inside)
          : !Array.from(inside).some(isWide) && !(isDigit(before) && isDigit(code)))
      if (!isScript) return nok(code)
      effects.exit(name)
      return ok(code)
    }
  }
}

/** Read a tilde between two letters or digits as text: `3~5`. */
const readRange: Tokenizer = function (effects, ok, nok) {
  const before = this.previous
  return (code) => {
    if (!isWord(before)) return nok(code)
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return after
  }

  function after(code: Code): State | undefined {
    return isWord(code) ? ok(code) : nok(code)
  }
}

/**
 * Create the mdast extension of `scriptSyntax`: `m^2^` becomes `superscript`. In an image's description, which is text,
 * it becomes `m²`.
 */
export function scriptFromSyntax(): FromMarkdown {
  return {
    enter: {
      superscript(token) {
        this.enter({ type: 'superscript', children: [] }, token)
      },
      subscript(token) {
        this.enter({ type: 'subscript', children: [] }, token)
      },
    },
    exit: {
      superscript(token) {
        const node = this.stack.at(-1)
        if (node?.type === 'superscript' || node?.type === 'subscript') unescapeSpaces(node)
        this.exit(token)
      },
      subscript(token) {
        const node = this.stack.at(-1)
        if (node?.type === 'superscript' || node?.type === 'subscript') unescapeSpaces(node)
        this.exit(token)
      },
      label() {
        const fragment = this.stack.at(-1)
        const text = this.resume()
        const node = this.stack.at(-1)
        this.data.inReference = true
        if (node?.type === 'image') {
          // cast: a label contains only phrasing content
          node.alt =
            fragment?.type === 'fragment'
              ? plainText(readOwnTags({ type: 'root', children: fragment.children as PhrasingContent[] }))
              : text
        } else if (node?.type === 'link' && fragment && 'children' in fragment)
          node.children = fragment.children as typeof node.children // cast: a label contains only phrasing content
      },
    },
  }
}

/** Remove the backslashes before spaces in a script: `x^a\ b^`. */
function unescapeSpaces({ children }: SubOrSuperscript): void {
  for (const child of children) if (child.type === 'text') child.value = child.value.replaceAll('\\ ', ' ')
}
