import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Image, Nodes } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { omissionsIn } from '../../src/article/omissions.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'

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
    ['*[A]: one\nB', 'said|A: one|B'],
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

describe('the width that an author gives an image is kept', () => {
  for (const [text, width] of [
    ['![A](a.png){width=50%}', '50%'],
    ['![A](a.png){.wide width="300px" fig-alt="B"}', '300'],
    ['![A](a.png){:height 203, :width 609}', '609'],
    ['![A](a.png =300x200)', '300'],
    ['![[a.png|300x200]]', '300'],
    ['<img src="a.png" width="300">', '300'],
    ['<img src="a.png" width="50%">', '50%'],
    ['![A](a.png){width=10em}', undefined],
    ['![A](a.png){width=0}', undefined],
    ['![A](a.png){width=300%}', undefined],
    ['![[a.png|A plan]]', undefined],
    ['![A](a.png)', undefined],
  ] as const)
    test(text, () => {
      const widths: unknown[] = []
      const { root } = parseArticle(new VFile({ value: `# Title\n\n${text}\n` }))
      // cast: the outline is a tree of nodes that unist knows
      visit(root as Node, 'image', (image: Image) => widths.push(image.data?.width))
      assert.deepEqual(widths, [width])
    })
})

test('the list that kramdown makes a table of contents of is left out', () => {
  for (const text of ['* TOC\n{:toc}', '1. Contents\n{:toc .wide}', '- a\n{: toc}'])
    assert.equal([...omissionsIn(parseMarkdown(text).children).values()].join(), 'navigation')
  for (const text of ['* TOC', '* TOC\n{: .toc}', '* a\n* b\n{:toc}'])
    assert.equal(omissionsIn(parseMarkdown(text).children).size, 0)
})
