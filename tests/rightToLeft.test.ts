import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { handout } from '../src/outputs/handout/handout.ts'
import { html } from '../src/outputs/html/html.ts'
import type { Talk } from '../src/outputs/index.ts'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { pptx } from '../src/outputs/pptx/pptx.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { type DeckFolder, deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const slides = `# البدء بمشروع

<!--
GitHub هو المكان الذي نبدأ منه.
-->

---
layout: table
---

## التكلفة

| الفريق | السعر |
| --- | --- |
| البحث | 2310 |
`

describe('a deck that is written from right to left', () => {
  let folder: DeckFolder
  let talk: Talk

  before(async () => {
    folder = await deckFolder(slides)
    await writeFile(folder.file, (await readFile(folder.file, 'utf8')).replace('zh-CN', 'ar'))
    const open = await openDeck(folder.file)
    talk = await talkOf(open, folder.file, { title: 'البدء بمشروع', author: 'Anna', lang: 'ar', date: undefined })
  })

  after(async () => {
    await talk.open.close()
    await folder[Symbol.asyncDispose]()
  })

  test('can be searched on a handout as on its slides: dots and strokes are told as letters', async () => {
    const printed = await tellingsOf(await pdf.make(talk))
    const paper = await tellingsOf(await handout.make({ ...talk, options: { handout: '2' } }))
    assert.ok(printed > 0)
    assert.ok(paper >= printed)
  })

  test('has a handout whose margins are mirrored', async () => {
    const bytes = await handout.make({ ...talk, options: { handout: '2' } })
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const { items } = await (await document.getPage(1)).getTextContent()
    const xOf = (text: string) => {
      const item = items.find((one) => 'str' in one && one.str.includes(text))
      return item && 'transform' in item ? Number(item.transform[4]) : assert.fail(`no ${text}`)
    }
    assert.ok(xOf('Anna') < 100)
    assert.ok(xOf('/') < 100)
    await document.loadingTask.destroy()
  })

  test('is said and laid out from the right in one HTML file', async () => {
    const file = join(folder.folder, 'deck.html')
    const made = await html.make(talk)
    assert.ok(made instanceof Uint8Array)
    await writeFile(file, made)
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      await page.goto(pathToFileURL(file).href)
      await page.keyboard.press('p')
      const directionOf = (element: Element) => getComputedStyle(element).direction
      assert.equal(await page.locator('.said:visible').evaluate(directionOf), 'rtl')
      const spacingOf = (element: Element) => Number.parseFloat(getComputedStyle(element).letterSpacing) || 0
      assert.equal(await page.locator('.current h1').evaluate(spacingOf), 0)
      const slide = await page.locator('.current > .slide').boundingBox()
      assert.equal(Math.abs(Math.round(slide?.x ?? Number.NaN)), 0)
      await page.keyboard.press('o')
      const [first, second] = await Promise.all([0, 1].map((at) => page.locator('.slide').nth(at).boundingBox()))
      assert.ok(first && second && first.x > second.x)
    } finally {
      await browser.close()
    }
  })

  test('has notes and tables from the right in a presentation', async () => {
    const parts = unzipSync(await pptx.make(talk))
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    assert.match(part('ppt/notesSlides/notesSlide1.xml'), /<a:pPr algn="r" rtl="1"\/><a:r>/)
    assert.match(part('ppt/slides/slide2.xml'), /<a:tblPr firstRow="1" rtl="1"\/>/)
  })
})

/** How often a PDF says which characters its glyphs stand for, where no glyph tells it alone. */
async function tellingsOf(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes)
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isDrawn = object instanceof PDFRawStream && !object.dict.toString().includes('/FontFile')
    if (!isDrawn) return []
    try {
      return [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')]
    } catch {
      return [] // an image, in a coding that is not text's
    }
  })
  return streams.join('\n').split('/ActualText').length - 1
}
