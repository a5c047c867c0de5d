import type { Problem } from '../../messages/problem.ts'
import { excerpt } from '../../render/checks/check.ts'
import { contrast } from '../../render/checks/contrast.ts'
import type { PaintedSlide } from '../../render/paintedSlide.ts'
import { comparePrinted } from './comparePrinted.ts'
import type { PrintedPage } from './printedPage.ts'
import { readPrintedPages } from './readPrintedPages.ts'

/** Check a PDF that has a page for each slide. */
export async function checkPrinted(bytes: Uint8Array, slides: readonly PaintedSlide[]): Promise<Problem[]> {
  return checkPages(slides, await readPrintedPages(bytes))
}

/**
 * Check that each page of a PDF contains everything that the browser shows on its slide, and that it can be read.
 *
 * @param slides the slides as the browser shows them, one for each page
 */
export function checkPages(slides: readonly PaintedSlide[], pages: readonly PrintedPage[]): Problem[] {
  return slides.flatMap((painted, index) => {
    const page = pages[index] ?? emptyPage(painted)
    const { lines, missing, isBlank } = comparePrinted(painted, page)
    const found = [...(isBlank ? [blank] : notPrinted(missing)), ...contrast({ ...painted, runs: lines })]
    return found.map((problem) => ({ ...problem, slide: painted.slide }))
  })
}

function emptyPage({ width, height }: PaintedSlide): PrintedPage {
  return { width, height, glyphs: [], fills: [], strokes: [], images: [], drawings: [] }
}

const blank: Omit<Problem, 'slide'> = {
  ruleId: 'blank-slide',
  reason: 'Unexpected blank page in the PDF, expected what the slide shows',
}

function notPrinted([first, ...others]: string[]): Omit<Problem, 'slide'>[] {
  if (first === undefined) return []
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const reason = `Cannot print \`${excerpt(first)}\`${more}, expected on the page what the slide shows`
  return [{ ruleId: 'not-printed', reason }]
}
