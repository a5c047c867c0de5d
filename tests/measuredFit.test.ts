import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Code, Heading, Paragraph, Text } from 'mdast'
import { VFile } from 'vfile'
import { parseArticle } from '../src/article/parseArticle.ts'
import type { Audience } from '../src/audience/audience.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import type { Deck, Slide } from '../src/deck/deck.ts'
import { newSlide } from '../src/deck/newSlide.ts'
import { toDeck } from '../src/deck/toDeck.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { mergeSlides } from '../src/fit/mergeSlides.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { type Conversion, convert } from '../src/pipeline/convert.ts'
import type { Progress } from '../src/pipeline/planSteps.ts'
import { measureSlides, recallBreaks } from '../src/render/measuredBreaks.ts'
import { openStage, type Stage } from '../src/render/stage.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { adversary, png } from './adversary.ts'

describe('all that does not fit on a slide', () => {
  let folder: string
  let article: string
  let made: Conversion
  let text: string

  async function run(to: string[], name: string): Promise<{ conversion: Conversion; text: string; steps: string[] }> {
    const steps: string[] = []
    const progress: Progress[] = []
    const [conversion] = await convert([article], {
      ...{ audience: 'engineers', to, out: join(folder, name), decks: join(folder, name) },
      onStep(_, step, far) {
        steps.push(step)
        progress.push(far)
      },
    })
    assert.ok(conversion)
    // Planned are `deck` and `measuring`, then `starting`, three looks and the output; one that is needless is passed over.
    assert.ok(progress.every(({ of }) => of === (to.includes('pdf') ? 7 : 2)))
    assert.ok(progress.every(({ done, of }, at) => done < of && done > (progress[at - 1]?.done ?? -1)))
    return { conversion, text: await readFile(conversion.deck, 'utf8'), steps }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-fit-'))
    article = join(folder, 'adversary.md')
    await writeFile(article, adversary(randomUUID().slice(0, 8)))
    await writeFile(join(folder, 'tall.png'), png(1, 3000))
    await writeFile(join(folder, 'wide.png'), png(4000, 300))
    const { conversion, text: deck, steps } = await run(['pdf'], 'first')
    assert.equal(steps.filter((step) => step === 'measuring').length, 1)
    made = conversion
    text = deck
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('fits: nothing runs over, lies on another thing or is too small', () => {
    assert.equal(made.figures.length, made.slides)
    for (const { slide, overflow, overlaps, small } of made.figures)
      assert.deepEqual({ slide, overflow, overlaps, small }, { slide, overflow: 0, overlaps: 0, small: 0 })
    assert.deepEqual(
      made.files.flatMap(({ messages }) => messages.map(String)),
      [],
    )
  })

  test('is all there, once and in order', async () => {
    const { lost, repeated, outOfOrder, invented } = ledger(
      new VFile({ path: article, value: await readFile(article, 'utf8') }),
      text,
    )
    assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  })

  test('is the same deck without outputs, and is not measured again', async () => {
    const again = await run(['deck'], 'second')
    assert.equal(again.text, text)
    assert.deepEqual(again.steps, ['deck'])
  })
})

describe('a browser', () => {
  test('breaks what stands under a claim so that the parts behind have room under the title of the section', async () => {
    const title: Heading = {
      type: 'heading',
      depth: 2,
      children: [words('Where errors are written '.repeat(3).trim())],
    }
    const claim: Paragraph = { type: 'paragraph', children: [words('Errors are seen.')] }
    const pairs = Array.from({ length: 15 }, (_, more) => {
      const lines = Array.from({ length: 70 + more }, (_, at) => `line ${at}`)
      const code: Code = { type: 'code', value: lines.join('\n') }
      return [
        newSlide('code', { claim: true }, [title, claim, code], [], []),
        newSlide('code', {}, [title, code], [], []),
      ] as const
    })
    const deck: Deck = { type: 'deck', headmatter: { title: 'All', lang: 'en' }, children: pairs.flat() }
    const breaks = await measure(deck, await readAudience('executives'))
    const most = (slide: Slide) => {
      const ends = breaks.get(slide) ?? []
      return Math.max(...ends.slice(1).map((end, at) => end - (ends[at] ?? 0)))
    }
    const room = Math.max(...pairs.map(([, plain]) => most(plain)))
    assert.ok(room > 5)
    assert.deepEqual(
      pairs.map(([claimed]) => most(claimed)).filter((lines) => lines > room),
      [],
    )
  })

  function words(value: string): Text {
    return { type: 'text', value }
  }
})

describe('an estimate', () => {
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url))
  const readmes = [
    'commander/Readme.md',
    'zod/README.md',
    'vfile/readme.md',
    'mdast-util-gfm/readme.md',
    'yaml/README.md',
  ]

  test('breaks nine sections in ten as the browser does', async () => {
    const deck = await readDecks()
    const estimated = estimateBreaks(deck)
    const measured = await measure(deck, await readAudience('engineers'))
    const same = deck.children.filter((slide) => {
      const [a, b] = [estimated, measured].map((breaks) => breaks.get(slide)?.slice(0, -1) ?? [])
      return JSON.stringify(a) === JSON.stringify(b)
    })
    assert.ok(measured.size > 50)
    assert.ok(same.length / deck.children.length >= 0.9, `${same.length} of ${deck.children.length}`)
  })

  /** All slides in one deck, which is shown once. */
  async function readDecks(): Promise<Deck> {
    const files = readmes.map((name) => ({ path: join(modules, name), value: readFileSync(join(modules, name)) }))
    const decks = files.map((file) => mergeSlides(toDeck(parseArticle(new VFile(file)), 'full')))
    const headmatter = { title: 'All', lang: 'en' }
    return { type: 'deck', headmatter, children: decks.flatMap((deck) => deck.children) }
  }
})

async function measure(deck: Deck, audience: Audience) {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-fit-'))
  const path = join(folder, 'deck.md')
  let stage: Stage | undefined
  try {
    const { known, unknown } = await recallBreaks(deck, audience.folders)
    if (unknown.length === 0) return known
    const slides = unknown.map(({ breakable }) => breakable.slide)
    stage = await openStage(path, { text: writeDeck({ ...deck, children: slides }, themeSettings(audience, path)) })
    return new Map([...known, ...(await measureSlides(stage, unknown))])
  } finally {
    await stage?.close()
    await rm(folder, { recursive: true, force: true })
  }
}
