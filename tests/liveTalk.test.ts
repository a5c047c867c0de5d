import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, Request } from 'playwright'
import { LiveTalk } from '../src/live/liveTalk.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { deckwright } from './deckwright.ts'

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))

const article = `# Small talk

## First things

Talks take time. It is said here in some words, so that there is something to say.

## Second things

- one of them
- another of them
- a third of them

## Third things

Third things come last, as everybody knows who has counted them.

<!-- deckwright: appendix -->

## Behind it

What nobody asked for, but somebody may.
`

/** \`deckwright present\`, in a folder of its own. */
class Presented {
  readonly folder: string
  readonly child: ChildProcess
  out = ''
  errors = ''

  constructor(folder: string, ...args: string[]) {
    this.folder = folder
    const env = { ...process.env, XDG_CONFIG_HOME: join(folder, '.config') }
    const given = ['present', 'talk.md', '--port', '47100', '--fit', 'estimated', ...args]
    this.child = spawn(process.execPath, [cli, ...given], { cwd: folder, env })
    this.child.stdout?.on('data', (text) => {
      this.out += text
    })
    this.child.stderr?.on('data', (text) => {
      this.errors += text
    })
  }

  async ready(): Promise<string> {
    await until(() => this.out.includes('Ctrl-C') || this.child.exitCode !== null)
    const [, url] = /Hall +(\S+)/.exec(this.out) ?? []
    assert.ok(url, this.errors)
    return url
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode
    const ended = new Promise<number | null>((done) => this.child.once('exit', done))
    this.child.kill(signal)
    return ended
  }
}

describe('a talk that is given', { timeout: 240_000 }, () => {
  let folder: string
  let browser: Browser
  let context: BrowserContext
  let talk: Presented
  let url: string
  let hall: Page
  let speaker: Page
  let phone: Page
  const foreign: string[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-live-'))
    await writeFile(join(folder, 'talk.md'), article)
    talk = new Presented(folder, '--remote', '--follow')
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    url = await talk.ready()
    await context.route(
      (address) => !/^(?:127\.0\.0\.1|\d+\.\d+\.\d+\.\d+)$/.test(address.hostname),
      (route) => {
        foreign.push(route.request().url())
        return route.abort()
      },
    )
    hall = await context.newPage()
    speaker = await context.newPage()
    phone = await context.newPage()
    await Promise.all([hall.goto(url), speaker.goto(`${url}presenter`)])
  })
  after(async () => {
    await talk.end('SIGKILL')
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  const sees = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => {
        const slides =
          document.querySelector('iframe')?.contentDocument?.querySelectorAll<HTMLElement>('.slidev-page') ?? []
        return Array.from(slides).some((slide) => slide.style.display !== 'none' && slide.textContent?.includes(wanted))
      },
      text,
      { polling: 50, timeout: 60_000 },
    )
  const allSee = (text: string) => Promise.all([hall, speaker].map((page) => sees(page, text)))
  const says = (page: Page, selector: string, text: string | RegExp) =>
    page.locator(selector).filter({ hasText: text }).waitFor({ timeout: 60_000 })

  test('is turned in all windows, and its clock starts with it', async () => {
    await allSee('Small talk')
    await says(speaker, '.pace', 'starts the clock')
    await speaker.keyboard.press('ArrowRight')
    await allSee('First things')
    await says(speaker, '.pace', 'on time')
  })

  test('shows a saved change on the same slide in all windows', async () => {
    await writeFile(join(folder, 'talk.md'), article.replace('Talks take time', 'Talks take patience'))
    await allSee('Talks take patience')
    await writeFile(join(folder, 'talk.md'), article.replace('## First', '## Before\n\nSomething new.\n\n## First'))
    await says(speaker, '.no', '3 /')
    await allSee('Talks take time')
  })

  test('keeps the last good deck in the hall when a save is broken, tells the speaker, and recovers', async () => {
    await writeFile(join(folder, 'talk.md'), '---\ntitle: [\n---\n\n# Broken\n')
    await says(speaker, '.problem', /talk\.md/)
    await allSee('Talks take time')
    assert.equal(await hall.locator('.problem').count(), 0)
    await writeFile(join(folder, 'talk.md'), article)
    await speaker.waitForFunction(() => document.querySelector('.problem')?.textContent === '', undefined, {
      timeout: 60_000,
    })
    await says(speaker, '.no', '2 /')
  })

  test('shows an edit of the deck itself, and tells of one that it cannot show', async () => {
    const [name = ''] = await readdir(join(folder, 'slides/talk')).then((all) =>
      all.filter((one) => one.endsWith('.md')),
    )
    const deck = join(folder, 'slides/talk', name)
    const text = await readFile(deck, 'utf8')
    await writeFile(deck, text.replace('Talks take time', 'Talks take courage'))
    await allSee('Talks take courage')
    await writeFile(deck, text.replace('Talks take time', '<b :title="6 * 7">B</b>'))
    await says(speaker, '.problem', ':title="6 * 7"')
    await sees(hall, 'Talks take courage')
    await writeFile(deck, text)
    await allSee('Talks take time')
  })

  test('hears keys in the order in which they were typed, however slow the network is', async () => {
    const asks = (name: string) => (request: Request) => request.postData()?.includes(name) ?? false
    await speaker.route('**/do', async (route) => {
      if (asks('white')(route.request())) await wait(400)
      await route.continue()
    })
    const answered = ['white', 'black'].map((name) =>
      speaker.waitForResponse((response) => asks(name)(response.request())),
    )
    await speaker.keyboard.press('w')
    await speaker.keyboard.press('b')
    await Promise.all(answered)
    await hall.locator('.cover.black').waitFor()
    await speaker.unroute('**/do')
    await speaker.keyboard.press('b')
    await hall.locator('.cover.slide').waitFor({ state: 'attached' })
  })

  test('goes black, is pointed at, held, jumped in and returned from', async () => {
    await speaker.keyboard.press('b')
    await hall.locator('.cover.black').waitFor()
    await speaker.keyboard.press('b')
    await hall.locator('.cover.slide').waitFor({ state: 'attached' })
    await speaker.keyboard.press('l')
    await speaker.locator('.now .stage').hover({ position: { x: 60, y: 60 } })
    await hall.locator('.dot:not([hidden])').waitFor()
    await speaker.keyboard.press('l')
    await hall.locator('.dot[hidden]').waitFor({ state: 'attached' })
    await speaker.keyboard.press('h')
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('behind it')
    await says(speaker, '.jump output', 'Behind it')
    await speaker.keyboard.press('Enter')
    await sees(speaker, 'nobody asked')
    await says(speaker, '.pace', 'appendix')
    await sees(hall, 'Talks take time')
    await speaker.keyboard.press('h')
    await sees(hall, 'nobody asked')
    await speaker.keyboard.press('r')
    await allSee('Talks take time')
    await speaker.keyboard.press('e')
    await says(speaker, '.coming h2', 'End of the talk')
  })

  test('is turned by the first phone that has the code, and followed without notes', async () => {
    const [, address = ''] = /Remote +(\S+)/.exec(talk.out) ?? []
    // The browser of the tests reaches this machine alone, by no other name.
    const here = (other: string) => Object.assign(new URL(other), { hostname: '127.0.0.1' }).href
    await phone.goto(here(address))
    await says(phone, '.no', /\d \/ \d/)
    await phone.getByRole('button', { name: 'Back' }).click()
    await allSee('Second things')
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('behind it')
    await says(speaker, '.jump output', 'Behind it')
    await speaker.keyboard.press('Enter')
    await says(phone, '.no', /^\d · appendix$/)
    await speaker.keyboard.press('r')
    await allSee('Second things')
    const other = await browser.newContext()
    const late = await other.newPage()
    assert.equal((await late.goto(here(address)))?.status(), 403)
    const [, follow = ''] = /Audience +(\S+)/.exec(talk.out) ?? []
    const { hostname } = new URL(follow)
    if (hostname !== '127.0.0.1')
      for (const path of ['/presenter', '/notes.json', '/events/speaker', '/remote', '/'])
        assert.equal((await fetch(new URL(path, follow))).status, 403, path)
    await late.goto(here(follow))
    await sees(late, 'Second things')
    await other.close()
  })

  test('never goes back to what it showed before, however late the notes come', async () => {
    const pages = [speaker, phone]
    for (const page of pages) {
      let isFirst = true
      await page.route('**/notes.json', async (route) => {
        if (isFirst) {
          isFirst = false
          await wait(400)
        }
        await route.continue()
      })
      await page.evaluate(() => {
        const no = document.querySelector('.no')
        if (!no) throw new Error('no .no')
        const seen: string[] = [no.textContent ?? '']
        new MutationObserver(() => seen.push(no.textContent ?? '')).observe(no, { childList: true })
        Object.assign(window, { seen })
      })
    }
    const asked = Promise.all(pages.map((page) => page.waitForRequest('**/notes.json')))
    await writeFile(join(folder, 'talk.md'), article.replace('Talks take time', 'Talks take words'))
    await asked
    await speaker.keyboard.press('ArrowLeft')
    for (const page of pages) {
      await says(page, '.no', /^2 /)
      // The notes that were asked for first have come by then.
      await wait(500)
      assert.deepEqual(await page.evaluate('seen'), ['3 / 4', '2 / 4'])
      await page.unroute('**/notes.json')
    }
    await speaker.keyboard.press('ArrowRight')
    await allSee('Second things')
  })

  test('has asked nothing of another host', () => {
    assert.deepEqual(foreign, [])
  })

  test('goes on at its slide and time when it was killed, and ends all with Ctrl-C', async () => {
    await talk.end('SIGKILL')
    await speaker.locator('html.away').waitFor({ timeout: 60_000 })
    talk = new Presented(folder, '--remote', '--follow')
    url = await talk.ready()
    assert.match(talk.errors, /Resumed at slide 3/)
    await speaker.goto(`${url}presenter`)
    await sees(speaker, 'Second things')
    await says(speaker, '.pace', /on time|behind|ahead/)
    assert.equal(await talk.end('SIGINT'), 0)
    const left = await readdir(folder, { recursive: true })
    assert.deepEqual(
      left.filter((name) => name.endsWith('.part')),
      [],
    )
  })
})

test('a theme that is saved is on the screen, on the same slide, and a broken one is told', {
  timeout: 600_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-live-theme-'))
  await writeFile(join(folder, 'talk.md'), article)
  assert.equal((await deckwright(folder, 'theme', 'new', 'mine')).code, 0)
  const talk = new Presented(folder, '--port', '47170', '--audience', 'mine')
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext()
    const [hall, speaker] = [await context.newPage(), await context.newPage()]
    const url = await talk.ready()
    await Promise.all([hall.goto(url), speaker.goto(`${url}presenter`)])
    await speaker.keyboard.press('ArrowRight')
    const grounds = (ground: string) =>
      Promise.all(
        [hall, speaker].map((page) =>
          page.waitForFunction(
            ([wanted, title]) => {
              const inside = document.querySelector('iframe')?.contentDocument
              const slides = Array.from(inside?.querySelectorAll<HTMLElement>('.slidev-page') ?? [])
              const on = slides.find((slide) => slide.style.display !== 'none' && slide.textContent?.includes(title))
              return on !== undefined && getComputedStyle(on).getPropertyValue('--ground').trim() === wanted
            },
            [ground, 'First things'] as const,
            { polling: 100, timeout: 400_000 },
          ),
        ),
      )
    const tokens = join(folder, 'themes/mine/tokens.css')
    const css = await readFile(tokens, 'utf8')
    const [, ground = ''] = /--ground: (#\w+);/.exec(css) ?? []
    await grounds(ground)
    await writeFile(tokens, css.replace(`--ground: ${ground};`, '--ground: #081a08;'))
    await grounds('#081a08')
    const settings = join(folder, 'themes/mine/audience.yaml')
    const yaml = await readFile(settings, 'utf8')
    await writeFile(settings, `${yaml}wordsPerMinute: fast\n`)
    await speaker.locator('.problem').filter({ hasText: 'audience.yaml' }).waitFor({ timeout: 400_000 })
    await grounds('#081a08')
  } finally {
    await talk.end('SIGKILL')
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
})

for (const [what, name] of [
  ['article', 'talk.md'],
  ['deck', 'slides/talk/engineers.md'],
] as const)
  test(`the ${what} that is saved while the talk is being opened is shown`, { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-live-early-'))
    await writeFile(join(folder, 'talk.md'), article)
    let isSaved = false
    const talk = await LiveTalk.open(join(folder, 'talk.md'), {
      ...{ audience: 'engineers', decks: join(folder, 'slides'), fit: 'estimated', anew: true },
      onMade() {
        if (isSaved) return
        isSaved = true
        const path = join(folder, name)
        writeFileSync(path, readFileSync(path, 'utf8').replace('# First things', '# Saved meanwhile'))
      },
    })
    assert.ok(talk instanceof LiveTalk)
    try {
      await until(() => talk.schedule.slides.some(({ title }) => title === 'Saved meanwhile'))
    } finally {
      await talk.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

test('a port that is taken is the next one, told', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-port-'))
  await writeFile(join(folder, 'talk.md'), article)
  const other = createServer()
  await new Promise<void>((done) => other.listen(47150, '127.0.0.1', done))
  const talk = new Presented(folder, '--port', '47150')
  try {
    assert.match(await talk.ready(), /:47151\//)
    assert.match(talk.errors, /Port 47150 is taken: this is 47151/)
  } finally {
    await talk.end('SIGKILL')
    other.close()
    await rm(folder, { recursive: true, force: true })
  }
})

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((done) => setTimeout(done, 50))
}
