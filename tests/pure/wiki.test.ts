import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** The links, images, strong texts and omissions of a Markdown text, as `type: text`. */
function nodesOf(markdown: string): string[] {
  const found: string[] = []
  visit(parseMarkdown(markdown), (node: Nodes) => {
    if (node.type === 'link') found.push(`link ${decodeURI(node.url)}: ${textOf(node)}`)
    if (node.type === 'image') found.push(`image ${decodeURI(node.url)}: ${node.alt}`)
    if (node.type === 'strong') found.push(`strong: ${textOf(node)}`)
    if (node.type === 'omitted') found.push(`${node.rule}: ${node.source}`)
  })
  return found
}

function textOf(node: Nodes): string {
  return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''
}

describe('links of Obsidian, Logseq and wikis', () => {
  const links: Record<string, string[]> = {
    'See [[Team Wiki]].': ['link Team Wiki: Team Wiki'],
    '[[Search Index|the search]]': ['link Search Index: the search'],
    '[[页面|文字]]在这里': ['link 页面: 文字'],
    '[[Page#Costs]]': ['link Page#Costs: Costs'],
    '[[Page#Part#Costs|both]]': ['link Page#Part#Costs: both'],
    '[[#Costs]]': ['link #Costs: Costs'],
    '[[Page#^a1b2c3]]': ['link Page#^a1b2c3: Page'],
    '- [[a/b c]]': ['link a/b c: a/b c'],
    '| a |\n| - |\n| [[b\\|c]] |': ['link b: c'],
    '# [[Title]]': ['link Title: Title'],
    '[[2024-01-02]], [[2024]] and [[2024-01-02|yesterday]]': [
      'link 2024-01-02: 2024-01-02',
      'link 2024: 2024',
      'link 2024-01-02: yesterday',
    ],
    '![[one.png]]': ['image one.png: '],
    '![[img/two 2.JPG|300]]': ['image img/two 2.JPG: '],
    '![[two.jpg|300x200]]': ['image two.jpg: '],
    '![[two.jpg|The start]]': ['image two.jpg: The start'],
    '![[Other note#Part]]': ['link Other note#Part: Part'],
    '![[talk.mp4]]': ['link talk.mp4: talk.mp4'],
  }
  for (const [markdown, nodes] of Object.entries(links))
    test(JSON.stringify(markdown), () => assert.deepEqual(nodesOf(markdown), nodes))

  const others = [
    '`[[code]]`',
    '[[ -f x ]]',
    '[[1]]',
    '[[1, 2], [3]]',
    '[[]]',
    '[[a\nb]]',
    '[[_TOC_]]',
    '[[toc]]',
    '[[a',
  ]
  for (const markdown of others)
    test(`but not ${JSON.stringify(markdown)}`, () => assert.deepEqual(nodesOf(markdown), []))

  test('but not a link of Markdown whose words stand in brackets', () => {
    assert.deepEqual(nodesOf('[[docs]](https://a.example)'), ['link https://a.example: [docs]'])
  })
})

test('comments of other tools are left out, over several lines, too', () => {
  const comments = [
    '{::comment}\nSECRET\n\nSECRET\n{:/comment}',
    '{% comment %}\nSECRET\n\n{% endcomment %}',
    '{{< comment >}}\nSECRET\n{{< /comment >}}',
    '::: comment\nSECRET\n\nSECRET\n:::',
    '::: {.content-hidden when-format="html"}\nSECRET\n:::',
    'Words {>>SECRET<<}{::comment}SECRET{:/} and {{/* SECRET */}}{% comment %}SECRET{% endcomment %} words.',
  ]
  for (const comment of comments) {
    const file = new VFile({ path: 'a.md', value: `# T\n\n## A\n\nBefore it.\n\n${comment}\n\nAfter it.\n` })
    const deck = deckOf(file)
    assert.doesNotMatch(deck, /SECRET|comment|:::/, comment)
    assert.match(deck, /Before it\.[\s\S]*After it\./)
    assert.deepEqual(ledger(file, deck).lost, [], comment)
  }
  for (const text of ['{::comment} alone', '::: comment\nnot closed', '{% comment %}\nnot closed'])
    assert.match(deckOf(new VFile({ path: 'a.md', value: `# T\n\n## A\n\n${text}\n` })), /alone|not closed/)
})

test('what follows ??? of remark is said', () => {
  const value = '# One\n\nWords.\n\n???\n\nSECRET\n\n---\n\n# Two\n\nMore.\n\n备注：\n秘密\n'
  const file = new VFile({ path: 'a.md', value })
  const deck = deckOf(file)
  assert.doesNotMatch(deck.replace(/<!--[\s\S]*?-->/g, ''), /SECRET|秘密|\?\?\?/)
  assert.match(deck, /<!--[\s\S]*SECRET[\s\S]*-->/)
  assert.deepEqual(ledger(file, deck).lost, [])
})

test('names of blocks are left out at the end of a line, and powers are not', () => {
  assert.deepEqual(nodesOf('It was slow. ^why-slow'), ['block-id: ^why-slow'])
  assert.deepEqual(nodesOf('- One ^a1b2c3\n- Two'), ['block-id: ^a1b2c3'])
  for (const text of ['x ^ y', 'x^abc', 'see ^abc here', 'x ^2', '^']) assert.deepEqual(nodesOf(text), [], text)
})

describe('marked and inserted words', () => {
  const marks: Record<string, string[]> = {
    'A ==marked== word.': ['strong: marked'],
    '这是==重点==。': ['strong: 重点'],
    '==a `b` c==!': ['strong: a b c'],
    '(++new++)': ['strong: new'],
    '==one== and ==two==': ['strong: one', 'strong: two'],
    '# ==All== of it': ['strong: All'],
  }
  for (const [markdown, nodes] of Object.entries(marks))
    test(JSON.stringify(markdown), () => assert.deepEqual(nodesOf(markdown), nodes))

  const others = [
    'a == b == c',
    'a==b==c',
    'C++ and D++',
    'i++ + ++j',
    '====',
    '== a ==',
    '===a===',
    '==a',
    '`==a==`',
    '==a=b==',
  ]
  for (const markdown of others)
    test(`but not ${JSON.stringify(markdown)}`, () => assert.deepEqual(nodesOf(markdown), []))
})

describe('callouts', () => {
  const labelOf = (markdown: string) => {
    const [, label] = /^### (.*)$/m.exec(deckOf(new VFile({ path: 'a.md', value: `# T\n\n## A\n\n${markdown}` }))) ?? []
    return label
  }
  const labels: Record<string, string> = {
    '> [!warning]- Folded warning\n> Text.': 'Folded warning',
    '> [!tip]+ Open\n> Text.': 'Open',
    '> [!note] With **bold**\n> Text.': 'With **bold**',
    '> [!custom-kind]\n> Text.': 'Custom kind',
    '> [!NOTE]\n> Text.': 'Note',
    '> [!info] 标题\n>\n> 正文在这里。': '标题',
  }
  for (const [markdown, label] of Object.entries(labels))
    test(JSON.stringify(markdown), () => assert.equal(labelOf(markdown), label))
})

test('the state of blocks of Logseq is left out, and properties of an author are not', () => {
  const id = '64a1b2c3-0000-4000-8000-000000000000'
  assert.deepEqual(nodesOf('- Quantum\n  collapsed:: true'), ['block-property: collapsed:: true'])
  assert.deepEqual(nodesOf(`- id:: ${id}\n  A state\n  card-ease-factor:: 2.5`), [
    `block-property: id:: ${id}`,
    'block-property: card-ease-factor:: 2.5',
  ])
  assert.deepEqual(nodesOf(`See ((${id})) and {{embed ((${id}))}}.`), [
    `block-id: ((${id}))`,
    `block-id: {{embed ((${id}))}}`,
  ])
  for (const text of ['author:: Jo', 'std::vector', 'The id:: of it', '`id:: 1`', '((a))'])
    assert.deepEqual(nodesOf(text), [], text)
  const value = `# T\n\n## A\n\n- Quantum\n  collapsed:: true\n\t- A state #card\n\t  id:: ${id}\n\t- ((${id}))\n`
  const file = new VFile({ path: 'a.md', value })
  const deck = deckOf(file)
  assert.doesNotMatch(deck, /::|64a1b2c3/)
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
})

test('a picture that is not there is named as its author wrote it', () => {
  const file = new VFile({
    path: 'a.md',
    value: '# T\n\n## A\n\nWords.\n\n![[files/Pasted image 1.png]]\n\n![](%zz.png)\n',
  })
  const deck = deckOf(file)
  assert.match(deck, /files\/Pasted image 1/)
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
})

test('nothing of a vault is lost, and nothing invented', () => {
  const value =
    '# T\n\n## A\n\nSee [[Old Page|the page]], [[Part#Sub]] and [[B#^x1y2z3]] there. ^abc-1\n\n![[img/none.png|300]]\n\n![[a note]]\n\n> [!tip]- Title here\n> ==Text== is ++here++.\n'
  const file = new VFile({ path: 'a.md', value })
  const { lost, invented, repeated } = ledger(file, deckOf(file))
  assert.deepEqual([lost, invented, repeated], [[], [], []])
})

test('codes of emoji are emoji, and other colons are not', () => {
  const text = (markdown: string) => textOf(parseMarkdown(markdown))
  assert.equal(text(':rocket: New, :+1::tada: 完成:x:了 **:warning:**'), '🚀 New, 👍🎉 完成❌了 ⚠️')
  for (const none of [
    '10:100:5',
    'a:x:b',
    ':no-such-name:',
    'std::x::y',
    'a::x:',
    ':: x ::',
    '12:30:45',
    ':constructor:',
  ])
    assert.equal(text(none), none)
  const file = new VFile({ path: 'a.md', value: '# :rocket: T\n\n## A\n\n- :x: No flags\n- :100: points\n' })
  const { lost, invented } = ledger(file, deckOf(file))
  assert.deepEqual([lost, invented], [[], []])
})

test('a picture has the width that stands beside its words', () => {
  const widths: (string | undefined)[] = []
  visit(parseMarkdown('![[a.png|Words|120x80]] ![[a.png|90]] ![[a.png|Words]]'), 'image', ({ data }) => {
    widths.push(data?.width)
  })
  assert.deepEqual(widths, ['120', '90', undefined])
})
