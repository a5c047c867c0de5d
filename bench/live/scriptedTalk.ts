import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright'
import { launchBrowser } from '../../src/render/browser/launchBrowser.ts'
import { median } from '../speed/row.ts'
import { type PresentOptions, present } from './presented.ts'

/** The title of a slide of the article, in which it stands once. All three windows show it. */
const title = '安全架构原生化'

/** The windows of a talk. */
interface Windows {
  hall: Page
  presenter: Page
  phone: Page
}

/** How long a saved change has taken until each window showed it, in ms. */
type SaveTimes = Record<keyof Windows, number>

/**
 * Give a talk in a real browser with three windows, as a speaker does, and print how long each step takes until all
 * windows show it. The browser reaches this machine alone.
 *
 * @param article path of the article; it is restored
 * @param saves how often the article is saved
 * @returns a line for each fault
 * @throws when a window does not show a step within a minute
 */
export async function giveTalk(article: string, saves: number, options: PresentOptions): Promise<string[]> {
  const text = await readFile(article, 'utf8')
  const args = [article, '--port', '47410', '--decks', join(options.folder, 'given'), '--remote']
  const talk = await present(args, options)
  const browser = await launchBrowser()
  const faults: string[] = []
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const asked = await blockNetwork(context)
    const windows = await openWindows(context, talk.url, talk.printed().out)
    await playTalk(windows, article, text)
    const before = await processorTime(talk.program.pid)
    const times = await saveOften(windows, article, text, saves)
    printSaves(times)
    const used = await processorTime(talk.program.pid)
    if (used !== undefined && before !== undefined)
      console.log(`  \`present\` itself: ${((used - before) / saves).toFixed(0)} ms of processor time a save`)
    if (asked.length > 0) faults.push(`asked for ${asked[0]}`)
    talk.program.kill('SIGINT')
    await talk.ended
    if (talk.program.exitCode !== 0) faults.push(`Ctrl-C ends it with ${talk.program.exitCode}`)
  } finally {
    talk.program.kill('SIGKILL')
    await browser.close()
    await writeFile(article, text)
  }
  return faults
}

/** Refuse all requests to other hosts, and note them. */
async function blockNetwork(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      asked.push(route.request().url())
      return route.abort()
    },
  )
  return asked
}

async function openWindows(context: BrowserContext, url: string, printed: string): Promise<Windows> {
  const remote = new URL(/Remote +(\S+)/.exec(printed)?.[1] ?? '')
  remote.hostname = '127.0.0.1'
  const [hall, presenter, phone] = [await context.newPage(), await context.newPage(), await context.newPage()]
  await phone.setViewportSize({ width: 390, height: 844 })
  await Promise.all([hall.goto(url), presenter.goto(`${url}presenter`), phone.goto(remote.href)])
  return { hall, presenter, phone }
}

/** Start, turn, point, break and mend the article, go black, jump, look into the appendix, end. */
async function playTalk(windows: Windows, article: string, text: string): Promise<void> {
  const { hall, presenter, phone } = windows
  const press = (key: string) => () => presenter.keyboard.press(key)
  await step('the first slide in all windows', async () => {}, [isAt(windows, 1)])
  await step('start', press('t'), [says(presenter, '.pace', /on time/), says(phone, '.pace', /on time/)])
  await step('next, by key', press('ArrowRight'), [isAt(windows, 2)])
  await step('next, by phone', () => phone.locator('[data-do=next]').click(), [isAt(windows, 3)])
  await step('back, by a click in the hall', () => hall.mouse.click(40, 360), [isAt(windows, 2)])
  await step('pointer on', async () => {
    await presenter.keyboard.press('l')
    await presenter.locator('.now .stage').hover({ position: { x: 90, y: 60 } })
  }, [shows(hall, '.dot:not([hidden])')])
  await step('pointer off', press('l'), [hidden(hall, '.dot')])
  await step('a broken save is told to the presenter alone', () => writeFile(article, '---\ntitle: [\n---\n\n# No\n'), [
    says(presenter, '.problem', /content\.md/),
  ])
  await step('the hall keeps the last good talk', async () => {}, [isAt(windows, 2), noneOf(hall, '.problem')])
  await step('mended', () => writeFile(article, text), [says(presenter, '.problem', /^$/), isAt(windows, 2)])
  await step('black', press('b'), [shows(hall, '.cover.black')])
  await step('not black', press('b'), [hidden(hall, '.cover.black')])
  await step('jump by a word', async () => {
    await presenter.keyboard.press('g')
    await presenter.keyboard.type('behind it')
    await says(presenter, '.jump output', /Behind it/)()
    await presenter.keyboard.press('Enter')
  }, [says(presenter, '.pace', /appendix/), sees(hall, 'Nobody asked'), sees(presenter, 'Nobody asked')])
  await step('back from the appendix', press('r'), [isAt(windows, 2)])
  await step('end', press('e'), [
    says(presenter, '.coming h2', /End of the talk/),
    says(phone, '.coming', /End of the talk/),
  ])
  await step('back from the end', press('r'), [isAt(windows, 2)])
}

/** Do something, wait until it is seen, and print how long that has taken. */
async function step(
  name: string,
  act: () => Promise<unknown>,
  seen: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const begun = performance.now()
  await act()
  await Promise.all(seen.map((isSeen) => isSeen()))
  console.log(`  ${name}: ${(performance.now() - begun).toFixed(0)} ms`)
}

/** Save the article with another title of the slide that is on. */
async function saveOften(
  { hall, presenter, phone }: Windows,
  article: string,
  text: string,
  saves: number,
): Promise<SaveTimes[]> {
  const times: SaveTimes[] = []
  if (!text.includes(title)) throw new Error(`nothing to change in ${article}`)
  await presenter.keyboard.press('g')
  await presenter.keyboard.type(title)
  await says(presenter, '.jump output', new RegExp(title))()
  await presenter.keyboard.press('Enter')
  await says(phone, '.title', new RegExp(`^${title}$`))()
  for (let at = 1; at <= saves; at += 1) {
    const changed = `${title} ${at}`
    await writeFile(article, text.replace(title, changed))
    const saved = performance.now()
    const isOn = new RegExp(`^${changed}$`)
    const seen = [sees(hall, changed), sees(presenter, changed), says(phone, '.title', isOn)].map(async (isSeen) => {
      await isSeen()
      return performance.now() - saved
    })
    const [inHall = 0, onPresenter = 0, onPhone = 0] = await Promise.all(seen)
    times.push({ hall: inHall, presenter: onPresenter, phone: onPhone })
    // Nobody saves more often.
    await setTimeout(500)
  }
  return times
}

function printSaves(times: readonly SaveTimes[]): void {
  const print = (name: string, all: number[]) =>
    console.log(
      `  from a save to ${name}: median ${median(all).toFixed(0)} ms of ${all.length}, ${Math.max(...all).toFixed(0)} ms at most`,
    )
  print(
    'all windows (aim: under 300)',
    times.map((time) => Math.max(...Object.values(time))),
  )
  for (const name of ['hall', 'presenter', 'phone'] as const)
    print(
      `the ${name}`,
      times.map((time) => time[name]),
    )
}

/**
 * Read how much processor time a process has used, in ms: unlike the time by the clock, it is hardly longer on a busy
 * machine. Undefined where there is no `/proc`.
 */
async function processorTime(id: number | undefined): Promise<number | undefined> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined)
  // After the name in brackets, which may have spaces: the state is field 3, time of the program's own 14, of the system 15.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) * 10
}

function isAt({ hall, presenter, phone }: Windows, slide: number): () => Promise<unknown> {
  const isShown = (page: Page) =>
    page.waitForFunction(
      (no) => document.querySelector<HTMLElement>('.stage')?.dataset.shown?.split('/')[1] === no,
      String(slide),
      { polling: 'raf', timeout: 60_000 },
    )
  return () => Promise.all([isShown(hall), isShown(presenter), says(phone, '.no', new RegExp(`^${slide} /`))()])
}

function says(page: Page, selector: string, words: RegExp): () => Promise<unknown> {
  return () =>
    page.waitForFunction(
      ([name, source]) => new RegExp(source).test(document.querySelector(name)?.textContent?.trim() ?? ''),
      [selector, words.source] as const,
      { polling: 'raf', timeout: 60_000 },
    )
}

function sees(page: Page, text: string): () => Promise<unknown> {
  return () => page.waitForFunction(isSeen, text, { polling: 'raf', timeout: 60_000 })
}

/** In the page: tell whether the slide that is on shows a text. */
function isSeen(text: string): boolean {
  const inside = document.querySelector('iframe')?.contentDocument
  const slides = Array.from(inside?.querySelectorAll<HTMLElement>('.slidev-page') ?? [])
  return slides.some((slide) => slide.style.display !== 'none' && slide.textContent?.includes(text))
}

function shows(page: Page, selector: string): () => Promise<unknown> {
  return () => page.locator(selector).waitFor({ timeout: 60_000 })
}

function hidden(page: Page, selector: string): () => Promise<unknown> {
  return () => page.locator(selector).waitFor({ state: 'hidden', timeout: 60_000 })
}

function noneOf(page: Page, selector: string): () => Promise<unknown> {
  return async () => {
    if ((await page.locator(selector).count()) > 0) throw new Error(`the hall sees ${selector}`)
  }
}
