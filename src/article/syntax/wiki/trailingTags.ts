import type { Heading, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { codeIn } from '../../source/codeIn.ts'

const tags =
  /(?:^|[ \t]+)(#(?=[^#\s]*\p{L})[\p{L}\p{N}\p{M}_/-]+(?:[ \t]+#(?=[^#\s]*\p{L})[\p{L}\p{N}\p{M}_/-]+)*)[ \t]*$/u

const wikiLink = /\[\[[^\s[\]][^[\]\n]*\]\]/g

/** Tell whether a text has links of Obsidian or Logseq, `[[Page]]`, outside of code. */
export function hasWikiLinks(text: string): boolean {
  const code = codeIn(text)
  return [...text.matchAll(wikiLink)].some(({ index }) => !code.some(([from, to]) => index >= from && index < to))
}

/**
 * Leave out tags after a heading and after the last sentence of a paragraph, in an article of Obsidian or Logseq:
 * `## Pruning #garden/roses`, `Cut them in March. #todo`. A tag within a sentence is one of its words and stays.
 */
export function trailingTags(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'heading' || node.type === 'paragraph') leaveOutTags(node)
  })
}

function leaveOutTags(node: Heading | Paragraph): void {
  const last = node.children.at(-1)
  const [whole, source] = (last?.type === 'text' && tags.exec(last.value)) || []
  if (last?.type !== 'text' || whole === undefined || source === undefined) return
  const value = last.value.slice(0, -whole.length)
  const words = toString({ ...node, children: [...node.children.slice(0, -1), { ...last, value }] }).trim()
  if (!words || (node.type === 'paragraph' && !/[.!?…。！？)）]$/.test(words))) return
  node.children.splice(-1, 1, ...(value ? [{ ...last, value }] : []), { type: 'omitted', rule: 'tag-line', source })
}
