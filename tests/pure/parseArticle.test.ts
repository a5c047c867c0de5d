import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { PluggableList, Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { passes } from '../../src/article/passes/index.ts'
import { Failure } from '../../src/failure.ts'
import { check } from '../../src/pipeline/check.ts'
import { deckOf } from '../deckOf.ts'

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

test('a hard break behind a long sentence ends a paragraph, and one in a poem does not', () => {
  const long = 'The parser reads each token of the file once, and it keeps none of them.'
  const { root } = parseArticle(
    new VFile(`# T\n\n## A\n\n${long}\\\nThen it is done.\n\nRoses are red,\\\nviolets are blue.\n`),
  )
  assert.deepEqual(
    root.children.flatMap((section) => ('children' in section ? section.children : [])).map((block) => toString(block)),
    [long, 'Then it is done.', 'Roses are red,violets are blue.'],
  )
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

test('a title in a tag of a component is shown as it is written', () => {
  for (const title of ['C#', 'a -- b', 'a_b *c*']) {
    const { root } = parseArticle(new VFile(`<Note title="${title}">\nText.\n</Note>\n`))
    assert.equal(toString(root.children[0]), `${title}Text.`)
  }
})

test('a tag of a component in speaker notes is said as it is written', () => {
  const { root } = parseArticle(new VFile('# T\n\nWords.\n\n::: notes\n<MyThing>\n\nSecret.\n:::\n'))
  assert.deepEqual(
    root.notes.map((block) => [block.type, toString(block)]),
    [
      ['paragraph', '<MyThing>'],
      ['paragraph', 'Secret.'],
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

describe("a user's remark plugins", () => {
  const read = (value: string, ...remarkPlugins: PluggableList) => {
    const file = new VFile({ path: 'a.md', value })
    return {
      article: parseArticle(file, { remarkPlugins }),
      text: deckOf(file, 'talk', undefined, { remarkPlugins }),
    }
  }
  const append =
    (...nodes: object[]) =>
    () =>
    (tree: Root) => {
      tree.children.push(...(nodes as RootContent[])) // some of them are none, as plugins have it
    }

  test('run on our syntax and before our passes', () => {
    const seen: string[] = []
    const look = () => (tree: Root) => {
      visit(tree, (node) => {
        seen.push(node.type)
      })
    }
    const upper = () => (tree: Root) => {
      visit(tree, 'text', (node) => {
        node.value = node.value.replace('Words', 'WORDS')
      })
    }
    const { text } = read('# T\n\nWords $x^2$ and H~2~O.\n\n<!-- deckwright: keep -->\n\n**Words**\n', look, [upper])
    assert.ok(['inlineMath', 'subscript', 'html', 'strong'].every((type) => seen.includes(type)))
    assert.match(text, /WORDS/)
    assert.doesNotMatch(text, /Words|deckwright:/)
  })

  test('may extend the parser', () => {
    function remarkHash(this: Processor) {
      const data = this.data()
      const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'From the parser.' }] }
      data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { transforms: [append(paragraph)()] }]
    }
    assert.match(read('# T\n\nWords.\n', remarkHash).text, /From the parser\./)
  })

  test('what they add is escaped as all else, and of what nobody knows the words remain', () => {
    const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] })
    const { article, text } = read(
      '# T\n\nWords.\n',
      append(
        paragraph('Text {{ constructor }} <script>a</script> <!-- x'),
        { type: 'html', value: '<div onclick="a()">HTML<script>alert(1)</script></div>' },
        { type: 'mdxJsxFlowElement', name: 'Chart', attributes: [], children: [paragraph('Of a component.')] },
        { type: 'emoji', value: ':tada:' },
        { type: 'nothing' },
        { type: 'math', value: '\\href{javascript:a}{b}' },
        { type: 'paragraph', children: [{ type: 'inlineMath', value: '\\href{javascript:b}{c}' }] },
        { type: 'diagram', value: 'graph TD\n  click A href "javascript:a"' },
        { type: 'yaml', value: 'layout: cover' },
        { type: 'text', value: 'Words among blocks.' },
      ),
    )
    assert.doesNotMatch(text, /(?<!\\)<script|onclick|<!-- x|(?<!v-pre>)\{\{|alert/)
    for (const words of ['HTML', 'Of a component.', ':tada:', 'Words among blocks.', 'javascript:a}', 'javascript:b}'])
      assert.ok(text.includes(words), words)
    const kinds = article.root.children.map(({ type }) => type)
    assert.ok(!kinds.includes('diagram') && !kinds.includes('math'))
  })

  test('are told when they fail, in a line', () => {
    const broken = () => () => {
      throw new Error('no such emoji')
    }
    const late = () => async () => {}
    assert.throws(() => read('# T\n', broken), new Failure('Cannot use the remark plugins: no such emoji'))
    assert.throws(() => read('# T\n', late), { name: 'Failure', message: /one is asynchronous, expected/ })
    const thrower = () => () => {
      throw 'a text'
    }
    assert.throws(() => read('# T\n', thrower), new Failure('Cannot use the remark plugins: a text'))
    const other = () => () => ({ type: 'paragraph', children: [] })
    assert.throws(() => read('# T\n', other), { name: 'Failure', message: /expected them to return a root/ })
  })

  test('are options of the library, too', async () => {
    const path = fileURLToPath(new URL('../fixtures/ledger-all/article.md', import.meta.url))
    const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'A plugin says so.' }] }
    const { ledger } = await check(path, { audience: 'engineers', remarkPlugins: [append(paragraph)] })
    assert.ok(ledger.invented.some(({ text }) => text === 'Apluginsaysso.'))
  })
})

describe('an ordered list', () => {
  const titlesOf = (items: string) =>
    parseArticle(new VFile(`# Talk\n\nWords.\n\n${items}`)).root.children.map((child) =>
      child.type === 'section' ? `${child.number}: ${toString(child.title)}` : child.type,
    )

  test('is sections where each item opens with a title', () => {
    const items = '3. **One**\n\n   Text.\n4. **Two**  \n   After a break.\n5. **Three**\n   On the next line.\n'
    assert.deepEqual(titlesOf(items), ['paragraph', '3: One', '4: Two', '5: Three'])
  })

  test('is a list where an item has none, or no item has more than that', () => {
    for (const item of ['**Two** of them', '**Two** `code`', 'Two', '```\n   Two\n   ```'])
      assert.deepEqual(titlesOf(`1. **One**\n\n   Text.\n2. ${item}\n`), ['paragraph', 'list'], item)
    assert.deepEqual(titlesOf('1. **One**\n2. **Two**\n'), ['paragraph', 'list'])
  })
})
