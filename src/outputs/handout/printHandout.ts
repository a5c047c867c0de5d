import { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Page } from 'playwright'
import { tokens } from '../../../themes/base/shared/contract.ts'
import { Failure } from '../../failure.ts'
import { ledger } from '../../ledger/ledger.ts'
import { pinFonts } from '../../render/pinFonts.ts'
import type { HandoutKind } from '../options.ts'
import type { Talk } from '../output.ts'
import { readDirection } from '../page/readDirection.ts'
import { finishPdf } from '../pdf/finishPdf.ts'
import { articleBody } from './articleBody.ts'
import { gridBody } from './gridBody.ts'
import { layOut } from './layOut.ts'
import { notesBody } from './notesBody.ts'
import { drawPlaceholders } from './page/drawPlaceholders.ts'
import { readSlideTexts } from './page/readSlideTexts.ts'
import { readTokens } from './page/readTokens.ts'
import { removeLongLines } from './page/removeLongLines.ts'
import { grids, type HandoutLook, paperStyle } from './paperStyle.ts'
import { placeholderPixels, placeSlides } from './placeSlides.ts'
import { References } from './references.ts'
import { type SlideFacts, toSlideFacts } from './toSlideFacts.ts'

/**
 * Print a handout as PDF. Open another page in the deck's browser, with placeholder images for the slides, and print it. Then
 * replace the placeholders by the pages of the slides' PDF.
 */
export async function printHandout(talk: Talk, slidesPdf: Uint8Array): Promise<Uint8Array> {
  const { open, meta } = talk
  const facts = toSlideFacts(await open.page.evaluate(readSlideTexts))
  const look: HandoutLook = {
    direction: await open.page.evaluate(readDirection),
    tokens: await open.page.evaluate(readTokens, Object.values(tokens)),
  }
  const html = compose(talk, facts, look)
  // Start this import now, so that it runs while the browser prints.
  const checker = import('../printed/checkPaper.ts')
  const page = await open.page.context().newPage()
  try {
    // The page needs the server's address, so that it can load the deck's images and fonts.
    const address = new URL('/handout', open.page.url()).href
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await page.goto(address)
    await page.evaluate(drawPlaceholders, placeholderPixels)
    await pinFonts(page, open.read, 'body', open.faces)
    await layOut(page)
    const { checkPaper } = await checker
    const print = async () => {
      const { bytes, places } = await printPaper(page, slidesPdf, facts, meta)
      return { bytes, problems: await checkPaper(bytes, places) }
    }
    let paper = await print()
    // Lines to write on may take a page of their own, where a long note ends with its page: print without them.
    if (paper.problems.some(({ ruleId }) => ruleId === 'blank-slide')) {
      await page.evaluate(removeLongLines)
      paper = await print()
    }
    talk.onProblems(paper.problems)
    return paper.bytes
  } finally {
    await page.close()
  }
}

/** Print the page that is laid out, and put the slides in. Return the PDF, and for each slide the page that shows it first, from 0. */
async function printPaper(
  page: Page,
  slidesPdf: Uint8Array,
  facts: SlideFacts[],
  meta: Talk['meta'],
): Promise<{ bytes: Uint8Array; places: (number | undefined)[] }> {
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  const paper = await PDFDocument.load(printed, { updateMetadata: false })
  const places = placeSlides(paper, await PDFDocument.load(slidesPdf, { updateMetadata: false }))
  const bookmarks = facts.flatMap(({ slide, title, level }) => {
    const place = places[slide - 1]
    const before = facts[slide - 2]
    if (level === undefined || title === '' || place === undefined || before?.title === title) return []
    return [{ title, level, page: place }]
  })
  return { bytes: await finishPdf(paper, bookmarks, meta), places }
}

/** Write the HTML of the page to print. */
function compose(talk: Talk, facts: SlideFacts[], look: HandoutLook): string {
  const { meta, read, open, options } = talk
  const { paper = 'A4', handout: kind = 'notes' } = options
  const references = new References()
  const body = bodyOf(kind, talk, facts, references)
  const running = [meta.author, meta.date?.toISOString().slice(0, 10)].filter(Boolean).join(' · ')
  const isDark = read.headmatter.colorSchema === 'dark'
  const ratio = open.width / open.height
  const style = paperStyle({ paper, kind, look, isDark, ratio, title: meta.title, running })
  // The text in the margins of the paper is written by CSS alone. Add it as a hidden element too, so that the subset fonts
  // get its characters.
  const marginal = h('p', { hidden: true }, `${meta.title} ${running}`)
  const page = h('html', { lang: meta.lang, dir: look.direction }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', meta.title), h('style', style)]),
    h('body', { className: [`in-${kind}`] }, [marginal, ...body, ...references.section()]),
  ])
  return `<!doctype html>${toHtml(page)}`
}

function bodyOf(kind: HandoutKind, talk: Talk, facts: SlideFacts[], references: References): Element[] {
  const { source, read, text } = talk
  if (grids[kind]) return gridBody(facts, Number(kind), references)
  if (kind === 'notes') return notesBody(facts, read, references)
  if (!source)
    throw new Failure('Cannot make the handout `article` of a deck, expected the article that the deck is made of')
  return articleBody(source.article, ledger(source.file, text).entries, facts, references)
}
