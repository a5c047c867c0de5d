import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { omissionsIn } from '../../src/article/omissions.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { gridTables } from '../../src/article/syntax/pandoc/gridTables.ts'

function leavesOf(text: string): string {
  const leaves: string[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    if (node.type === 'paragraph' && node.data?.caption) leaves.push('caption')
    if (node.type === 'text' || node.type === 'code') leaves.push(node.value)
    else if (node.type === 'break' || node.type === 'omitted') leaves.push(node.type)
  })
  return leaves.join('|')
}

describe('grid tables', () => {
  const head = '+---+---+\n| a | b |\n+===+===+\n'
  for (const [text, lines] of [
    [`${head}| 1 | 2 |\n+---+---+`, '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n'],
    ['+---+---+\n| 1 | 2 |\n+---+---+\nx', '|   |   |\n| --- | --- |\n| 1 | 2 |\nx'],
    [
      `${head}| 1 | 2 |\n| 3 |   |\n|   |   |\n| 4 |   |\n+---+---+\n\nx`,
      '| a | b |\n| --- | --- |\n| 1 3<br>4 | 2 |\n\n\n\n\n\n\nx',
    ],
    [`${head}| - c | d |\n| - e |   |\n+---+---+`, '| a | b |\n| --- | --- |\n| - c<br>- e | d |\n\n\n'],
    ['+:--+--:+\n| a | b |\n+:=:+===+\n| 1 | 2 |\n+---+---+', '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(gridTables(text), lines))
  for (const text of [
    `${head}| 1 | 2 |\n+---+---+\n| 3     |\n+---+---+`,
    `${head}| 1 | 2 |\n|   +---+\n|   | 3 |\n+---+---+`,
    `${head}| 1 | 2 |`,
    '+---+---+\n+---+---+',
    'text\n+---+\n| a |\n+---+',
    '```\n+---+\n| a |\n+---+\n```',
    '~~~\n+---+\n| a |',
    '    +---+\n    | a |\n    +---+',
    'a +---+ b',
  ])
    test(`stays: ${JSON.stringify(text)}`, () => assert.equal(gridTables(text), text))
})

describe('line blocks and captions', () => {
  for (const [text, leaves] of [
    ['| a\n| b', 'a|break|b'],
    ['| a *b* c\n|   d', 'a |b| c|break|d'],
    ['| a', '| a'],
    ['| a |\n| b |', '| a |\n| b |'],
    ['| a\nb', '| a\nb'],
    ['|a\n|b', '|a\n|b'],
    ['| a |\n| - |\n\n: b {#tbl:c}', 'a|caption|b|omitted'],
    ['| a |\n| - |\n\nTable: b', 'a|caption|Table: b'],
    [': b\n\n| a |\n| - |', 'b|a'],
    ['a\n\n: b', 'a|: b'],
    ['| a |\n| - |\n\n*b*', 'a|b'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(leavesOf(text), leaves))
})

test('pauses and breaks of pages are left out', () => {
  for (const text of ['. . .', '\\newpage', '\\pagebreak', '\\clearpage{}', '+++', '+++ {"tags": ["a"]}'])
    assert.equal([...omissionsIn(parseMarkdown(text).children).values()].join(), 'page-break', text)
  for (const text of ['...', '+++ a', '++++', '. . . a', '\\newpages', 'a \\newpage', '`\\newpage`', '> . . . b'])
    assert.equal(omissionsIn(parseMarkdown(text).children).size, 0, text)
})
