import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { linkTextOf, pageOf } from '../../src/article/syntax/embeds/embed.ts'
import { imageName } from '../../src/article/syntax/images/imageName.ts'
import { type ImagePlace, placeImages } from '../../src/article/syntax/images/placeImages.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

const value = readFileSync(new URL('../fixtures/embeds/input.md', import.meta.url), 'utf8')
const article = new VFile({ path: 'embeds.md', value })
const deck = deckOf(article)

test('each embed is told, and nothing of it is loaded', () => {
  const { lost, repeated, outOfOrder, invented, entries } = ledger(article, deck)
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
  const embeds = entries.filter(({ unit }) => unit.kind === 'embed' && unit.text !== 'srcdoc')
  const tags = value.match(/<(?:iframe|video|audio|object|embed|script src)\b/g) ?? []
  // One has nothing to be called by.
  assert.equal(embeds.length, tags.length - 1)
  assert.doesNotMatch(deck, /<iframe|<video|<audio|<object|<script|SECRET|javascript:|data:/)
})

describe('a deck without an embed lacks something', () => {
  const links = deck.match(/\[[^\]]*\]\(https:\/\/(?:www\.youtube|www\.bilibili|vimeo|gist|example)[^)]*\)/g) ?? []
  assert.equal(links.length, 17)
  for (const link of links)
    test(link, () => {
      const { lost } = ledger(article, deck.replace(link, ''))
      assert.deepEqual(lost.map(({ kind }) => kind).toSorted(), ['embed', 'link'])
    })

  test('nor may its link go and its words stay', () => {
    const { lost } = ledger(article, deck.replace(/\[(How it works)\]\([^)]*\)/, '$1'))
    assert.deepEqual(
      lost.map(({ text }) => text),
      ['https://www.youtube.com/embed/abc123?rel=0'],
    )
  })
})

test('a player leads to the page that a person can open', () => {
  const pages = {
    'https://www.youtube.com/embed/a-B_1?start=3': 'https://www.youtube.com/watch?v=a-B_1',
    '//www.youtube-nocookie.com/embed/ab': 'https://www.youtube.com/watch?v=ab',
    'https://player.vimeo.com/video/7#t=3': 'https://vimeo.com/7',
    'https://player.bilibili.com/player.html?bvid=BV1': 'https://www.bilibili.com/video/BV1',
    'https://gist.github.com/a/1.js?file=b.md': 'https://gist.github.com/a/1?file=b.md',
    'https://example.org/a.mp4?b#c': 'https://example.org/a.mp4?b#c',
  }
  for (const [player, page] of Object.entries(pages)) assert.equal(pageOf(player), page)
})

test('what has no title is called by its address', () => {
  assert.equal(linkTextOf({ address: 'https://www.example.org/a/b%20c.mp4?d', title: '' }), 'b c.mp4, example.org')
  assert.equal(linkTextOf({ address: 'https://example.org/frame/', title: '' }), 'example.org')
  assert.equal(linkTextOf({ address: '../demo.mp4', title: '' }), 'demo.mp4')
  assert.equal(linkTextOf({ address: 'demo.mp4', title: 'The demo' }), 'The demo (demo.mp4)')
  assert.equal(linkTextOf({ address: 'javascript:alert(1)', title: '' }), '')
})

test('a still picture that is missing is told at the line of its film', () => {
  const value = '# Film\n\nWords.\n\n<video poster="still.png" src="https://example.org/a.mp4" title="M"></video>\n'
  const file = new VFile({ path: 'film.md', value })
  const missing: ImagePlace = { ruleId: 'missing-image', reason: 'Cannot show `still.png`' }
  placeImages(parseArticle(file), new Map([['still.png', missing]]), file)
  assert.deepEqual(
    file.messages.map(({ ruleId, line }) => [ruleId, line]),
    [['missing-image', 5]],
  )
})

describe('an embed inside a sentence is accounted for', () => {
  const sentences = {
    'never closed': 'See <iframe src="https://a.example/x" title="Demo"> now.',
    'a page of its own': 'See <iframe srcdoc="<p>a</p>"></iframe> now.',
    'with a still picture': 'See <video src="https://a.example/x.mp4" poster="b.png" title="B"></video> now.',
    'with a list of sources': 'See <audio><source><source src="https://a.example/x.mp3"></audio> now.',
    'beside a style': 'See <style>p { top: 0 }</style> <embed src="https://a.example/%zz"> now.',
  }
  for (const [name, sentence] of Object.entries(sentences))
    test(name, () => {
      const file = new VFile({ path: 'a.md', value: `# Talk\n\n## One\n\n${sentence}\n` })
      const { lost, repeated, outOfOrder, invented } = ledger(file, deckOf(file))
      assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
    })
})

test('an image is called by its file, unless it has none or an escape that is wrong', () => {
  assert.equal(imageName('../img/Control%20plane.png?v=2'), 'Control plane.png')
  assert.equal(imageName('a/100%.png'), '100%.png')
  assert.equal(imageName('data:image/png;base64,AA'), '')
})

test('tags that embed are links to the page, and other tags are text', () => {
  const tags: Record<string, string> = {
    '{{< youtube w7Ft2ymGmfc >}}': 'https://www.youtube.com/watch?v=w7Ft2ymGmfc',
    '{{% youtube 6gwgG6yhN04 %}}': 'https://www.youtube.com/watch?v=6gwgG6yhN04',
    '{{< vimeo id="146022717" title="x" >}}': 'https://vimeo.com/146022717',
    '{% youtube w7Ft2ymGmfc %}': 'https://www.youtube.com/watch?v=w7Ft2ymGmfc',
    '{% embed https://a.example/b %}': 'https://a.example/b',
    '@[youtube](w7Ft2ymGmfc)': 'https://www.youtube.com/watch?v=w7Ft2ymGmfc',
    '@[speakerdeck](0123abcd)': 'https://speakerdeck.com/player/0123abcd',
  }
  for (const [tag, address] of Object.entries(tags)) {
    const file = new VFile({ path: 'a.md', value: `# T\n\n## A\n\nLook at it:\n\n${tag}\n\nIt is short.\n` })
    const deck = deckOf(file)
    assert.ok(deck.includes(`(${address})`) || deck.includes(`<${address}>`), `${tag}\n${deck}`)
    assert.doesNotMatch(deck, /[{}]|@\[|@\\/)
    const { lost, invented } = ledger(file, deck)
    assert.deepEqual([lost, invented], [[], []], tag)
  }
  const text = deckOf(
    new VFile({ path: 'a.md', value: '# T\n\n## A\n\n{{< tweet 12 >}} and @[me](b.md) and {% embed x %}.\n' }),
  )
  assert.match(text, /tweet 12[\s\S]*@me[\s\S]*embed x/)
  const person = deckOf(
    new VFile({ path: 'a.md', value: '# T\n\n## A\n\nIt is short (by @[ann9](https://a.example/1)).\n' }),
  )
  assert.match(person, /\(by @\[ann9\]\(https:\/\/a\.example\/1\)\)/)
})

test('embeds of one site are told apart, and said where the article has them', () => {
  const embed = (id: number) => `<iframe src="https://v.example/player.html?vid=${id}"></iframe>`
  const words = (of: string) =>
    `The team of ${of} moved all that it had to another place. It took a year. Nobody liked it, though it paid in the end.`
  const value = `# T\n\n## A\n\n1、One\n\n${words('One')}\n\n${embed(1)}\n\n2、Two\n\n${words('Two')}\n\n${embed(2)}\n\n## B\n\n${embed(3)}\n`
  const file = new VFile({ path: 'a.md', value })
  const deck = deckOf(file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
  assert.equal(ledger(file, deck.replace('vid=2', 'vid=1')).lost.length, 1)
})
