import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pdfpc } from '../src/outputs/pdfpc/pdfpc.ts'
import { convert } from '../src/pipeline/convert.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const slides = `# One

<!-- Said **first**. -->

---
layout: default
---

## Two

<v-click>

first

</v-click>

<v-click>

then

</v-click>

---
hide: true
---

## Hidden

---
appendix: true
---

## Behind
`

describe('the file for pdfpc', () => {
  test('has the notes, the end and the time, and a page for each page of the PDF', async () => {
    await using deck = await deckFolder(slides)
    const open = await openDeck(deck.file)
    try {
      const talk = await talkOf(open, deck.file, { title: '', lang: 'en', date: undefined })
      const make = async (given: Partial<typeof talk>) => JSON.parse(String(await pdfpc.make({ ...talk, ...given })))
      const page = { overlay: 0, forcedOverlay: false, hidden: false }
      assert.deepEqual(await make({ minutes: 12 }), {
        pdfpcFormat: 2,
        duration: 12,
        disableMarkdown: false,
        endSlide: 1,
        pages: [
          { idx: 0, label: '1', ...page, note: 'Said **first**.' },
          { idx: 1, label: '2', ...page },
          { idx: 2, label: '3', ...page },
        ],
      })
      const { pages } = await make({ options: { steps: true } })
      assert.deepEqual(
        pages.map((one: Record<string, unknown>) => [one.idx, one.label, one.overlay, one.forcedOverlay]),
        [
          [0, '1', 0, false],
          [1, '2', 0, false],
          [2, '2', 1, true],
          [3, '2', 2, true],
          [4, '3', 0, false],
        ],
      )
    } finally {
      await open.close()
    }
  })

  test('has the notes of the slides that are shown, where one before them is hidden', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-pdfpc-'))
    try {
      const article = join(folder, 'talk.md')
      await writeFile(article, '# Talk\n\n## Hidden\n\nIt is here today.\n\n## Two\n\nIt is there tomorrow.\n')
      const places = { out: join(folder, 'dist'), decks: join(folder, 'slides'), audience: 'engineers' }
      const [{ deck } = { deck: '' }] = await convert([article], { ...places, to: ['deck'], fit: 'estimated' })
      const text = await readFile(deck, 'utf8')
      const slides = text.trimEnd().split(/\n(?=---\nlayout: )/)
      const at = slides.findIndex((slide) => slide.includes('## Hidden'))
      assert.ok(at > 0 && slides.at(-1)?.includes('## Two'), text)
      slides[at] = `${slides[at]?.replace('---\n', '---\nhide: true\n')}\n\n<!-- No. -->\n`
      await writeFile(deck, `${slides.join('\n')}\n\n<!-- Yes. -->\n`)
      const [made] = await convert([deck], { ...places, to: ['pdfpc', 'notes'] })
      assert.equal(made?.slides, slides.length - 1)
      const { pages } = JSON.parse(await readFile(made.outputs.pdfpc ?? '', 'utf8'))
      assert.deepEqual([pages.length, pages.at(-1).note], [slides.length - 1, 'Yes.'])
      const speech = await readFile(join(made.outputs.notes ?? '', 'speech.txt'), 'utf8')
      assert.match(speech, /Two .*\n\nIt is there tomorrow\.\n\nYes\.\n$/)
      assert.doesNotMatch(speech, /Hidden|No\./)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
