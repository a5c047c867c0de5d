import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { linesToLists } from '../../src/article/syntax/lines/linesToLists.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** The blocks of a text: `ol 2: a | b`, `ul: a | b`, `p: a`. */
function blocksOf(markdown: string): string[] {
  const tree = parseMarkdown(markdown)
  linesToLists(tree)
  return tree.children.map(nameOf)
}

function nameOf(block: RootContent): string {
  if (block.type !== 'list') return `${block.type === 'paragraph' ? 'p' : block.type}: ${toString(block)}`
  const start = block.ordered && block.start !== 1 ? ` ${block.start}` : ''
  return `${block.ordered ? 'ol' : 'ul'}${start}: ${block.children.map((item) => toString(item)).join(' | ')}`
}

describe('lines that their author sees as items', () => {
  const lists: Record<string, string[]> = {
    '1.看日志\n2.看监控': ['ol: 看日志 | 看监控'],
    '3、看日志\n4、看监控': ['ol 3: 看日志 | 看监控'],
    '1)one\n2)two': ['ol: one | two'],
    '1．甲\n2．乙': ['ol: 甲 | 乙'],
    '步骤：\n1.看日志\n2.看监控\n然后休息': ['p: 步骤：', 'ol: 看日志 | 看监控', 'p: 然后休息'],
    '1、看日志\n\n2、看监控': ['ol: 看日志 | 看监控'],
    '１．甲\n２．乙': ['ol: 甲 | 乙'],
    '１、甲\n２、乙': ['ol: 甲 | 乙'],
    '１. 甲\n２. 乙': ['ol: 甲 | 乙'],
    '・軽い\n・速い': ['ul: 軽い | 速い'],
    '– one\n– two': ['ul: one | two'],
    '1️⃣ one\n2️⃣ two': ['ol: one | two'],
    '• one\n• two': ['ul: one | two'],
    '· 一\n· 二': ['ul: 一 | 二'],
    '✅ done\n❌ not done': ['ul: ✅ done | ❌ not done'],
    '■特徴\n■価格': ['ul: 特徴 | 価格'],
    '●特徴\n■価格': ['ul: ●特徴 | ■価格'],
    '（1）先看\n（2）再看': ['ul: （1）先看 | （2）再看'],
    '①先看\n②再看': ['ul: ①先看 | ②再看'],
    'a. stay\nb. go': ['ul: a. stay | b. go'],
    '一、先看\n二、再看': ['ul: 一、先看 | 二、再看'],
    'Owner: Jo\nStatus: open': ['ul: Owner: Jo | Status: open'],
    '甲：你好\n乙：再见': ['ul: 甲：你好 | 乙：再见'],
    '**Owner**: Jo\n**Status**: open': ['ul: Owner: Jo | Status: open'],
    '✅ one  \n✅ two': ['ul: ✅ one | ✅ two'],
  }
  for (const [markdown, blocks] of Object.entries(lists))
    test(JSON.stringify(markdown), () => assert.deepEqual(blocksOf(markdown), blocks))

  const prose = [
    '1.看日志',
    '1.看日志\n3.看监控',
    '1.5 倍\n2.5 倍',
    'A note: this is\nprose that goes on.',
    'See https://a.example\nor http://b.example',
    'One sentence. Note: two\nOther words, here: three',
    '**a\nb**: c\nd: e',
    '• one',
    'At 10:30 we go.\nAt 11:30 we come.',
  ]
  for (const markdown of prose)
    test(`but not ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(
        blocksOf(markdown).filter((block) => !block.startsWith('p: ')),
        [],
      )
    })

  test('labels are bold, and directives stay with their block', () => {
    const tree = parseMarkdown('Owner: Jo\nStatus: open')
    const [block] = tree.children
    if (block) block.data = { directives: { keep: true } }
    linesToLists(tree)
    const [list] = tree.children
    assert.ok(list?.type === 'list' && list.data?.directives?.keep)
    const [item] = list.children
    assert.ok(item?.children[0]?.type === 'paragraph' && item.children[0].children[0]?.type === 'strong')
  })

  test('nothing of them is lost, and nothing invented', () => {
    const value = `# T\n\n## A\n\n${Object.keys(lists).join('\n\nProse.\n\n')}\n`
    const file = new VFile({ path: 'a.md', value })
    const { lost, invented } = ledger(file, deckOf(file))
    assert.deepEqual([lost.map(({ text }) => text), invented.map(({ text }) => text)], [[], []])
  })
})

test('`breaks: true` keeps every line end', () => {
  const value =
    '---\ndeckwright: { breaks: true }\n---\n\n# T\n\n## A\n\nRoses are red\nviolets are **blue**\nand so on\n'
  const file = new VFile({ path: 'a.md', value })
  const deck = deckOf(file)
  assert.match(deck, /Roses are red\\\nviolets are \*\*blue\*\*\\\nand so on/)
  assert.deepEqual(ledger(file, deck).lost, [])
  assert.match(deckOf(new VFile({ path: 'a.md', value: value.replace('true', 'false') })), /red violets are/)
})
