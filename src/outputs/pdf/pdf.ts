import type { OpenDeck } from '../../render/openDeck.ts'
import type { PaintedSlide } from '../../render/paintedSlide.ts'
import { readPaintedSlides } from '../../render/readPaintedSlides.ts'
import type { FileOutput, Talk } from '../output.ts'
import { pointLinksAtSlides } from '../pointLinksAtSlides.ts'
import type { Bookmark } from './bookmark.ts'
import { readBookmarks } from './page/readBookmarks.ts'
import { showSteps } from './page/showSteps.ts'

/** A tagged PDF with bookmarks and links: a page for each slide or, with `--steps`, for each click step. */
export const pdf: FileOutput = {
  name: 'pdf',
  extension: 'pdf',
  takesSlides: true,
  description: 'one page for each slide, to present from or to send, see --steps',
  make: (talk) => (talk.options.steps ? printSteps(talk) : slidesPdf(talk)),
}

/** Print the slides, one on each page. Print each deck only once, for both the PDF and the handout. */
export function slidesPdf(talk: Talk): Promise<Uint8Array> {
  const bytes = printed.get(talk.open) ?? printPages(talk, talk.open.painted)
  printed.set(talk.open, bytes)
  return bytes
}

/** The PDFs that have been printed, by deck. */
const printed = new WeakMap<OpenDeck, Promise<Uint8Array>>()

async function printSteps(talk: Talk): Promise<Uint8Array> {
  const { page } = talk.open
  await pointLinksAtSlides(talk.open)
  await page.evaluate(showSteps, true)
  try {
    return await printPages(talk, await readPaintedSlides(page, talk.open.numbers))
  } finally {
    await page.evaluate(showSteps, false)
  }
}

/**
 * Print the page as PDF, add bookmarks and metadata, and check the result.
 *
 * @param painted the slides as the browser shows them, one for each page
 */
async function printPages({ open, meta, onProblems }: Talk, painted: PaintedSlide[]): Promise<Uint8Array> {
  // Start this import now, so that it runs while the browser prints.
  const checker = import('../printed/checkPrinted.ts')
  await open.page.addStyleTag({ content: HIDDEN_HELPERS })
  await pointLinksAtSlides(open)
  const pages = await print(open)
  // Import libraries only when they are needed: the command line imports all outputs for its help, and must start at once.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const { finishPdf } = await import('./finishPdf.ts')
  const { writePageLabels } = await import('./writePageLabels.ts')
  const { spellMarked } = await import('../spellMarked.ts')
  const found = await open.page.evaluate(readBookmarks)
  const bookmarks = found.map((bookmark) => ({ ...bookmark, title: spellMarked(bookmark.title) }))
  const document = await PDFDocument.load(pages, { updateMetadata: false })
  writePageLabels(
    document,
    painted.map(({ slide }) => slide),
  )
  const bytes = await finishPdf(document, bookmarks.filter(opensSection), meta)
  const { checkPrinted } = await checker
  onProblems(await checkPrinted(bytes, painted))
  return bytes
}

/** CSS that hides helper elements at the end of Slidev's page, which would print as a blank page. */
const HIDDEN_HELPERS =
  '#mermaid-rendering-container, .monaco-aria-container, #twoslash-container { display: none !important }'

function print({ page, width, height }: OpenDeck): Promise<Uint8Array> {
  return page.pdf({
    width: `${width}px`,
    height: `${height}px`,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    tagged: true,
  })
}

/**
 * Tell whether a bookmark is the first of its section. On slides that continue a section the same title is repeated.
 */
function opensSection({ title, level, page }: Bookmark, _: number, all: Bookmark[]): boolean {
  return !all.some((before) => before.title === title && before.level === level && before.page === page - 1)
}
