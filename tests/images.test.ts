import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { VFile } from 'vfile'
import { ledger } from '../src/ledger/ledger.ts'
import { noteParagraphs } from '../src/outputs/pptx/noteParagraphs.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckOf } from './deckOf.ts'
import { deckwright } from './deckwright.ts'

/** 40 by 20 px. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="20"><rect width="50" height="20" fill="teal"/></svg>'
const article = `# Pictures

Words before.

![plain](a.svg)

## Beside

Words beside it.

![it says "so"](a.svg)

## A title of many words, which takes much of the height over the words that stand beside

So many words stand beside this one that there would be no room for all of them at their usual size below a title of some
lines, which must not be hidden.

![square](b.svg)

## Small

An ![icon](a.svg) in a line.
`

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  await writeFile(join(folder, 'a.svg'), drawing)
  await writeFile(join(folder, 'b.svg'), drawing.replaceAll('"20"', '"50"'))
  await writeFile(join(folder, 'talk.md'), article)
})
after(() => rm(folder, { recursive: true, force: true }))

test('images are seen, large where they stand alone, whatever their alternative text is', async () => {
  const { code, stderr } = await deckwright(folder, 'talk.md', '--to', 'deck')
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  const { page, problems, close } = await openDeck(join(folder, 'slides/talk/engineers.md'))
  try {
    assert.deepEqual(problems, [])
    const images = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.slidev-layout img'), (image) => ({
        alt: image.getAttribute('alt'),
        beside: image.classList.contains('beside'),
        width: Math.round(image.getBoundingClientRect().width),
      })),
    )
    assert.deepEqual(
      images.map(({ alt }) => alt),
      ['plain', 'it says "so"', 'square', 'icon'],
    )
    assert.deepEqual(
      images.map(({ beside }) => beside),
      [false, false, true, false],
    )
    // The last one has a long title and a paragraph above it.
    for (const [at, { alt, width }] of images.slice(0, 3).entries())
      assert.ok(width > (at < 2 ? 400 : 200), `${alt} is ${width} px wide`)
  } finally {
    await close()
  }
})

test('a figure that nobody describes is called by its title or its file, and no icon in a line is', () => {
  const file = new VFile({
    value: `# Talk

## Figures

![](../img/Control%20plane.png?v=2)

![ ](https://example.com/a/b.png#c "The title")

- [![](<{{ 1 }} "x" *y*.png>)](https://example.com)

An ![](icon.png) in a line.

![](data:image/png;base64,AAAA)

![Said](said.png)

## ![](logo.png) Head
`,
  })
  const deck = deckOf(file, 'full', { url: '/images/0.png' })
  const markdown = Array.from(deck.matchAll(/!\[(.*?)\]\(\/images\/0\.png\)/g), ([, alt]) => alt)
  assert.deepEqual(markdown, ['Control plane.png', 'The title', '', '', 'Said', 'logo.png'])
  assert.match(deck, /<img src="\/images\/0.png" alt="[^"{<*]*x[^"{<*]*png">/)
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
})

test('a picture that nobody describes is called by its name where its sentence is only said', () => {
  const said = 'The estimate of the heap is ![](img/heap-est.png), where *m* is what is marked.'
  const file = new VFile({ value: `# Talk\n\n## Heap\n\n${'Words lead to it at length here. '.repeat(12)}${said}\n` })
  const deck = deckOf(file, 'brief', { url: '/images/0.png' })
  const [, note = ''] = /<!--([\s\S]*)-->/.exec(deck) ?? []
  assert.ok(note.includes('is ![heap-est.png](/images/0.png), where'), deck)
  assert.ok(noteParagraphs(note).some((runs) => runs.some(({ text }) => text.includes('is heap-est.png, where'))))
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
})
