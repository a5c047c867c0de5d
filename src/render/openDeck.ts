import type { Page } from 'playwright'
import type { VariableFace } from '../fonts/fontUse.ts'
import type { Problem } from '../messages/problem.ts'
import { checkSlides } from './checkSlides.ts'
import { type Figures, figuresOf } from './figures.ts'
import { keepSlides } from './page/keepSlides.ts'
import type { PaintedSlide } from './paintedSlide.ts'
import { pinFonts } from './pinFonts.ts'
import { readPaintedSlides } from './readPaintedSlides.ts'
import type { SlidevServer } from './server/slidevServer.ts'
import { openStage, type Stage } from './stage.ts'

/** A deck on a page: all slides below one another, painted, with the fonts that go into files. */
export interface OpenDeck {
  page: Page
  /** How many slides there are. */
  slides: number
  /** Numbers of the slides that are shown, from 1. */
  numbers: number[]
  /** Size of a slide, in px. */
  width: number
  height: number
  /** Number of the slide, from 1, by its `routeAlias`. */
  aliases: Record<string, number>
  /** The variable fonts from which the fonts of the page were made. Pages that show other text need them. */
  faces: VariableFace[]
  /** Read a file of the page, by its address. */
  read: SlidevServer['read']
  /** What a reader sees of each slide. */
  painted: PaintedSlide[]
  problems: Problem[]
  /** Figures of each slide. */
  figures: Figures[]
  close(): Promise<void>
}

/** Steps of `lookAtDeck`. */
export type LookStep = 'laying out' | 'fonts' | 'checking'

/**
 * Open a deck's print page and look at it: one server, one browser and one page serve all files that are made of it.
 * The caller closes it.
 *
 * @throws {Failure} when there is no browser, or the deck cannot be shown
 */
export async function openDeck(deckFile: string): Promise<OpenDeck> {
  const stage = await openStage(deckFile)
  try {
    return await lookAtDeck(stage)
  } catch (error) {
    await stage.close()
    throw error
  }
}

/**
 * Look at the deck that a stage shows. The caller closes the stage.
 *
 * @param numbers of the slides that are shown; default: all
 */
export async function lookAtDeck(
  stage: Stage,
  onStep?: (step: LookStep) => void,
  numbers = Array.from({ length: stage.server.deck.slides }, (_, at) => at + 1),
): Promise<OpenDeck> {
  onStep?.('laying out')
  const { missing, faces, painted } = await stage.look(async (page) => {
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
    painted,
    problems,
    figures: painted.map(figuresOf),
    close,
  }
}

/** Wait for the first frame: printing before it gives blank pages. */
async function paintedOnce(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
}
