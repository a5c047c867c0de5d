import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import type { Problem } from '../src/messages/problem.ts'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { checkPaper } from '../src/outputs/printed/checkPaper.ts'
import { checkPrinted } from '../src/outputs/printed/checkPrinted.ts'
import { openDeck } from '../src/render/openDeck.ts'
import type { PaintedSlide, Run } from '../src/render/paintedSlide.ts'
import { deckFolder } from './deckFolder.ts'
import { readPdf } from './readPdf.ts'
import { talkOf } from './talkOf.ts'

const rulesOf = (problems: Problem[]) => problems.map(({ slide, ruleId }) => `${ruleId} ${slide}`)

const longTitle =
  'Growth of the traffic in all regions of the platform during the past three years measured in requests per second'

const slides = `# Traffic

---
layout: image
---

## ${longTitle}

Traffic has grown.

![Requests](/requests.png)

---
layout: default
---

## By hand

- one
- two

<img src="/requests.png" alt="too tall" style="height: 900px; max-width: none; max-height: none">

---
layout: default
---

## The end
`

test('has what the slide shows on each page, also what is too tall for it', async () => {
  await using deck = await deckFolder(slides, '', 'executives')
  const canvas = createCanvas(900, 1600)
  const brush = canvas.getContext('2d')
  brush.fillStyle = '#33aa33'
  brush.fillRect(0, 0, 900, 1600)
  await mkdir(join(deck.folder, 'public'))
  await writeFile(join(deck.folder, 'public', 'requests.png'), canvas.toBuffer('image/png'))
  const open = await openDeck(deck.file)
  try {
    const problems: Problem[] = []
    const told = await talkOf(open, deck.file, { title: 'Traffic', lang: 'en', date: undefined })
    const talk = { ...told, onProblems: (found: Problem[]) => problems.push(...found) }
    const { pages } = await readPdf(await pdf.make(talk))
    assert.equal(pages.length, 4)
    assert.match(pages[1]?.text.replace(/\s+/g, ' ') ?? '', /Growth of the traffic .* per second.*Traffic has grown/)
    for (const [index, { ink }] of pages.slice(1, 3).entries()) assert.ok(ink > 0.05, `page ${index + 2}: ${ink}`)
    assert.deepEqual(rulesOf(problems), [])
    assert.deepEqual([...new Set(rulesOf(open.problems))], ['overflow 3'])

    // Where print breaks slides all the same, it is told.
    await open.page.addStyleTag({ content: '.print-slide-container { contain: none !important }' })
    await pdf.make({ ...talk, options: { steps: true } })
    assert.match(rulesOf(problems).join(), /(?:not-printed|blank-slide) 3/)
  } finally {
    await open.close()
  }
})

const run: Run = {
  text: 'Hello world',
  block: 0,
  title: false,
  kind: 'text',
  size: 24,
  bold: false,
  align: 'left',
  inside: undefined,
  boxes: [{ x: 100, y: 100, width: 130, height: 24 }],
  clip: undefined,
  color: 'rgb(0, 0, 0)',
  behind: ['rgb(255, 255, 255)'],
  opacity: 1,
  asText: true,
}
const second: Run = {
  ...run,
  text: 'Another line',
  block: 1,
  boxes: [{ x: 100, y: 200, width: 140, height: 24 }],
}
const painted: PaintedSlide = {
  slide: 7,
  layout: 'default',
  continues: false,
  section: '',
  width: 980,
  height: 552,
  room: { x: 56, y: 44, width: 868, height: 444 },
  runs: [run, second],
  numbers: [],
  pictures: [
    {
      name: 'chart',
      box: { x: 500, y: 100, width: 300, height: 300 },
      bleeds: false,
      broken: false,
      scale: undefined,
      pixels: true,
      blocks: [0, 0],
    },
  ],
  panels: [],
  decor: [],
  undrawn: false,
}

/** Draws on a page whose px are counted from its upper left corner, as on a slide. */
interface Pen {
  text(text: string, x: number, y: number, options?: { color?: ReturnType<typeof rgb>; size?: number }): void
  area(x: number, y: number, width: number, height: number, color: ReturnType<typeof rgb>): void
  picture(x: number, y: number, width: number, height: number): void
}

const black = rgb(0, 0, 0)
const px = 0.75

async function pageWith(draw: (pen: Pen) => void, height = 552): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font: PDFFont = await document.embedFont(StandardFonts.Helvetica)
  const image = await document.embedPng(createCanvas(4, 4).toBuffer('image/png'))
  const page: PDFPage = document.addPage([980 * px, height * px])
  draw({
    text: (text, x, y, { color = black, size = 24 } = {}) =>
      page.drawText(text, { x: x * px, y: (height - y) * px, size: size * px, font, color }),
    area: (x, y, width, tall, color) =>
      page.drawRectangle({ x: x * px, y: (height - y - tall) * px, width: width * px, height: tall * px, color }),
    picture: (x, y, width, tall) =>
      page.drawImage(image, { x: x * px, y: (height - y - tall) * px, width: width * px, height: tall * px }),
  })
  return document.save()
}

const right = (pen: Pen) => {
  pen.text('Hello world', 100, 120)
  pen.text('Another line', 100, 220)
  pen.picture(500, 100, 300, 300)
}

describe('a printed slide', () => {
  const check = async (draw: (pen: Pen) => void) => checkPrinted(await pageWith(draw), [painted])

  test('is right where all is at its place', async () => {
    assert.deepEqual(await check(right), [])
  })

  test('is blank', async () => {
    assert.deepEqual(rulesOf(await check(() => {})), ['blank-slide 7'])
    assert.deepEqual(rulesOf(await checkPrinted(await pageWith(right), [painted, { ...painted, slide: 8 }])), [
      'blank-slide 8',
    ])
  })

  const faults: Record<string, [expected: RegExp, draw: (pen: Pen) => void]> = {
    'lacks a picture': [
      /^Cannot print `chart`,/,
      ({ text }) => {
        text('Hello world', 100, 120)
        text('Another line', 100, 220)
      },
    ],
    'has a picture elsewhere': [
      /^Cannot print `chart`,/,
      (pen) => right({ ...pen, picture: () => pen.picture(500, 560, 300, 300) }),
    ],
    'lacks a text': [
      /^Cannot print `Hello world`,/,
      (pen) => right({ ...pen, text: (text, ...at) => text !== 'Hello world' && pen.text(text, ...at) }),
    ],
    'lacks half of a text': [
      /^Cannot print `Hello world`,/,
      (pen) => right({ ...pen, text: (text, ...at) => pen.text(text.replace(' world', ''), ...at) }),
    ],
    'has a text off the page': [
      /^Cannot print `Hello world`,/,
      (pen) => right({ ...pen, text: (text, x, y) => pen.text(text, x, y === 120 ? 600 : y) }),
    ],
    'has two texts upon each other': [
      /^Cannot print `Another line`,/,
      (pen) => right({ ...pen, text: (text, x) => pen.text(text, x, 120) }),
    ],
    'has a text under an area': [
      /^Cannot print `Hello world`,/,
      (pen) => {
        right(pen)
        pen.area(90, 90, 200, 50, rgb(0.9, 0.9, 0.9))
      },
    ],
    "has a text in the ground's colour": [
      /^Unexpected contrast of 1\.\d at `Hello world`, expected 3$/,
      (pen) => {
        pen.area(0, 0, 980, 150, rgb(0.05, 0, 0))
        right(pen)
      },
    ],
  }
  for (const [name, [expected, draw]] of Object.entries(faults))
    test(name, async () => {
      const [problem, ...others] = await check(draw)
      assert.match(problem?.reason ?? '', expected)
      assert.equal(problem?.slide, 7)
      assert.deepEqual(others, [])
    })

  test('says nothing of a ground that the page does not tell', async () => {
    const draw = (pen: Pen) => {
      pen.area(0, 0, 980, 150, black)
      pen.picture(0, 0, 980, 150)
      right(pen)
    }
    assert.deepEqual(await check(draw), [])
  })

  test('needs not have what is cut off, not to be seen, or drawn as a picture', async () => {
    const runs: Run[] = [
      { ...run, boxes: [{ x: 100, y: 700, width: 130, height: 24 }] },
      { ...run, opacity: 0 },
      { ...run, asText: false },
      { ...run, clip: { x: 0, y: 0, width: 90, height: 90 } },
    ]
    for (const other of runs) {
      const slide = { ...painted, runs: [second, other] }
      const bytes = await pageWith((pen) =>
        right({ ...pen, text: (text, ...at) => text !== run.text && pen.text(text, ...at) }),
      )
      assert.deepEqual(await checkPrinted(bytes, [slide]), [])
    }
  })
})

describe('a page of a handout', () => {
  const check = async (draw: (pen: Pen) => void) => checkPaper(await pageWith(draw, 1200), [undefined, 0])

  test('is right where all is on it', async () => {
    assert.deepEqual(await check(right), [])
  })

  const faults: Record<string, [expected: RegExp, draw: (pen: Pen) => void]> = {
    'is blank': [/^Unexpected blank paper/, ({ area }) => area(100, 100, 100, 10, black)],
    'has a text beyond the paper': [
      /`A line that is too long` is cut off/,
      ({ text }) => text('A line that is too long', 900, 100),
    ],
    'has a picture beyond the paper': [
      /a picture is cut off/,
      ({ text, picture }) => {
        text('Hello', 100, 100)
        picture(900, 100, 200, 100)
      },
    ],
    'has texts upon each other': [
      /overlap of `Hello world` and `Another line`/,
      ({ text }) => {
        text('Hello world', 100, 120)
        text('Another line', 110, 126)
      },
    ],
    'has a text that cannot be read': [
      /contrast of 1\.\d at `Hello world`/,
      ({ text }) => text('Hello world', 100, 120, { color: rgb(0.95, 0.95, 0.95) }),
    ],
  }
  for (const [name, [expected, draw]] of Object.entries(faults))
    test(name, async () => {
      const [problem, ...others] = await check(draw)
      assert.match(problem?.reason ?? '', expected)
      assert.match(problem?.reason ?? '', /, on page 1 of the handout$/)
      assert.equal(problem?.slide, 2)
      assert.deepEqual(others, [])
    })
})
