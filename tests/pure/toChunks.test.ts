import assert from 'node:assert/strict'
import test from 'node:test'
import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { isSection } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { findDiagrams } from '../../src/article/syntax/diagrams/findDiagrams.ts'
import { imageUrls, placeImages } from '../../src/article/syntax/images/placeImages.ts'
import type { Density } from '../../src/deck/density.ts'
import { nameChunk } from '../../src/deck/nameChunk.ts'
import { showWithEvidence } from '../../src/deck/showWithEvidence.ts'
import { toChunks } from '../../src/deck/toChunks.ts'

/** Cut an article into chunks, its blocks as texts. */
function chunksOf(markdown: string, density: Density = 'talk', isPlaced = true): string[][] {
  const file = new VFile({ path: 'article.md', value: markdown })
  const article = parseArticle(file)
  const place = isPlaced ? { url: '/images/a.png' } : { ruleId: 'missing-image' as const, reason: 'gone' }
  placeImages(article, new Map(imageUrls(article).map((url) => [url, place])), file)
  const blocks = article.root.children.flatMap((child) => (isSection(child) ? [] : [child]))
  return toChunks(blocks, { lang: article.lang, density, appendixKinds: [] }).map((chunk) =>
    chunk.map((block) => `${block.type} ${toString(block).slice(0, 20)}`),
  )
}

const long = (word: string) => `${word} ${'is said at some length, and then with more words than that. '.repeat(4)}`

test('a paragraph stands with what it leads to, however long it is', () => {
  for (const evidence of ['![Plan](a.png)', '```js\nrun()\n```', '| a | b |\n| - | - |\n| 1 | 2 |', '$$\nx\n$$'])
    assert.equal(chunksOf(`${long('This')}\n\n${evidence}`).length, 1, evidence)
  const lengths = chunksOf(`${long('One')}\n\n${long('Two')}\n\n${long('Three')}\n\nLike this:\n\n![Plan](a.png)`)
  assert.deepEqual(
    lengths.map((chunk) => chunk.length),
    [2, 3],
  )
})

test('a lone quote of nobody is a remark: it stands with the prose or the picture beside it', () => {
  assert.deepEqual(chunksOf('> Threads are the basics\n\nThey run.'), [
    ['paragraph Threads are the basi', 'paragraph They run.'],
  ])
  assert.equal(chunksOf('> The processes of a browser\n\n![Plan](a.png)').length, 1)
  const quotes = [
    '> “Threads are the basics”',
    '> Threads are the basics\n>\n> — A. Kay',
    '> **Threads**',
    '> One.\n\n> Two.',
    `> ${long('Threads')}`,
  ]
  for (const quote of quotes) assert.match(chunksOf(`${quote}\n\nThey run.`).flat().join(), /blockquote/, quote)
})

test('a note of a listing is the listing under its label; a sample, a warning and a text stay notes', () => {
  const note = (label: string, lines = 6, words = '') =>
    `> **${label}**\n>${words}\n> \`\`\`js\n${'> run()\n'.repeat(lines)}> \`\`\``
  assert.deepEqual(chunksOf(note('Sample')), [['paragraph Sample', 'code run()\nrun()\nrun()\nru']])
  for (const kept of [note('Warning'), note('Sample', 2), note('Sample', 6, ` ${long('This')}\n>`)])
    assert.match(chunksOf(kept).flat().join(), /blockquote/, kept)
})

test('of a long paragraph beside evidence the key sentence is shown, and the whole is said', () => {
  const paragraph = fromMarkdown(`It takes **4 ms** now. ${long('This')}`).children
  const code = fromMarkdown('```js\nrun()\n```').children
  const { shown, said } = showWithEvidence({ blocks: [...paragraph, ...code], lang: 'en', density: 'talk' })
  assert.deepEqual(
    shown.map((block) => toString(block)),
    ['It takes 4 ms now.', 'run()'],
  )
  assert.deepEqual(said, paragraph)
})

test('a caption is bound to its picture, table or listing', () => {
  const captions = [
    'Figure 3: The plan',
    '[fig:Figure 3]',
    '图 3 架构',
    '図1：構成',
    '그림 2. 구조',
    'Plan',
    '*The plan*',
    'Source: a.example',
  ]
  for (const caption of captions)
    for (const evidence of ['![Plan](a.png)', '| Plan | b |\n| - | - |\n| 1 | 2 |'])
      if (caption !== 'Plan' || evidence.startsWith('!'))
        assert.equal(chunksOf(`${evidence}\n\n${caption}\n\n${long('This')}\n\n${long('That')}`)[0]?.length, 2, caption)
  const figure = '<figure><img src="a.png" alt="Plan"><figcaption>The plan of 1901</figcaption></figure>'
  assert.equal(chunksOf(`${figure}\n\n${long('This')}\n\n${long('That')}`)[0]?.length, 2)
  assert.equal(chunksOf('![Plan](a.png)\n\nFigures are rare.\n\nMore.')[0]?.length, 1)
})

test('the tail of a sentence stays below its formula, up to its full stop', () => {
  const cases = [
    ['We get', 'for all of them. This is new.', 'for all of them.'],
    ['We get:', 'where this is one. This is new.', 'where this is one.'],
    ['運動方程式は', 'となります。次に進みます。', 'となります。'],
    ['于是有：', '其中 x 为一。下面继续。', '其中 x 为一。'],
  ]
  for (const [before, after, tail = ''] of cases) {
    const [chunk, next] = chunksOf(`${before}\n\n$$\nx\n$$\n\n${after}\n\n- one\n- two`)
    assert.equal(chunk?.at(-1), `paragraph ${tail.slice(0, 20)}`)
    assert.match(next?.[0] ?? '', /^paragraph (?:This|次|下)/)
  }
  assert.equal(chunksOf('We get:\n\n$$\nx\n$$\n\nThis is new.\n\n- one')[0]?.length, 2)
})

test('the picture of a component is a picture, and its caption stays with it', () => {
  const photo = '<Photo src="a.png" alt="Plan of the release" caption="The plan of 1901" />'
  assert.deepEqual(chunksOf(`${long('This')}\n\n${photo}`), [
    ['paragraph This is said at some', 'paragraph Plan of the release', 'paragraph The plan of 1901'],
  ])
  assert.match(chunksOf('We sail.\n\n<Diagram alt="A tree of three nodes." />')[0]?.join() ?? '', /blockquote A tree/)
})

test('a missing picture goes with the text beside it', () => {
  assert.equal(chunksOf('One.\n\n![Plan](a.png)\n\nTwo.\n\n![Map](b.png)', 'talk', false).length, 1)
  assert.equal(chunksOf('- one\n- two\n\n![Plan](a.png)\n\n---\n\nTwo.', 'talk', false).length, 2)
})

test('a line that ends in a colon is the title of what it leads to, where there is none', () => {
  const name = (markdown: string) => {
    const { title, blocks } = nameChunk(fromMarkdown(markdown).children, [])
    return [toString({ type: 'paragraph', children: title }), blocks.length]
  }
  assert.deepEqual(name('**Preview:**\n\n![Plan](a.png)'), ['Preview', 1])
  assert.deepEqual(name('预览效果：\n\n- 一\n- 二'), ['预览效果', 1])
  assert.deepEqual(name('It is a sentence.\n\n- one'), ['', 2])
})

test('a diagram stands alone: beside another one, or a picture, its type would be too small', async () => {
  const flow = '```mermaid\nflowchart LR\n  A --> B\n```'
  const states = '```mermaid\nstateDiagram-v2\n  [*] --> Idle\n```'
  const cuts: [markdown: string, lengths: number[]][] = [
    [`${flow}\n\n${states}`, [1, 1]],
    [`${flow}\n\n![Plan](a.png)`, [1, 1]],
    [`![Plan](a.png)\n\n${flow}`, [1, 1]],
    [`Like this:\n\n${flow}\n\n${states}\n\n*Figure 2. States*`, [2, 2]],
    [`${flow}\n\n*Figure 1. A flow*\n\n${states}`, [2, 1]],
    [`![Plan](a.png)\n\n![Plan](a.png)\n\n${flow}\n\n![Plan](a.png)`, [2, 1, 1]],
    [`1. One\n\n   ${flow.replaceAll('\n', '\n   ')}\n\n2. Two\n\n   ${states.replaceAll('\n', '\n   ')}`, [2, 2]],
    [`<!-- deckwright: layout=gallery -->\n${flow}\n\n![Plan](a.png)`, [1, 1]],
    [`![Plan](a.png)\n\n![Plan](a.png)`, [2]],
    ['```mermaid\nflowchart LR\n  A --> \n```\n\n![Plan](a.png)', [1, 1]],
  ]
  for (const [markdown, lengths] of cuts) {
    const file = new VFile({ path: 'article.md', value: markdown })
    const article = parseArticle(file)
    await findDiagrams(article, file)
    const chunks = toChunks(article.root.children as RootContent[], { lang: 'en', density: 'talk', appendixKinds: [] }) // cast: no section
    assert.deepEqual(
      chunks.map((chunk) => chunk.length),
      lengths,
      markdown,
    )
  }
})
