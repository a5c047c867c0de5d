import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { omissionsIn } from '../src/article/omissions.ts'
import { parseMarkdown } from '../src/article/parseMarkdown.ts'

function leavesOf(text: string): string {
  const leaves: string[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') leaves.push(node.value)
    if (node.type === 'omitted') leaves.push(`<${node.source}>`)
    if (node.type === 'speakerNotes') leaves.push('said')
  })
  return leaves.join('|')
}

describe('attributes of kramdown and Pandoc', () => {
  for (const [text, leaves] of [
    ['A.\n{: .note}', 'A.|<{: .note}>'],
    ['{:.note}\nA.', 'A.|<{:.note}>'],
    ['A.\n\n{: .a #b c="d e"}', 'A.|<{: .a #b c="d e"}>'],
    ['{:note: .a}', '<{:note: .a}>'],
    ['{::options a="b" /}', '<{::options a="b" /}>'],
    ['[a](b){: .btn} c', 'a|<{: .btn}>| c'],
    ['*a*{:.b}', 'a|<{:.b}>'],
    ['`a`{: .b}', 'a|<{: .b}>'],
    ['> A.\n{: .b}', 'A.|<{: .b}>'],
    ['- A\n{: .b}', 'A|<{: .b}>'],
    ['| A |\n| - |\n| b |\n{: .c}', 'A|b|<{: .c}>'],
    ['[a]{.b} c', 'a|<{.b}>| c'],
    ['[a *b*]{.c}', 'a |b|<{.c}>'],
    ['a [b]{.c} d [e]{#f}', 'a b|<{.c}>| d e|<{#f}>'],
    ['# [a]{lang=de}', 'a|<{lang=de}>'],
    ['*[A]: one\n*[B]: two', 'said|A: one|B: two'],
    ['*[A]: one\nB', '*[A]: one\nB'],
    ['*[A]:', '*[A]:'],
    ['a {:ok}', 'a {:ok}'],
    ['`a`{:ok}', 'a|{:ok}'],
    ['a {: .b} c', 'a {: .b} c'],
    ['{: a, b}', '{: a, b}'],
    ['[a] {.b}', '[a] {.b}'],
    ['[a]{b}', '[a]{b}'],
    ['a]{.b}', 'a]{.b}'],
    ['    {: .b}', '{: .b}'],
    ['`{: .b}`', '{: .b}'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(leavesOf(text), leaves))
})

test('the list that kramdown makes a table of contents of is left out', () => {
  for (const text of ['* TOC\n{:toc}', '1. Contents\n{:toc .wide}', '- a\n{: toc}'])
    assert.equal([...omissionsIn(parseMarkdown(text).children).values()].join(), 'navigation')
  for (const text of ['* TOC', '* TOC\n{: .toc}', '* a\n* b\n{:toc}'])
    assert.equal(omissionsIn(parseMarkdown(text).children).size, 0)
})
