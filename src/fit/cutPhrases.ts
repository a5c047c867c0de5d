import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../text/splitSentences.ts'
import { isWide, textWidth } from '../text/textWidth.ts'

/** A sentence, or a part of one that is too long for a slide. */
export interface Phrase {
  children: PhrasingContent[]
  /** The same object for all parts of a sentence. */
  sentence: object
}

/** Columns of the longest sentence that is not cut, and of the parts of a longer one. */
const longest = 480
const partLength = 160

/**
 * Cut a paragraph or a cell into sentences, and a sentence that would fill a slide between words, or inside of a very
 * long word. The break at the end of a line stays with the sentence before it.
 */
export function cutPhrases(children: PhrasingContent[], lang: string): Phrase[] {
  const lines = linesOf(children)
  return lines.flatMap((line, at) => {
    const phrases = splitSentences({ type: 'paragraph', children: line }, lang).flatMap((sentence): Phrase[] => {
      const isLong = textWidth(toString({ type: 'paragraph', children: sentence })) > longest
      return (isLong ? cutSentence(sentence) : [sentence]).map((children) => ({ children, sentence }))
    })
    const last = phrases.at(-1)
    if (last && at < lines.length - 1) last.children = [...last.children, { type: 'break' }]
    return phrases
  })
}

function linesOf(children: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => line.length > 0)
}

/** Cut a sentence in its plain text; code, links and the like stay whole. */
function cutSentence(sentence: PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let length = 0
  for (const node of sentence) {
    for (const child of node.type === 'text' ? splitWords(node.value).map((value) => ({ ...node, value })) : [node]) {
      const size = textWidth(toString(child))
      if (length > 0 && length + size > partLength) {
        parts.push([])
        length = 0
      }
      parts.at(-1)?.push(child)
      length += size
    }
  }
  return parts.map(mergeTexts)
}

/** Cut a text after spaces and full-width characters, or where a part would become too long without them. */
function splitWords(text: string): string[] {
  const found: string[] = []
  let word = ''
  for (const character of text) {
    word += character
    if (/\s/.test(character) || isWide(character) || textWidth(word) >= partLength) {
      found.push(word)
      word = ''
    }
  }
  return word === '' ? found : [...found, word]
}

function mergeTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value }
    else result.push(node)
  }
  return result
}
