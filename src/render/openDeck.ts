import { type Browser, errors, type Page } from 'playwright'
import { Failure } from '../failure.ts'
import { checkSlides } from './checkSlides.ts'
import { launchBrowser } from './launchBrowser.ts'
import { pinFonts } from './pinFonts.ts'
import type { Problem } from './problem.ts'
import { type SlidevServer, startServer } from './slidevServer.ts'
import { watchPage } from './watchPage.ts'

/** A deck on a page: all slides below one another, painted, with the fonts that go into files. */
export interface OpenDeck {
  page: Page
  /** How many slides there are. */
  slides: number
  /** Size of a slide, in px. */
  width: number
  height: number
  /** Number of the slide, from 1, by its `routeAlias`. */
  aliases: Record<string, number>
  problems: Problem[]
  close(): Promise<void>
}

export interface OpenOptions {
  /** Path of the browser's executable; default: the first that `findBrowser` finds. */
  browser?: string | undefined
  /** Told what is being done, a few words at a time. */
  onStep?: ((step: string) => void) | undefined
}

/**
 * Open a deck's print page and look at it: one server, one browser, one page for all that is to be made of it. The caller
 * closes it.
 *
 * @throws Failure when there is no browser, or the deck cannot be shown
 */
export async function openDeck(deckFile: string, { browser: executable, onStep }: OpenOptions = {}): Promise<OpenDeck> {
  onStep?.('starting')
  const [server, browser] = await both(startServer(deckFile, { mode: 'export' }), launchBrowser(executable))
  const close = async () => {
    await Promise.all([browser.close(), server.close()])
  }
  try {
    const page = await newPage(browser, server)
    const watched = watchPage(page, server.url)
    onStep?.('laying out')
    await loadSlides(page, server, watched.problems)
    onStep?.('fonts')
    const missing = await pinFonts(page)
    await painted(page)
    onStep?.('checking')
    const problems = [...(await checkSlides(page, missing)), ...watched.problems]
    const { slides, width, height, aliases } = server
    return { page, slides, width, height, aliases, problems, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Start both at once; when one fails the other one is not left running. */
async function both(starting: Promise<SlidevServer>, launching: Promise<Browser>): Promise<[SlidevServer, Browser]> {
  const [server, browser] = await Promise.allSettled([starting, launching])
  if (server.status === 'fulfilled' && browser.status === 'fulfilled') return [server.value, browser.value]
  if (server.status === 'fulfilled') await server.value.close()
  if (browser.status === 'fulfilled') await browser.value.close()
  throw server.status === 'rejected' ? server.reason : browser.status === 'rejected' ? browser.reason : undefined
}

async function newPage(browser: Browser, { width, height, colorScheme, slides }: SlidevServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' })
  const page = await context.newPage()
  // The styles that are seen on the screen are the ones to print.
  await page.emulateMedia({ media: 'screen' })
  page.setDefaultTimeout(patience(slides))
  return page
}

async function loadSlides(page: Page, { url, slides }: SlidevServer, problems: Problem[]): Promise<void> {
  try {
    await page.goto(`${url}print?print=true`, { waitUntil: 'load' })
    const idle = page.waitForLoadState('networkidle').then(() => true)
    // A layout of somebody's own may lack the class that tells it from an empty slide: then silence has to do.
    await Promise.race([page.waitForFunction(isReady, { slides, idle: false }), idle])
    const ready = { slides, idle: await Promise.race([idle, false]) }
    await page.waitForFunction(isReady, ready)
    // A busy page may be silent before it asks for its slides: until it says that it loads them they look like empty ones.
    if (ready.idle) {
      await page.evaluate((delay) => new Promise((done) => setTimeout(done, delay)), DELAY)
      await page.waitForFunction(isReady, ready)
    }
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    const why = problems[0]?.reason ?? `nothing after ${patience(slides) / 1000} s`
    throw new Failure(`Slidev does not show all slides (${why}): open the deck with \`npx slidev\` to see more`, {
      cause: error,
    })
  }
}

/** Milliseconds for a page that does nothing visible: a machine under load has to manage the deck within. */
function patience(slides: number): number {
  return 60_000 + 500 * slides
}

/** Milliseconds, and some more, until Slidev says of a slide that it is loading. */
const DELAY = 500

/** In the page: whether every slide, diagram, font and image is there, or has failed for good. */
function isReady({ slides, idle }: { slides: number; idle: boolean }): boolean {
  const containers = Array.from(document.querySelectorAll('.print-slide-container'))
  const isShown = (slide: Element) =>
    slide.querySelector('.slidev-layout') !== null || slide.textContent?.includes('An error occurred on this slide')
  if (containers.length !== slides || !(idle || containers.every(isShown))) return false
  if (document.querySelector('.slidev-slide-loading, #mermaid-rendering-container > div')) return false
  for (const element of document.querySelectorAll('[data-waitfor]')) {
    const awaited = element.getAttribute('data-waitfor')
    if (awaited && !element.querySelector(awaited)) return false
  }
  return document.fonts.status === 'loaded' && Array.from(document.images).every((image) => image.complete)
}

/** Printing before the first frame gives blank pages. */
async function painted(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
}
