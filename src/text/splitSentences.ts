import type { Delete, Emphasis, Paragraph, PhrasingContent, Strong, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { findSentenceEnds } from './findSentenceEnds.ts'
import { rememberByText } from './rememberByText.ts'

/** Match an abbreviation at the end of a text, such as `e.g.`: its full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(（])(?:e\.g|i\.e|etc|vs|cf|al|approx|no|fig|sec|dr|mr|mrs|ms|prof|st|inc|ltd|u\.s|[A-Z])\.\s*$/i

/** Match the number before a heading's or an item's text, such as `3.1.`: it belongs to the sentence after it. */
const numberOfHeading = /^\s*\d+(?:\.\d+)*\.\s*$/

/** Quotation marks and brackets. A sentence that ends inside them does not end the sentence around them. */
const openers = '„‚“‘「『（(《〈【[{'
const closers = '”’」』）)》〉】]}'
/** Marks that close a quotation which one of the others has opened: „German“, ‚German‘. */
const closersAfter = new Map([
  ['“', '„'],
  ['‘', '‚'],
])

/** Match a character that ends a sentence. */
const terminators = /[.!?。！？…\n]/g
/** Match a character that ends a sentence, if more words come after it. */
const innerTerminators = /[.!?。！？…\n](?=.*[^.!?。！？…”’」』）)])/g

/**
 * Cut a paragraph's inline nodes into sentences, each a list of inline nodes. Together the sentences are the paragraph,
 * without the white space between them.
 *
 * `findSentenceEnds` proposes the boundaries. A boundary counts only between words that stand directly in the
 * paragraph: not in code, links or emphasis, not inside brackets or quotation marks, not after an abbreviation,
 * and not after the number of a heading. A hard break is a boundary too. A paragraph that is emphasised as a whole is cut
 * like any other, and then each sentence is emphasised.
 *
 * @example `It works. See (a. b.) *here. Now.*` -> `It works.`, `See (a. b.) *here. Now.*`
 */
export function splitSentences(paragraph: Paragraph, lang: string): PhrasingContent[][] {
  const [only, ...others] = paragraph.children
  if (only && others.length === 0 && isEmphasised(only)) {
    const inside: Paragraph = { type: 'paragraph', children: only.children }
    return splitSentences(inside, lang).map((children) => [{ ...only, children }])
  }
  const sentences: PhrasingContent[][] = []
  let line: PhrasingContent[] = []
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      sentences.push(...splitLine(line, lang))
      line = []
    } else line.push(child)
  }
  sentences.push(...splitLine(line, lang))
  return sentences
}

function isEmphasised(node: PhrasingContent): node is Strong | Emphasis | Delete {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

/** Cut the inline nodes between two hard breaks into sentences. */
function splitLine(line: PhrasingContent[], lang: string): PhrasingContent[][] {
  if (line.length === 0) return []
  const flat = line.map(flatten).join('')
  const read = readersByLanguage.get(lang) ?? rememberByText((text) => outerEnds(text, lang))
  readersByLanguage.set(lang, read)
  const ends = read(flat)
  const sentences: PhrasingContent[][] = [[]]
  let offset = 0
  // Both nodes and ends are in order: go through them together. A paragraph may have thousands of each.
  let next = 0
  for (const node of line) {
    const { length } = flatten(node)
    let from = 0
    for (let end = ends[next]; end !== undefined && end < offset + length; end = ends[next]) {
      next += 1
      if (end <= offset || node.type !== 'text') continue
      push(sentences, node, from, end - offset)
      sentences.push([])
      from = end - offset
    }
    push(sentences, node, from, length)
    offset += length
    if (ends[next] === offset) sentences.push([])
  }
  return sentences.map(trimEnds).filter((sentence) => sentence.length > 0)
}

/**
 * Write a node as text of the same length. In code, formulas, links and emphasis, replace punctuation that would end a
 * sentence.
 */
function flatten(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'html') return ' '
  const text = toString(node) || ' '
  // Write spaces, because the number of a footnote belongs to the sentence before it: `Done.<sup>1</sup> Next.`
  if (node.type === 'superscript') return ' '.repeat(text.length)
  return node.type === 'inlineCode' || node.type === 'inlineMath'
    ? text.replace(terminators, ',')
    : text.replaceAll('\n', ' ').replace(innerTerminators, ',')
}

/** Add a node to the last sentence. Add only the characters from `from` to `to` of a text node. */
function push(sentences: PhrasingContent[][], node: PhrasingContent, from: number, to: number): void {
  const piece =
    node.type === 'text' ? { ...node, value: node.value.slice(from, to), ...positionFrom(node, from) } : node
  if (piece.type !== 'text' || piece.value) sentences.at(-1)?.push(piece)
}

/** Move the start of a text node to one of its characters, so that the sentences of a paragraph keep their order. */
function positionFrom({ position }: Text, from: number): Pick<Text, 'position'> {
  const { offset } = position?.start ?? {}
  return position && offset !== undefined
    ? { position: { ...position, start: { ...position.start, offset: offset + from } } }
    : {}
}

/** For each language, a function that finds the `outerEnds` of a text, and remembers them. */
const readersByLanguage = new Map<string, (text: string) => readonly number[]>()

/**
 * Find the offsets of sentence ends outside of brackets and quotations. Skip those after an abbreviation or a number.
 */
function outerEnds(text: string, lang: string): number[] {
  const ends: number[] = []
  const open: string[] = []
  let from = 0
  // Count braces as brackets only if the text has as many opening as closing braces.
  const braces = text.split('{').length === text.split('}').length
  for (const to of findSentenceEnds(text, lang)) {
    for (const character of text.slice(from, to)) {
      const last = open.at(-1)
      if (closers.includes(character) || (last !== undefined && closersAfter.get(character) === last)) open.pop()
      else if (openers.includes(character) && (braces || character !== '{')) open.push(character)
    }
    from = to
    const isNumber = numberOfHeading.test(text.slice(ends.at(-1) ?? 0, to))
    if (open.length === 0 && !isNumber && !abbreviation.test(text.slice(0, to))) ends.push(to)
  }
  return ends
}

/** Remove the white space around a sentence, because sentences become blocks of their own. */
function trimEnds(sentence: PhrasingContent[]): PhrasingContent[] {
  const first = sentence[0]
  if (first?.type === 'text') sentence[0] = { ...first, value: first.value.trimStart() }
  const last = sentence.at(-1)
  if (last?.type === 'text') sentence[sentence.length - 1] = { ...last, value: last.value.trimEnd() }
  return sentence.filter((node) => node.type !== 'text' || node.value)
}
