import { htmlFlow } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { restOfLine } from '../../source/restOfLine.ts'

const lessThan = 60

/**
 * Elements whose content is Markdown if they have the attribute `markdown`. The content of other elements, such as `<pre>`
 * and `<script>`, is never read as Markdown.
 */
const markdownElements = new Set(
  'address article aside center details div figcaption figure footer header main nav p section'.split(' '),
)

/** Inline elements. A line that is nothing but such a tag would start an HTML block in CommonMark. */
const inlineElements = new Set(
  'a abbr b br cite code del em i img ins kbd mark q s small span strong sub sup u'.split(' '),
)

const attributeList = /(?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*/
const opening = new RegExp(`^ {0,3}<([a-z][\\w-]*)(${attributeList.source})\\s*>(.*)$`, 'i')
const closing = /^ {0,3}<\/([a-z][\w-]*)\s*>\s*$/i
const attribute = /\s([\w:.-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Match the name of a component of MDX or Vue. CommonMark ignores case, and reads `<Aside>` as the element `aside`. */
const component = /^[A-Z][A-Z\d]*[a-z]/
/** Match what `linesOf` looks for, to save time in other articles. */
const mayHoldMarkdown = /\smarkdown[\s=>]|^ {0,3}<aside[ >]|^ {0,3}<[A-Z][A-Z\d]*[a-z]/m

/**
 * Create a micromark extension that reads Markdown inside HTML elements with the attribute `markdown`, as kramdown
 * (`<aside markdown="1">`) and MkDocs (`<div markdown>`) do, and in an `<aside>` of Notion or of reveal.js. The line of
 * each tag becomes an HTML block of its own, so that the lines between the tags are parsed as Markdown. A
 * component on one line, `<Aside>*Words*</Aside>`, is a paragraph, as in MDX.
 *
 * @param text the text that will be parsed
 */
export function markdownInHtml(text: string): Extension {
  const lines = mayHoldMarkdown.test(text) ? linesOf(text) : new Map<number, LineReading>()
  if (lines.size === 0) return {}
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const line = lines.get(this.now().line)
    if (line === 'text') return nok
    return line === 'tag' ? readLine(effects, ok) : htmlFlow.tokenize.call(this, effects, ok, nok)
  }
  // Constructs are disabled by name, so give this one another name than `htmlFlow`.
  const construct: Construct = { ...htmlFlow, name: 'markdownInHtml', tokenize }
  return { disable: { null: ['htmlFlow'] }, flow: { [lessThan]: construct } }
}

/** How a line is read: as an HTML block of this line alone (`tag`), or as a line that starts no HTML block (`text`). */
type LineReading = 'tag' | 'text'

/**
 * An element with Markdown in it that is not closed yet. `lines` are the lines that are read differently if it is closed, by
 * line number from 1.
 */
interface OpenElement {
  element: string
  lines: [number: number, line: LineReading][]
}

/**
 * Find the lines that are read differently than in CommonMark, by line number from 1. An element that nothing closes
 * changes no line.
 */
function linesOf(text: string): Map<number, LineReading> {
  const lines = text.split(/\r\n|\r|\n/)
  const found: OpenElement['lines'] = []
  const open: OpenElement[] = []
  let verbatim: RegExp | undefined
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const closed = closing.exec(line)?.[1]?.toLowerCase()
    const depth = closed === undefined ? -1 : open.findLastIndex(({ element }) => element === closed)
    if (verbatim) {
      // In a block of HTML, which ends at a blank line, a closing tag closes its element. In code or in a comment it is text.
      if (depth >= 0 && verbatim.test('')) found.push(...open.splice(depth).flatMap(({ lines }) => lines))
      if (verbatim.test(line)) verbatim = undefined
      continue
    }
    const [, name = '', written = '', rest = ''] = opening.exec(line) ?? []
    const element = name.toLowerCase()
    const holdsText = markdownElements.has(element) && (holdsMarkdown(written) || isAside(lines, at))
    const isWhole = rest.toLowerCase().trimEnd().endsWith(`</${element}>`)
    const outer = open.at(-1)
    if (depth >= 0) found.push(...open.splice(depth).flatMap(({ lines }) => lines), [at + 1, 'tag'])
    else if (holdsText && !rest.trim()) open.push({ element, lines: [[at + 1, 'tag']] })
    else if ((holdsText || component.test(name)) && isWhole) found.push([at + 1, 'text'])
    else if (outer && (inlineElements.has(element) || (element === 'figcaption' && isWhole)))
      outer.lines.push([at + 1, 'text'])
    else if (outer && isWhole) outer.lines.push([at + 1, 'tag'])
    else verbatim = endOfVerbatim(line)
  }
  return new Map(found)
}

/**
 * Tell whether a line opens a callout as Notion exports it, `<aside>`, or notes of reveal.js, `<aside class="notes">`, with
 * Markdown directly below.
 */
function isAside(lines: readonly string[], at: number): boolean {
  return /^ {0,3}<aside(?: class=["']?notes["']?)?>\s*$/.test(lines[at] ?? '') && /^\s*[^\s<]/.test(lines[at + 1] ?? '')
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
    return restOfLine(effects, end)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('htmlFlowData')
    effects.exit('htmlFlow')
    return ok(code)
  }
}
