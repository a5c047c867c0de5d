import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, Text } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { visit } from 'unist-util-visit'
import { textWidth } from '../../../text/textWidth.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNoteMark: 'inlineNoteMark'
  }
}

declare module 'mdast' {
  interface TextData {
    /** Whether the text starts with the `^[` that opens an inline footnote. */
    opensNote?: true
  }
}

const [caret, open, close, backslash] = [94, 91, 93, 92]

/** Most characters in an inline footnote. */
const maxLength = 2000

/** Create a micromark extension for inline footnotes of Pandoc: `twice^[Once by hand.]`. */
export function inlineNoteSyntax(): Extension {
  return { text: { [caret]: { name: 'inlineNote', tokenize: readMark } } }
}

const readMark: Tokenizer = function (effects, ok, nok) {
  const isBehindText = this.previous !== null && /[^\s(]/.test(String.fromCharCode(Math.max(this.previous, 32)))
  const inside: Construct = { partial: true, tokenize: insideReader(isBehindText) }
  return (code) => {
    effects.enter('inlineNoteMark')
    effects.consume(code)
    return (code) => {
      if (code !== open) return nok(code)
      effects.consume(code)
      effects.exit('inlineNoteMark')
      return effects.check(inside, ok, nok)
    }
  }
}

/** Create a tokenizer that reads up to the closing bracket, and accepts text that reads like a footnote. */
function insideReader(isBehindText: boolean): Tokenizer {
  return (effects, ok, nok) => {
    let text = ''
    let depth = 1
    let isEscaped = false
    const start: State = (code) => {
      effects.enter('data')
      return read(code)
    }
    return start

    function read(code: Code): State | undefined {
      if (code === null || text.length > maxLength) return nok(code)
      if (markdownLineEnding(code)) {
        text += '\n'
        effects.exit('data')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return start
      }
      if (!isEscaped && code === open) depth += 1
      if (!isEscaped && code === close) depth -= 1
      isEscaped = !isEscaped && code === backslash
      effects.consume(code)
      if (depth === 0) return end
      text += code < 0 ? ' ' : String.fromCharCode(code)
      return read
    }

    function end(code: Code): State | undefined {
      effects.exit('data')
      // `^[a-z]+` is a regular expression, and `^[1](a.md)` is a link after a caret.
      const isOther = code !== null && code > 0 && '([+*?{$'.includes(String.fromCharCode(code))
      return !isOther && isNote(text, isBehindText) ? ok(code) : nok(code)
    }
  }
}

/**
 * Tell whether a text reads like a footnote. It is several words, Chinese or Japanese text, or one word of three letters or more
 * directly after other text.
 */
function isNote(text: string, isBehindText: boolean): boolean {
  const words = text.trim()
  if (!/\p{L}/u.test(words)) return false
  return (
    /\S\s+\S/.test(words) ||
    textWidth(words) > words.length ||
    (isBehindText && /^\p{L}[\p{L}\p{N}'’.]{2,}$/u.test(words))
  )
}

/**
 * Create the mdast extension of `inlineNoteSyntax`. The footnote becomes a reference, and its text a definition at the end of
 * the article.
 */
export function inlineNoteFromSyntax(): FromMarkdown {
  return {
    enter: {
      inlineNoteMark(token) {
        this.enter({ type: 'text', value: '^[', data: { opensNote: true } }, token)
      },
    },
    exit: {
      inlineNoteMark(token) {
        this.exit(token)
      },
    },
    transforms: [liftFootnotes],
  }
}

function liftFootnotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = []
  visit(tree, 'text', (node, index, parent) => {
    if (!node.data?.opensNote || !parent || index === undefined) return
    // cast: the parent of a text holds phrasing content, which the union of all parents does not say
    const children = parent.children as PhrasingContent[]
    // The parser has added the words after `^[` to this text node.
    const { data: _, ...plain } = node
    children.splice(index, 1, { type: 'text', value: '^[' }, ...toText(plain, node.value.slice(2)))
    const end = endOfNote(children, index)
    if (!end) return
    const identifier = `note-in-text-${definitions.length + 1}`
    const reference: FootnoteReference = { type: 'footnoteReference', identifier }
    const [before, after] = [end.text.value.slice(0, end.offset), end.text.value.slice(end.offset + 1)]
    const inside = [...children.slice(index + 1, end.at), ...toText(end.text, before)]
    if (node.position) reference.position = node.position
    const position = node.position ? { position: node.position } : {}
    definitions.push({
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children: inside, ...position }],
      ...position,
    })
    children.splice(index, end.at - index + 1, reference, ...toText(end.text, after))
    return index + 1
  })
  tree.children.push(...definitions)
}

function toText(text: Text, value: string): Text[] {
  return value ? [{ ...text, value }] : []
}

/**
 * Find the closing bracket of the footnote that the child at index `from` opens. Return the text node with the bracket,
 * the index of that node (`at`), and the offset of the bracket in its text.
 */
function endOfNote(
  children: readonly PhrasingContent[],
  from: number,
): { at: number; text: Text; offset: number } | undefined {
  let depth = 1
  for (const [at, text] of children.entries()) {
    if (at <= from || text.type !== 'text') continue
    for (const { 0: bracket, index: offset } of text.value.matchAll(/[[\]]/g)) {
      depth += bracket === '[' ? 1 : -1
      if (depth === 0) return { at, text, offset }
    }
  }
  return undefined
}
