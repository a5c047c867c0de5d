import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright'
import { launchBrowser } from '../../src/render/browser/launchBrowser.ts'
import type { Case } from './cases.ts'
import { contentArticle } from './oneArticle.ts'
import type { Workplace } from './workplace.ts'

/** How often the article is saved: a round is one save, and one alone says little. */
const saves = 20

/** What is changed, on the third slide. */
const words = '支持复杂业务场景'

/** How long a saved change takes until the hall and the speaker see it, while content/ is presented. */
export const saveToScreen: Case = async (place) => {
  const article = await contentArticle(place)
  const text = await readFile(article, 'utf8')
  if (!text.includes(words)) throw new Error(`nothing to change in ${article}`)
  const { program, url } = await present(place, article)
  const browser = await launchBrowser(place.browser)
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const pages = [await context.newPage(), await context.newPage()]
    await Promise.all(pages.map((page, at) => page.goto(at === 0 ? url : `${url}presenter`)))
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await pages[0]?.keyboard.press(key)
    await allSee(pages, words)
    const values: number[] = []
    for (let at = 1; at <= saves; at += 1) {
      const changed = `支持${at}种业务场景`
      await writeFile(article, text.replace(words, changed))
      const saved = performance.now()
      await allSee(pages, changed)
      values.push(performance.now() - saved)
      // Nobody saves more often.
      await setTimeout(500)
    }
    return [{ what: 'content/ presented, from a save to both screens', unit: 'ms', values, aim: 300 }]
  } finally {
    program.kill('SIGKILL')
    await browser.close()
    await writeFile(article, text)
  }
}

/** Present an article, and wait until it can be seen. */
function present(place: Workplace, article: string): Promise<{ program: ChildProcess; url: string }> {
  const args = [place.cli, 'present', article, '--port', '47300', '--decks', `${place.folder}/live`]
  const env = { ...process.env, XDG_CACHE_HOME: place.cache }
  const program = spawn(process.execPath, args, { cwd: place.folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((done, fail) => {
    let [out, errors] = ['', '']
    program.stdout?.on('data', (text) => {
      out += text
      const url = out.includes('Ctrl-C') ? /Hall +(\S+)/.exec(out)?.[1] : undefined
      if (url !== undefined) done({ program, url })
    })
    program.stderr?.on('data', (text) => {
      errors += text
    })
    program.once('exit', () => fail(new Error(`\`present\` has ended: ${errors}`)))
  })
}

function allSee(pages: readonly Page[], text: string): Promise<unknown> {
  return Promise.all(pages.map((page) => page.waitForFunction(isSeen, text, { polling: 'raf', timeout: 120_000 })))
}

/** In the page: tell whether the slide that is on shows a text. */
function isSeen(text: string): boolean {
  const inside = document.querySelector('iframe')?.contentDocument
  const slides = Array.from(inside?.querySelectorAll<HTMLElement>('.slidev-page') ?? [])
  return slides.some((slide) => slide.style.display !== 'none' && slide.textContent?.includes(text))
}
