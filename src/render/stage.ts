import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, errors, type Page } from 'playwright'
import { Failure } from '../failure.ts'
import type { Problem } from '../messages/problem.ts'
import { launchBrowser } from './browser/launchBrowser.ts'
import { type WatchedPage, watchPage } from './browser/watchPage.ts'
import { countElements } from './page/countElements.ts'
import { isReady } from './page/isReady.ts'
import { replaceDeck } from './page/replaceDeck.ts'
import { startPrebuilt } from './prebuilt/prebuiltServer.ts'
import { type SlidevServer, startServer } from './server/slidevServer.ts'

/** A page in a browser that shows all slides of a deck below one another, and the server of the page. */
export interface Stage {
  page: Page
  server: SlidevServer
  /** Return the problems that the page has had since another deck was last shown. */
  problems(): Problem[]
  /** Show another deck, given as Slidev Markdown, instead of the present one. */
  show(text: string): Promise<void>
  /** Reload the page, which undoes all changes that were made to it. */
  renew(): Promise<void>
  /** Wait until all slides are shown, then call `use` with the page. The page ignores reloads by Vite from then on. */
  whenShown<T>(use: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface StageOptions {
  /** A browser of the caller, who closes it; default: a new one, which is closed with the stage. */
  browser?: Promise<Browser> | undefined
  /** Slidev Markdown to show instead of the deck's file, which need not exist then. */
  text?: string | undefined
  /** Refuse a deck whose slides run code. */
  inert?: boolean | undefined
  /** Whether the program has just written the deck, so that no person has edited it. */
  isGenerated?: boolean | undefined
  /** Have Slidev's own server show a deck that the prebuilt client could show, to compare them. */
  bySlidev?: boolean | undefined
}

/**
 * Open a deck's print page. The caller closes it.
 *
 * @throws {Failure} when there is no browser, or the deck cannot be served
 */
export async function openStage(deckFile: string, { browser: given, ...options }: StageOptions = {}): Promise<Stage> {
  const starting = startAnyServer(deckFile, options)
  const [server, browser] = await waitForBoth(starting, given ?? launchBrowser(), given === undefined)
  const { width, height, colorScheme } = server.deck
  let context: BrowserContext | undefined
  const close = async () => {
    // Ignore the error of a browser that was killed.
    const closing = (given ? context : browser)?.close().catch(() => {})
    await Promise.all([closing, server.close()])
  }
  try {
    context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' })
    const page = await newPage(context)
    let dropsReloads = false
    // Drop Vite's reloads while the page is read or printed: on a busy machine Vite may find a dependency late, and would
    // reload the page then.
    await page.routeWebSocket(`${server.url.replace('http', 'ws')}**`, (socket) => {
      socket.connectToServer().onMessage((message) => {
        if (!dropsReloads || !String(message).includes('"full-reload"')) socket.send(message)
      })
    })
    const watched = watchPage(page, server.url)
    const waitForPage = (wait: Promise<unknown>) => waitFor(page, server, watched, wait)
    const load = () => waitForPage(page.goto(`${server.url}print?print=true`, { waitUntil: 'load' }))
    const allShown = () => waitForPage(page.waitForFunction(isReady, server.deck.slides, { polling: 30 }))
    await load()
    return {
      page,
      server,
      problems: () => watched.problems,
      async show(text) {
        const deck = await server.show(text)
        watched.problems.length = 0
        dropsReloads = false
        if (deck === undefined) await load()
        else await page.evaluate(replaceDeck, deck)
      },
      async renew() {
        dropsReloads = false
        await load()
      },
      async whenShown(use) {
        await allShown()
        dropsReloads = true
        // A reload may have begun in between: wait for it.
        await allShown()
        return use(page)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Start the server of the prebuilt client, which is ready at once, if it can show the deck; else Slidev's own server. */
async function startAnyServer(
  deckFile: string,
  { text, inert, isGenerated, bySlidev }: Omit<StageOptions, 'browser'>,
): Promise<SlidevServer> {
  const shown = bySlidev ? undefined : (text ?? (existsSync(deckFile) ? await readFile(deckFile, 'utf8') : undefined))
  const prebuilt =
    shown === undefined
      ? undefined
      : await startPrebuilt(deckFile, { text: shown, isGenerated: isGenerated ?? text !== undefined })
  return prebuilt ?? startServer(deckFile, { mode: 'export', text, inert })
}

/** Wait for server and browser. If one fails to start, close the other. */
async function waitForBoth(
  starting: Promise<SlidevServer>,
  launching: Promise<Browser>,
  isOwn: boolean,
): Promise<[SlidevServer, Browser]> {
  const [server, browser] = await Promise.allSettled([starting, launching])
  if (server.status === 'fulfilled' && browser.status === 'fulfilled') return [server.value, browser.value]
  if (server.status === 'fulfilled') await server.value.close()
  if (browser.status === 'fulfilled' && isOwn) await browser.value.close()
  throw server.status === 'rejected' ? server.reason : browser.status === 'rejected' ? browser.reason : undefined
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  // Print the slides in the styles of the screen.
  await page.emulateMedia({ media: 'screen' })
  page.setDefaultTimeout(TIMEOUT)
  return page
}

/** Wait for something on the page, but throw when a script has failed or the server has ended. */
async function waitFor(page: Page, server: SlidevServer, watched: WatchedPage, wait: Promise<unknown>): Promise<void> {
  const waited = new AbortController()
  const ended = whyItEnded(page, server, watched, waited.signal)
  try {
    const why = await Promise.race([wait.then(() => undefined), ended])
    if (why !== undefined) throw cannotShow(why)
  } catch (error) {
    if (error instanceof Failure) throw error
    const nothing = watched.problems[0]?.reason ?? `nothing after ${TIMEOUT / 1000} s`
    const why = server.whyItEnded() ?? (error instanceof errors.TimeoutError ? nothing : undefined)
    throw why === undefined ? error : cannotShow(why, error)
  } finally {
    waited.abort()
  }
}

function cannotShow(why: string, cause?: unknown): Failure {
  return new Failure(`Slidev does not show all slides (${why}): open the deck with \`npx slidev\` to see more`, {
    cause,
  })
}

/** Poll until the server has ended or the page is stuck, and return why; undefined if the wait was aborted before that. */
async function whyItEnded(
  page: Page,
  server: SlidevServer,
  watched: WatchedPage,
  waited: AbortSignal,
): Promise<string | undefined> {
  let [size, since] = [0, Date.now()]
  while (!waited.aborted) {
    const why = server.whyItEnded()
    if (why !== undefined) return why
    await setTimeout(POLL_INTERVAL)
    const stopped = watched.whyItStopped()
    const asked = Date.now()
    const now = stopped === undefined ? 0 : await page.evaluate(countElements).catch(() => 0)
    // A page that gets more elements, or is slow to answer, is still at work.
    if (now === 0 || now !== size || Date.now() - asked > POLL_INTERVAL) [size, since] = [now, Date.now()]
    else if (Date.now() - since > STALL_TIME) return stopped
  }
  return undefined
}

/** Milliseconds between two checks of a page that is waited for. */
const POLL_INTERVAL = 250

/** Milliseconds without progress after which waiting for a page with a failed script ends. */
const STALL_TIME = 3000

/** Milliseconds after which any wait fails: enough for a large deck on a busy machine. */
const TIMEOUT = 180_000
