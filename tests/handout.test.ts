import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { VFile } from 'vfile'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import { Failure } from '../src/failure.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import type { Problem } from '../src/messages/problem.ts'
import { handout } from '../src/outputs/handout/handout.ts'
import { type HandoutKind, handoutKinds, type Talk } from '../src/outputs/index.ts'
import { notes } from '../src/outputs/notes/notes.ts'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { png } from '../src/outputs/pictures/png.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { parseSource } from '../src/pipeline/parseSource.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { readDeck } from '../src/slidev/readDeck.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { type ReadPdf, readPdf } from './readPdf.ts'

/** A word that no other sentence has: in letters, since the number of an address may stand right after a word. */
const wordOf = (index: number) => `Wort${String.fromCharCode(97 + index / 26, 97 + (index % 26))}`

const long = Array.from(
  { length: 90 },
  (_, index) => `Satz ${index + 1} sagt, was ${wordOf(index)} bedeutet, und warum es in der Notiz steht.`,
).join(' ')

/** Sections that make the talk long enough for an agenda. */
const more = ['Folgen', 'Grenzen', 'Gefahren', 'Termine']
  .map((name) => {
    const sentences = Array.from({ length: 20 }, (_, at) => `Punkt ${at + 1} zu ${name} nennt einen Grund.`)
    return `## Was zu ${name} gehört\n\n${sentences.join(' ')}`
  })
  .join('\n\n')

const article = `---
title: Ein Gateway für alle
author: Anna Weber
date: 2026-03-04
---

Jedes Team hatte [eigene Zugänge](https://wiki.example.org/zugang), und niemand wusste, was sie kosten.

## Warum überhaupt

${long}

Mehr dazu steht [im Entwurf](https://wiki.example.org/entwurf) und [in den Zugängen](https://wiki.example.org/zugang).

## Was es kostet

| Team | Euro |
| --- | ---: |
| Suche | 2310 |
| Hilfe | 1140 |

${more}

## So kommt ein Team dazu

1. Ein Ticket schreiben
2. Den Schlüssel lesen[^1]
3. Die Adresse tauschen

[^1]: Er liegt im Tresor.
`

describe('what is handed out', () => {
  let talk: Talk
  let end: () => Promise<void>
  const made = new Map<HandoutKind, ReadPdf>()
  const problems: Problem[] = []

  before(async () => {
    const deck = await deckFolder('')
    const file = new VFile({ path: 'gateway.md', value: article })
    const audience = await readAudience('engineers')
    const parsed = await parseSource({ file, name: 'gateway' })
    const plan = planTalk(parsed, audience)
    const text = writeDeck(fitTalk(plan, estimateBreaks(plan.whole)).deck, themeSettings(audience, deck.file))
    await writeFile(deck.file, text)
    const open = await openDeck(deck.file)
    end = async () => {
      await open.close()
      await deck[Symbol.asyncDispose]()
    }
    const meta = { title: 'Ein Gateway für alle', author: 'Anna Weber', lang: 'de', date: new Date('2026-03-04') }
    const source = { file, article: parsed }
    const onProblems = (found: Problem[]) => problems.push(...found)
    talk = {
      open,
      meta,
      deckPath: deck.file,
      text,
      read: readDeck(text),
      source,
      wordsPerMinute: 130,
      minutes: undefined,
      expendable: [],
      options: {},
      onProblems,
    }
    for (const kind of handoutKinds) made.set(kind, await readPdf(await print(kind)))
  })

  after(() => end())

  const print = (handoutKind: HandoutKind) => handout.make({ ...talk, options: { handout: handoutKind } })
  const read = (kind: HandoutKind) => made.get(kind) ?? assert.fail(`no handout \`${kind}\``)
  const textOf = (kind: HandoutKind) =>
    read(kind)
      .pages.map(({ text }) => text)
      .join('\n')

  test('has so many slides on a page', () => {
    const slides = talk.read.slides.length
    for (const kind of ['2', '3', '4', '6', '9'] as const) {
      const references = 1
      assert.equal(read(kind).pages.length, Math.ceil(slides / Number(kind)) + references, kind)
    }
  })

  test('finds nothing wrong on its pages', () => {
    assert.deepEqual(problems, [])
  })

  test('has no page of nothing but lines to write on, where a long note fills the one before', async () => {
    const note = Array.from({ length: 64 }, (_, at) => `Point ${at + 1} says why.`).join('\n\n')
    await using deck = await deckFolder(`# Talk\n\n<!--\n${note}\n-->\n`)
    const text = await readFile(deck.file, 'utf8')
    const open = await openDeck(deck.file)
    try {
      const bytes = await handout.make({
        ...talk,
        open,
        deckPath: deck.file,
        text,
        read: readDeck(text),
        source: undefined,
      })
      const { pages } = await readPdf(bytes)
      assert.equal(pages.length, 1)
      assert.match(pages[0]?.text ?? '', /Point 1 says why[\s\S]*Point 64 says why/)
    } finally {
      await open.close()
    }
  })

  test('cuts no note', async () => {
    const slides = (await readPdf(await pdf.make(talk))).pages.map(({ text }) => text).join('\n')
    const [printed, shown, said] = [textOf('notes'), slides, talk.read.slides.map(({ note }) => note).join('\n')].map(
      (text) => countOf(wordsOf(text.replace(/\]\([^)]*\)/g, ''))),
    )
    assert.equal(said?.get(wordOf(89)), 1)
    for (const [word, count] of said ?? [])
      assert.ok((printed?.get(word) ?? 0) >= count + (shown?.get(word) ?? 0), `${word}, said ${count} times`)
    assert.ok(read('notes').pages.length > 2)
  })

  test('has the whole article, with its footnotes', () => {
    const printed = wordsOf(textOf('article'))
    const words = wordsOf(article.replace(/^---[\s\S]*?---/, '').replace(/\[\^1\]|\| -.*/g, ''))
    assert.deepEqual(
      words.filter((word) => !printed.includes(word)),
      [],
    )
  })

  test('has every slide as it is, as text', () => {
    for (const kind of ['notes', '2', '9'] as const)
      for (const word of ['Suche', '1140', 'Ticket', 'Adresse']) assert.match(textOf(kind), new RegExp(word), kind)
  })

  test('says what it is, in which language, who wrote it and on which page it is', () => {
    for (const kind of handoutKinds) {
      const { title, author, lang, tagged, pages } = read(kind)
      assert.deepEqual(
        { title, author, lang, tagged },
        { title: 'Ein Gateway für alle', author: 'Anna Weber', lang: 'de', tagged: true },
      )
      for (const [index, { text }] of pages.entries()) {
        assert.match(text, /Ein Gateway für alle/)
        assert.match(text, /Anna Weber · 2026-03-04/)
        assert.match(text, new RegExp(`${index + 1} / ${pages.length}`))
      }
    }
  })

  test('has an outline whose entries lead to where their slide is', () => {
    for (const kind of handoutKinds) {
      const { outline, pages } = read(kind)
      const entries = outline.flatMap((entry) => [entry, ...entry.items])
      for (const title of ['Warum überhaupt', 'Was es kostet', 'So kommt ein Team dazu']) {
        const entry = entries.find((one) => one.title === title)
        assert.ok(entry, `${title} in ${kind}`)
        assert.match(pages[entry.page]?.text.replace(/\s+/g, ' ') ?? '', new RegExp(title), kind)
      }
    }
  })

  test('jumps from the agenda to the places of slides', () => {
    const { pages, outline } = read('9')
    assert.ok(outline.length > 0)
    assert.ok(read('2').pages.some(({ jumps }) => jumps.length >= 3))
    for (const { jumps } of pages) for (const jump of jumps) assert.ok(jump >= 0)
  })

  test('prints each address once, numbered', () => {
    for (const kind of ['notes', 'article'] as const) {
      const last = read(kind).pages.at(-1)?.text.replace(/\s/g, '') ?? ''
      for (const address of ['https://wiki.example.org/zugang', 'https://wiki.example.org/entwurf'])
        assert.equal(last.split(address).length - 1, 1, address)
    }
  })

  test('is told in full to those who listen', () => {
    for (const kind of handoutKinds) {
      for (const { unmarked, links } of read(kind).pages) {
        assert.equal(unmarked, '', kind)
        assert.ok(!links.includes(''), kind)
      }
      assert.ok(read(kind).pages.some(({ roles }) => roles.includes('Figure')))
    }
  })

  test('is set in real fonts', () => {
    for (const kind of handoutKinds)
      for (const font of read(kind).fonts) assert.match(font, /^CIDFontType2 (?!.*not embedded)/)
  })

  test('is on the paper that is asked for', async () => {
    const bytes = await handout.make({ ...talk, options: { paper: 'Letter' } })
    const [page] = (await PDFDocument.load(bytes)).getPages()
    assert.deepEqual(page && Object.values(page.getSize()).map(Math.round), [612, 792])
  })

  test('is the same in each run', async () => {
    for (const kind of ['notes', 'article'] as const)
      assert.ok(Buffer.from(await print(kind)).equals(Buffer.from(await print(kind))))
  })

  test('has no article where a deck was given', async () => {
    const given = { ...talk, source: undefined, options: { handout: 'article' as const } }
    await assert.rejects(handout.make(given), (error) => error instanceof Failure && !error.message.includes('\n'))
  })

  test('has a picture of each slide', async () => {
    const pictures = await png.make({ ...talk, options: { scale: 0.5 } })
    assert.equal(pictures.size, talk.read.slides.length)
    const first = Buffer.from(pictures.get('01.png') ?? [])
    assert.equal(first.readUInt32BE(16), 490)
  })

  test('has the speech, with its slides and minutes', async () => {
    const files = await notes.make(talk)
    const decoder = new TextDecoder()
    const [markdown, text] = ['speech.md', 'speech.txt'].map((name) => decoder.decode(files.get(name)))
    for (const speech of [markdown, text]) {
      assert.match(speech ?? '', new RegExp(`Satz 90 sagt, was ${wordOf(89)} bedeutet`))
      assert.match(speech ?? '', /\d+\\?\. Warum überhaupt/)
      assert.match(speech ?? '', /0:00–0:\d\d/)
    }
    assert.match(markdown ?? '', /\[im Entwurf\]\(https:/)
    assert.doesNotMatch(text ?? '', /\[im Entwurf\]/)
  })
})

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

function countOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
