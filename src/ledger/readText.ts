import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { plainText } from '../article/nodes/plainText.ts'
import { findUnclosedTags } from '../article/syntax/html/findUnclosedTags.ts'
import { readOwnTags } from '../article/syntax/scripts/readOwnTags.ts'
import { splitSentences } from '../text/splitSentences.ts'
import { lineEnd, positionOfLine } from './atom.ts'
import type { Unit } from './entries.ts'
import { keyOf } from './key.ts'
import { endsLine, isHtml } from './readHtml.ts'
import { type Definitions, itemLabel, type SentencePart, SentenceReader } from './sentenceReader.ts'

/** A sentence of a block, as a unit, with the parts that the sentence consists of. */
export interface Sentence {
  unit: Unit
  parts: SentencePart[]
}

/** Match a tag of an embed. Such tags end no line of a cell. */
const inEmbed = /^<\/?(?:iframe|video|audio|object|embed|source|track|script)\b/i

/** Read a paragraph, a heading or a cell, sentence by sentence. */
export function readText(
  block: Nodes & { children: Nodes[] },
  kind: Unit['kind'],
  definitions: Definitions,
  lang: string,
): Sentence[] {
  const { position = positionOfLine(1) } = block
  // cast: the children of these blocks are phrasing content, which the union of all nodes does not say
  const children = onOneLine(withoutTags(block.children as PhrasingContent[]))
  const whole: Paragraph = { type: 'paragraph', children }
  const sentences =
    kind === 'heading' ? [children] : kind === 'cell' ? linesOfCell(children) : splitSentences(whole, lang)
  const lines = linesOf(children, position.start.line)
  const isLabelled = areLabelled(flatten(children).split(lineEnd))
  let before = 0
  return sentences.map((nodes): Sentence => {
    const at = lines.at(before) ?? position.start.line
    before += keyOf(flatten(nodes)).replaceAll(lineEnd, '').length
    const reader = new SentenceReader(definitions, positionOfLine(at), isLabelled)
    reader.read(nodes, kind === 'heading')
    const text = plainText({ type: 'paragraph', children: nodes }).replaceAll(lineEnd, ' ').replaceAll('\n', ' ').trim()
    return { unit: { kind, text, position: sentences.length > 1 ? positionOfLine(at) : position }, parts: reader.parts }
  })
}

/** Split the content of a cell into lines, at `<br>`, `<li>`, `<p>` and other tags that end a line. */
function linesOfCell(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    const isEnd = child.type === 'html' && isHtml(child.value) && endsLine(child.value) && !inEmbed.test(child.value)
    if (child.type === 'break' || isEnd) lines.push([])
    lines.at(-1)?.push(child)
  }
  return lines
}

/** Turn `<sup>` and `<sub>` into nodes, so that no sentence is split at such a tag. */
function withoutTags(children: PhrasingContent[]): PhrasingContent[] {
  return readOwnTags({ type: 'paragraph', children }).children
}

/** Replace each line end by a space and `mark`, and turn tags that HTML does not know into text. */
function onOneLine(nodes: readonly PhrasingContent[], mark = lineEnd): PhrasingContent[] {
  const result: PhrasingContent[] = []
  const open = findUnclosedTags(nodes)
  for (const node of nodes) {
    const last = result.at(-1)
    const isTag = node.type === 'html' && isHtml(node.value) && !open.has(node)
    if (node.type === 'text' || (node.type === 'html' && !isTag)) {
      const value = node.value.replace(/\r\n|\r|\n/g, ` ${mark}`)
      if (last?.type === 'text') last.value += value
      else result.push({ type: 'text', value })
    } else if ('children' in node) {
      const isScript = node.type === 'superscript' || node.type === 'subscript'
      result.push({ ...node, children: onOneLine(node.children, isScript ? '' : mark) as never[] })
    } else result.push(node)
  }
  return result
}

function flatten(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'break' ? lineEnd : 'children' in node ? flatten(node.children) : toString(node)))
    .join('')
}

/** Tell whether each of several lines opens with a label, as `Owner: Jo`, `Due: May` do. */
function areLabelled(lines: readonly string[]): boolean {
  const own = lines.filter((line) => line.trim())
  return own.length > 1 && own.every((line) => itemLabel.test(line))
}

/** Return the line number of each character that is no white space. */
function linesOf(nodes: readonly PhrasingContent[], first: number): number[] {
  const lines: number[] = []
  let line = first
  for (const character of keyOf(flatten(nodes))) {
    if (character === lineEnd) line += 1
    else for (let unit = 0; unit < character.length; unit += 1) lines.push(line)
  }
  return lines
}
