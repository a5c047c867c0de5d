import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { definitionListsToLists } from '../../src/article/syntax/definitions/definitionListsToLists.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

function outlineOf(markdown: string): string {
  const tree = parseMarkdown(markdown)
  definitionListsToLists(tree)
  return tree.children.map(write).join(' ')
}

function write(node: Nodes): string {
  if (node.type === 'break') return '/'
  if (!('children' in node)) return 'value' in node ? node.value : node.type
  const inside = node.children.map(write).join('')
  const [open, close] = { list: ['<', '>'], listItem: ['[', ']'], strong: ['*', '*'], paragraph: ['', '. '] }[
    node.type as string
  ] ?? ['', '']
  return `${open}${inside}${close}`
}

describe('definition lists', () => {
  const lists: Record<string, string> = {
    'Bark\n: the skin': '<[*Bark*: the skin. ]>',
    'Bark\n: the skin\n: the noise': '<[*Bark*. <[the skin. ][the noise. ]>]>',
    'Bark\n\n: the skin': '<[*Bark*: the skin. ]>',
    'Bark\n\n: the skin\n\nSap\n\n: the blood': '<[*Bark*: the skin. ][*Sap*: the blood. ]>',
    'Bark\n\n: the skin\n\n    And **more**.': '<[*Bark*: the skin. And *more*.. ]>',
    'Bark\n\n: the skin\n\n    <b>raw</b>': '<[*Bark*: the skin. <b>raw</b>. ]>',
    'Bark\n\n: the skin\n\n: the noise': '<[*Bark*. <[the skin. ][the noise. ]>]>',
    'Bark\nRind\n: the skin': '<[*Bark*/*Rind*: the skin. ]>',
    'Bark\n: the skin\nof a tree': '<[*Bark*: the skin\nof a tree. ]>',
    '树皮\n:   树的皮': '<[*树皮*: 树的皮. ]>',
    '> Bark\n> : the skin': '<[*Bark*: the skin. ]>',
    'Bark\n: the skin\n\nProse.\n\nSap\n: the blood': '<[*Bark*: the skin. ]> Prose..  <[*Sap*: the blood. ]>',
  }
  for (const [markdown, outline] of Object.entries(lists))
    test(JSON.stringify(markdown), () => assert.equal(outlineOf(markdown).trim(), outline.trim()))

  const prose = [': alone', 'A sentence ends here.\n\n: and this', 'One\n:two', 'One\n\n    code', 'See: this']
  for (const markdown of prose)
    test(`but not ${JSON.stringify(markdown)}`, () => assert.doesNotMatch(outlineOf(markdown), /</))

  test('nothing of them is lost, and nothing invented', () => {
    const value = `# T\n\n## A\n\n${Object.keys(lists).join('\n\nProse.\n\n')}\n`
    const file = new VFile({ path: 'a.md', value })
    const { lost, invented } = ledger(file, deckOf(file))
    assert.deepEqual([lost.map(({ text }) => text), invented.map(({ text }) => text)], [[], []])
  })
})
