import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../text/splitSentences.ts'
import { isWide, textWidth } from '../text/textWidth.ts'

/** A sentence, or a part of a sentence that is too long for a slide. */
export interface Phrase {
  children: PhrasingContent[]
  /** An object that identifies the sentence: all parts of a sentence have the same object. */
  sentence: object
}

/**
 * A sentence whose `textWidth` is at most `longest` stays whole. A longer sentence is cut into parts whose `textWidth` is
 * at most `partLength`.
 */
const longest = 480
const partLength = 160

/**
 * Cut the text of a paragraph or a table cell into sentences. Cut a sentence that would fill a slide between words, and
 * a very long word inside the word. A hard break (mdast `break`) stays at the end of the sentence before it.
 */
export function cutPhrases(children: PhrasingContent[], lang: string): Phrase[] {
  const lines = splitLines(children)
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

/** Split text at its hard breaks. */
function splitLines(children: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => line.length > 0)
}

/** Cut a sentence into parts, but only in its text nodes: code, links and other nodes stay whole. */
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

/** Split a text after each space and each full-width character, and where `partLength` is reached without either. */
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

/** Merge adjacent text nodes into one. */
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
