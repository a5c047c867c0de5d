import { htmlFlow } from 'micromark-core-commonmark'
import { markdownLineEnding } from 'micromark-util-character'
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { endOfVerbatim } from './endOfVerbatim.ts'

const lessThan = 60

const opening = /^ {0,3}<([a-z][\w-]*)((?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)+)\s*>\s*$/i
const attribute = /\s([\w:.-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const closing = /^\s*<\/([a-z][\w-]*)\s*>\s*$/i
const beginning = /^ {0,3}<\/?([a-z][\w-]*)/i

/**
 * Read what stands in HTML whose tag says so as Markdown, for micromark: `<aside markdown="1">` of kramdown, `<div markdown>`
 * of MkDocs. There the line of a tag is all of its block, and only an element that is a block begins one.
 *
 * @param text the lines that will be read
 */
export function markdownInHtml(text: string): Extension {
  const lines = /\smarkdown[\s=>]/.test(text) ? linesOf(text) : new Map<number, Line>()
  if (lines.size === 0) return {}
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const line = lines.get(this.now().line)
    if (line === 'text') return nok
    return line === 'tag' ? readLine(effects, ok) : htmlFlow.tokenize.call(this, effects, ok, nok)
  }
  // Under a name of its own: what is disabled is so by name.
  const construct: Construct = { ...htmlFlow, name: 'markdownInHtml', tokenize }
  return { disable: { null: ['htmlFlow'] }, flow: { [lessThan]: construct } }
}

/** A tag is a block; at text no block of HTML begins. */
type Line = 'tag' | 'text'

/** Which lines are not read as they would be otherwise, from 1. */
function linesOf(text: string): Map<number, Line> {
  const found = new Map<number, Line>()
  const open: string[] = []
  let verbatim: RegExp | undefined
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (verbatim) {
      if (verbatim.test(line)) verbatim = undefined
      continue
    }
    const [, element = '', attributes = ''] = opening.exec(line) ?? []
    const isOpened = holdsMarkdown(attributes)
    const isClosed = !isOpened && open.length > 0 && closing.exec(line)?.[1] === open.at(-1)
    if (isOpened || isClosed) {
      found.set(index + 1, 'tag')
      if (isOpened) open.push(element)
      else open.pop()
      continue
    }
    const name = beginning.exec(line)?.[1]?.toLowerCase()
    if (open.length > 0 && name && !htmlBlockNames.includes(name) && !htmlRawNames.includes(name))
      found.set(index + 1, 'text')
    else verbatim = endOfVerbatim(line)
  }
  return found
}

function holdsMarkdown(attributes: string): boolean {
  return [...attributes.matchAll(attribute)].some(([, name, ...values]) => {
    return name === 'markdown' && ['1', 'block', 'span'].includes(values.join('') || '1')
  })
}

function readLine(effects: Parameters<Tokenizer>[0], ok: State): State {
  return (code) => {
    effects.enter('htmlFlow')
    effects.enter('htmlFlowData')
    return inner(code)
  }

  function inner(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code)
      return inner
    }
    effects.exit('htmlFlowData')
    effects.exit('htmlFlow')
    return ok(code)
  }
}
