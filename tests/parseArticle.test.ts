import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { parseArticle } from '../src/article/parseArticle.ts'
import { passes } from '../src/article/passes/index.ts'
import { deckOf } from './deckOf.ts'

test('a footnote over two lines has no space between Chinese characters', () => {
  const value =
    '# 标题\n\n正文在这里。[^注] More.[^en]\n\n[^注]: 这是一个很长的脚注，\n    写在两行里。\n[^en]: Two\n    lines.\n'
  const { footnotes } = parseArticle(new VFile(value))
  assert.deepEqual(
    [...footnotes.values()].map((footnote) => toString(footnote)),
    ['这是一个很长的脚注，写在两行里。', 'Two lines.'],
  )
  assert.match(deckOf(new VFile({ path: 'a.md', value })), /这是一个很长的脚注，写在两行里。/)
})

test('what is left out is told with its rule, its source and its place', () => {
  const value = `# Talk <!-- a comment -->

[![b](https://img.shields.io/x.svg)](https://x.example)

## Contents

- [A](#a)
- [B](#b)

{/* another */}

<!-- deckwright: skip -->

## Draft

Not yet.[^a]

## A

Words.

[^a]: Of the draft.
`
  const { omitted } = parseArticle(new VFile(value))
  assert.deepEqual(
    omitted
      .map(({ rule, source, position }) => [position?.start.line, rule, source])
      .sort(([one], [other]) => Number(one) - Number(other)),
    [
      [1, 'comment', '<!-- a comment -->'],
      [3, 'badge', '[![b](https://img.shields.io/x.svg)](https://x.example)'],
      [5, 'emptied-heading', '## Contents'],
      [7, 'navigation', '- [A](#a)\n- [B](#b)'],
      [10, 'comment', '{/* another */}'],
      [14, 'skip', '## Draft'],
      [16, 'skip', 'Not yet.[^a]'],
      [22, 'skip', '[^a]: Of the draft.'],
    ],
  )
})

test('each pass says what it needs and what it guarantees, and what it names comes before it', () => {
  const before = new Set<string>()
  for (const { name, needs, guarantees } of passes) {
    for (const sentence of [needs, guarantees]) assert.match(sentence, /^[A-Z].*\.$/, name)
    for (const [, needed = ''] of needs.matchAll(/`(\w+)`/g))
      assert.ok(before.has(needed) || !passes.some((pass) => pass.name === needed), `${name} needs ${needed}`)
    assert.ok(!before.has(name), name)
    before.add(name)
  }
})
