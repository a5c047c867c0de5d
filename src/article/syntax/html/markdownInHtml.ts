import { htmlFlow } from 'micromark-core-commonmark'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'

const lessThan = 60

/**
 * Elements that may contain Markdown. The content of all others, such as `<pre>` and `<script>`, is never read as
 * Markdown.
 */
const holders = new Set(
  'address article aside center details div figcaption figure footer header main nav p section'.split(' '),
)

/** Inline elements. At the start of a line CommonMark would read them as an HTML block up to the next blank line. */
const phrasing = new Set('a abbr b br cite code del em i img ins kbd mark q s small span strong sub sup u'.split(' '))

const attributes = /(?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*/
const opening = new RegExp(`^ {0,3}<([a-z][\\w-]*)(${attributes.source})\\s*>(.*)$`, 'i')
const closing = /^ {0,3}<\/([a-z][\w-]*)\s*>\s*$/i
const attribute = /\s([\w:.-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** A component of MDX or Vue: to CommonMark `<Aside>` is the element `aside`, whatever its letters. */
const component = /^[A-Z][A-Z\d]*[a-z]/
const mayChange = /\smarkdown[\s=>]|^ {0,3}<[A-Z][A-Z\d]*[a-z]/m

/**
 * Create a micromark extension that reads Markdown inside HTML elements with the attribute `markdown`, as kramdown
 * (`<aside markdown="1">`) and MkDocs (`<div markdown>`) do. The line of each tag becomes an HTML block of its own, so
 * that the lines between are parsed as Markdown. A component on a line, `<Aside>*Words*</Aside>`, is text, as in MDX.
 *
 * @param text the text that will be parsed
 */
export function markdownInHtml(text: string): Extension {
  const lines = mayChange.test(text) ? linesOf(text) : new Map<number, LineReading>()
  if (lines.size === 0) return {}
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const line = lines.get(this.now().line)
    if (line === 'text') return nok
    return line === 'tag' ? readLine(effects, ok) : htmlFlow.tokenize.call(this, effects, ok, nok)
  }
  // Constructs are disabled by name, so this one needs another name than `htmlFlow`.
  const construct: Construct = { ...htmlFlow, name: 'markdownInHtml', tokenize }
  return { disable: { null: ['htmlFlow'] }, flow: { [lessThan]: construct } }
}

/** How a line is read: `tag` is an HTML block of one line, `text` starts no HTML block. */
type LineReading = 'tag' | 'text'

/** An open element with Markdown inside, and the lines that are read differently because of it (see `LineReading`). */
interface Holder {
  element: string
  lines: [number: number, line: LineReading][]
}

/**
 * Find the lines that are read differently than in CommonMark, by line number from 1. An unclosed element changes no
 * line.
 */
function linesOf(text: string): Map<number, LineReading> {
  const lines = text.split(/\r\n|\r|\n/)
  const found: Holder['lines'] = []
  const open: Holder[] = []
  let verbatim: RegExp | undefined
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const closed = closing.exec(line)?.[1]?.toLowerCase()
    const depth = closed === undefined ? -1 : open.findLastIndex(({ element }) => element === closed)
    if (verbatim) {
      // An HTML block lasts until a blank line, and a closing tag in it closes elements. A tag in code or in a comment
      // closes none.
      if (depth >= 0 && verbatim.test('')) found.push(...open.splice(depth).flatMap(({ lines }) => lines))
      if (verbatim.test(line)) verbatim = undefined
      continue
    }
    const [, name = '', written = '', rest = ''] = opening.exec(line) ?? []
    const element = name.toLowerCase()
    const isHolder = holders.has(element) && holdsMarkdown(written)
    const isWhole = rest.toLowerCase().trimEnd().endsWith(`</${element}>`)
    const holder = open.at(-1)
    if (depth >= 0) found.push(...open.splice(depth).flatMap(({ lines }) => lines), [at + 1, 'tag'])
    else if (isHolder && !rest.trim()) open.push({ element, lines: [[at + 1, 'tag']] })
    else if ((isHolder || component.test(name)) && isWhole) found.push([at + 1, 'text'])
    else if (holder && (phrasing.has(element) || (element === 'figcaption' && isWhole)))
      holder.lines.push([at + 1, 'text'])
    else if (holder && isWhole) holder.lines.push([at + 1, 'tag'])
    else verbatim = endOfVerbatim(line)
  }
  return new Map(found)
}

function holdsMarkdown(written: string): boolean {
  return [...written.matchAll(attribute)].some(([, name, ...values]) => {
    return name?.toLowerCase() === 'markdown' && ['1', 'block', 'span'].includes(values.join('') || '1')
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
