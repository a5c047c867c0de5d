import type { Page } from 'playwright'
import type { VariableFace } from '../fonts/fontUse.ts'
import type { Problem } from '../messages/problem.ts'
import { checkSlides } from './checkSlides.ts'
import { type Figures, figuresOf } from './figures.ts'
import { keepSlides } from './page/keepSlides.ts'
import type { PaintedSlide } from './paintedSlide.ts'
import { pinFonts } from './pinFonts.ts'
import type { PrebuiltView } from './prebuilt/renderedDeck.ts'
import { readPaintedSlides } from './readPaintedSlides.ts'
import type { SlidevServer } from './server/slidevServer.ts'
import { openStage, type Stage } from './stage.ts'

/** A deck that is open in the browser, on one page with all slides below one another, ready to be checked and printed. */
export interface OpenDeck {
  page: Page
  /** How many slides the deck has. */
  slides: number
  /** Numbers, from 1, of those slides that are shown. */
  numbers: number[]
  /** Size of a slide, in px. */
  width: number
  height: number
  /** Numbers of slides, from 1, by their `routeAlias`. */
  aliases: Record<string, number>
  /** The variable fonts from which the page's static fonts were made. A page with other text, such as the handout, needs them. */
  faces: VariableFace[]
  /** Read a file of the page, by its address. */
  read: SlidevServer['read']
  /** The deck as the prebuilt client shows it; undefined if only Slidev's own server can show it. */
  prebuilt: PrebuiltView | undefined
  /** What a viewer sees of each slide that is shown. */
  painted: PaintedSlide[]
  problems: Problem[]
  /** The measures of each slide that is shown. */
  figures: Figures[]
  close(): Promise<void>
}

/** The steps of `readAndCheck`, for progress messages. */
export type CheckStep = 'laying out' | 'fonts' | 'checking'

/**
 * Open a deck's print page, and read and check its slides. All files are then made from this page. The caller closes the
 * deck.
 *
 * @throws {Failure} when there is no browser, or the deck cannot be shown
 */
export async function openDeck(deckFile: string): Promise<OpenDeck> {
  const stage = await openStage(deckFile)
  try {
    return await readAndCheck(stage)
  } catch (error) {
    await stage.close()
    throw error
  }
}

/**
 * Remove the slides that are not asked for from the page, pin its fonts, then read and check what it shows. The caller
 * closes the stage.
 *
 * @param numbers the numbers of the slides that are shown; default: all
 */
export async function readAndCheck(
  stage: Stage,
  onStep?: (step: CheckStep) => void,
  numbers = Array.from({ length: stage.server.deck.slides }, (_, at) => at + 1),
): Promise<OpenDeck> {
  onStep?.('laying out')
  const { missing, faces, painted } = await stage.whenShown(async (page) => {
    await page.evaluate(keepSlides, numbers)
    onStep?.('fonts')
    const pinned = await pinFonts(page, stage.server.read)
    await paintedOnce(page)
    onStep?.('checking')
    return { ...pinned, painted: await readPaintedSlides(page, numbers) }
  })
  const { page, server, close } = stage
  const problems = [...checkSlides(painted, missing), ...stage.problems()]
  const { slides, width, height, aliases } = server.deck
  return {
    page,
    slides,
    numbers,
    width,
    height,
    aliases,
    faces,
    read: server.read,
    prebuilt: server.prebuilt,
    painted,
    problems,
    figures: painted.map(figuresOf),
    close,
  }
}

/** Wait until the page is painted for the first time: printing before that gives blank pages. */
async function paintedOnce(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
}
