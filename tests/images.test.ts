import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openDeck } from '../src/render/openDeck.ts'
import { deckwright } from './deckwright.ts'

/** 40 by 20 px. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>'
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
  await writeFile(join(folder, 'b.svg'), drawing.replaceAll('"20"', '"40"'))
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
    for (const { alt, width } of images.slice(0, 3)) assert.ok(width > 400, `${alt} is ${width} px wide`)
  } finally {
    await close()
  }
})
