import type { PhrasingContent } from 'mdast'
import { shownText } from '../../article/nodes/shownText.ts'
import { wordTestsOf } from '../claims/wordTestsOf.ts'

/**
 * Match a text that nobody would say aloud: the rest of a sentence, a remark in brackets, a template, a path of files or
 * menus, a text with a label (`Note: …`), a numbered step.
 */
const scrap =
  /^\p{Ll}|^\p{P}*$|^[(（]|[{}→]|\[TOC\]|https?:|[\w.-]+\/[\w.-]+\/|^[^\s:：]{1,16}(?:\s[^\s:：]{1,16}){0,3}\s?[:：=]|^\(?\d+[.)、]\s|[:：]$/u

/**
 * Tell whether a sentence can be repeated on another slide, to open, sum up or close a talk. It must be a whole sentence,
 * and no instruction.
 *
 * @example `Press the button and wait.`, `how it grew.` -> false
 */
export function canBeRepeated(sentence: PhrasingContent[], lang: string): boolean {
  const text = shownText({ type: 'paragraph', children: sentence }).trim()
  const opensWithCode = sentence[0]?.type === 'inlineCode'
  return (opensWithCode || !scrap.test(text)) && !wordTestsOf(lang).imperatives.test(text)
}
