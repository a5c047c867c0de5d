import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { detectFeatures } from '@slidev/parser/core'
import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Deck, Headmatter, Props, Slide } from '../../src/deck/deck.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { type ThemeSettings, writeDeck } from '../../src/slidev/writeDeck.ts'

const look: ThemeSettings = { theme: '../../themes/base', addons: ['@/../../themes/engineers'], colorSchema: 'dark' }
const bare: Headmatter = { title: 'A talk', lang: 'en' }

/** Blocks as an article would have them. */
function blocks(markdown: string): RootContent[] {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  return root.children
}

function slide(layout: string, props: Props, markdown: string, note = '', slots: Record<string, string> = {}): Slide {
  const children = Object.entries({ ...slots, default: markdown })
  return {
    type: 'slide',
    layout,
    props,
    note: blocks(note),
    children: children.map(([name, content]) => ({ type: 'slot', name, children: blocks(content) })),
  }
}

function deck(slides: Slide[], headmatter = bare): Deck {
  return { type: 'deck', headmatter, children: slides }
}

/** What a slide's Markdown is once it went through the deck. */
function content(markdown: string): string {
  return readDeck(writeDeck(deck([slide('default', {}, markdown)]), look)).slides[0]?.content ?? ''
}

test('writes a deck that people like to read', () => {
  const headmatter: Headmatter = {
    title: '2026 年云原生技术的发展方向和趋势',
    author: 'Pizicai',
    lang: 'zh-CN',
    keywords: ['kubernetes', 'cloud-native'],
  }
  const slides = [
    slide(
      'cover',
      { date: '2025-10-26', tags: ['kubernetes', 'a---b'] },
      '# 2026 年云原生技术的发展方向和趋势',
      '你好。\n\n- 一\n- 二',
    ),
    slide('agenda', {}, '# 目录\n\n### 可能的方向\n\n1. [全面普及](./s1-1)\n2. [平台工程](./s1-2)\n3. [没有](./s9-9)'),
    slide('part', { routeAlias: 'p1', part: 1, parts: 2, range: '1–10' }, '# 可能的方向'),
    slide(
      'section',
      { number: '1', routeAlias: 's1-1' },
      '## 全面普及\n\n**“安全即代码”**&#x7406;念，**价格：**&#x7ea6; 20~30 元，见 <https://e.com/x>。\n\n价格 $5 和 $6，*重要*的 `kubectl get`。',
    ),
    slide(
      'table',
      { routeAlias: 's1-2', ranked: true },
      '## 平台工程\n\n| 方向 | rank |\n| --- | --: |\n| 平台 | 1 |\n| `a\\|b` | 10 |',
    ),
    slide(
      'two-cols',
      { continued: '2/3' },
      '## 代码\n\n```js {1|2} twoslash\nif (a) b()\n---\n```\n\n---\n\nAsk {{ name }} for a List<T>.',
      'She said: a --> b.',
      {
        right: '1. one\n2. two\n   - three\n\n> quoted',
      },
    ),
  ]
  const expected = readFileSync(new URL('../fixtures/written-deck/slides.md', import.meta.url), 'utf8')
  assert.equal(writeDeck(deck(slides, headmatter), look), expected)
})

test('keeps links to the web, to mail and to slides of the deck; others become text', () => {
  assert.equal(
    content('[a](https://a.b) [b](mailto:a@b.co) [c](./nowhere) [d](#e) [f](/g) [h](javascript:i)'),
    '[a](https://a.b) [b](mailto:a@b.co) c d f h',
  )
  assert.equal(
    content('<https://a.b/c> https://a.b/c-- [x](https://a.b "title")'),
    '<https://a.b/c> [https://a.b/c--](https://a.b/c-%2D) [x](https://a.b)',
  )
  const slides = readDeck(writeDeck(deck([slide('section', { routeAlias: 's1' }, '[a](./s1) [b](./s2)')]), look)).slides
  assert.equal(slides[0]?.content, '[a](./s1) b')
})

test('keeps images of the public folder; of others the alternative text stays', () => {
  assert.equal(content('![图：一](/images/a%20b.png "t")'), '![图：一](/images/a%20b.png)')
  assert.equal(content('![a "b"](/images/a.png)'), '<p><img src="/images/a.png" alt="a &#34;b&#34;"></p>')
  assert.equal(content('![other](../a.png) ![](https://a.b/c.png)'), 'other https\\://a.b/c.png')
})

test('footnotes become text', () => {
  assert.equal(content('a[^1]\n\n[^1]: b *c*'), 'a\\[1]\n\n\\[1] b *c*')
})

test('emphasis is seen where Chinese has no spaces', () => {
  assert.equal(content('&#x8bf4;**“安全”**&#x7406;念'), '说<strong>“安全”</strong>理念')
  assert.equal(content('**安全**理念，*中*文，~~旧~~新'), '**安全**理念，*中*文，~~旧~~新')
  assert.equal(content('**标题：** 内容'), '**标题：** 内容')
  assert.equal(content('***a*** *b***c** ** d **'), '***a*** *b*<strong>c</strong> \\*\\* d \\*\\*')
  assert.equal(content('~~a\\~~~ b~'), '~~a\\~~~ b\\~')
  assert.equal(content('snake_case_name, 5 * 3'), 'snake_case_name, 5 \\* 3')
})

test('the first list of a slide does not mind the last one of the slide before', () => {
  const [first, second] = readDeck(writeDeck(deck([slide('a', {}, '- a'), slide('b', {}, '- b')]), look)).slides
  assert.deepEqual([first?.content, second?.content], ['- a', '- b'])
})

test('a fence or list at the start of a list’s item leaves the paragraph before it a paragraph', () => {
  assert.equal(content('- a\n  - - b\n- ```\n  c\n  ```'), '- a\n\n  -\n    - b\n-\n  ```\n  c\n  ```')
})

test('code that opens a comment is closed, and is no note', () => {
  const deckText = writeDeck(
    deck([
      slide('code', {}, '```html\n<!--\n```'),
      slide('code', {}, '```html\n<!--\n```', 'n'),
      slide('end', {}, 'e'),
    ]),
    look,
  )
  const { slides } = readDeck(deckText)
  assert.deepEqual(
    slides.map(({ content, note }) => [content, note]),
    [
      ['```html\n<!--\n```\n\n<!-- -->', ''],
      ['```html\n<!--\n```\n\n<!-- -->', 'n'],
      ['e', ''],
    ],
  )
})

test('code about fences gives the slide no title, and stays as it is', () => {
  const fence = '````md\n```\n# {{ x }}\n```\n````'
  const { slides } = readDeck(writeDeck(deck([slide('cover', {}, 'a'), slide('code', {}, fence)]), look))
  assert.equal(slides[1]?.title, undefined)
  assert.equal(slides[1]?.content, `<!-- -->\n\n${fence.replace(/^/gm, ' ')}`)
})

test('no words of an article make Slidev load a script from another host', () => {
  const words =
    '# <Tweet>\n\n`<Tweet id>` [<BlueSky](https://a.b/<Tweet)\n\n```vue\n---\n<Tweet />\n\n# <BlueSky />\n```'
  const headmatter = { ...bare, title: '<Tweet>', author: '<Tweet>', keywords: ['<BlueSky>'] }
  const text = writeDeck(
    deck([slide('cover', { tags: ['<Tweet>'] }, words, words), slide('end', {}, 'e')], headmatter),
    look,
  )
  const { tweet, bluesky } = detectFeatures(text)
  assert.deepEqual([tweet, bluesky, readDeck(text).slides.length], [false, false, 2])
})

test('a language that Slidev does not know, or draws, becomes `text`', () => {
  const languages = ['JavaScript', 'c++', 'golang', 'foo', 'mermaid', 'plantuml', 'ts {monaco-run}', '']
  const fences = languages.map((language) => content(`\`\`\`${language}\na\n\`\`\``).split('\n', 1)[0]?.slice(3))
  assert.deepEqual(fences, ['javascript', 'cpp', 'go', 'text', 'text', 'text', 'ts', ''])
})

test('refuses props that Slidev acts upon, as a bug', () => {
  for (const key of ['src', 'hide', 'disabled', 'layout', 'theme', 'fonts', 'favicon']) {
    assert.throws(() => writeDeck(deck([slide('default', { [key]: 'x' }, 'a')]), look), new RegExp(`\`${key}\``))
  }
})

test('finds out when Slidev reads something else than was meant', () => {
  const unsafe = slide('default', {}, 'a')
  // Not a slot's name: it becomes the slide's text, and the slide after it.
  unsafe.children.push({ type: 'slot', name: 'x\n---\n', children: [] })
  assert.throws(() => writeDeck(deck([slide('cover', {}, '# a'), unsafe]), look), /slide 2 \(`default`\)/)
})

test('leaves the tree as it was', () => {
  const tree = deck([
    slide('default', { routeAlias: 'a' }, '**a *b*** <br> [c](./x) ![d](e)\n\n| a |\n|---|\n| b | c |', 'f'),
  ])
  const before = structuredClone(tree)
  writeDeck(tree, look)
  assert.deepEqual(tree, before)
})

test('HTML, definitions and references of a caller become text, or nothing', () => {
  assert.equal(content('<b>\n\n[a]: b.md\n\n[the *list*][a] ![a chart][a] ![][a]'), '\\<b>\n\nthe *list* a chart a')
})

test('what a deck looks like, and its brand, stand in the headmatter', () => {
  const { headmatter } = readDeck(
    writeDeck(deck([slide('cover', {}, '# A')], { ...bare, brand: { signal: '#0b5d52' } }), { ...look, reveal: true }),
  )
  assert.partialDeepStrictEqual(headmatter, { reveal: true, brand: { signal: '#0b5d52' } })
})

test('a title among the props is Markdown, as Slidev reads it', () => {
  const { slides } = readDeck(writeDeck(deck([slide('cover', {}, '# A'), slide('mine', { title: 'a*b*' }, 'b')]), look))
  assert.equal(slides[1]?.frontmatter.title, 'a\\*b\\*')
})
