/**
 * Whether pdfpc reads what `--to pdfpc` writes: an article's deck, with a hidden slide and with steps, is opened by the
 * real program on a display of its own, and its REST server is asked for what it has read. Prints what it holds,
 * and exits 1 where something is not as the deck says.
 *
 *     apt-get install pdf-presenter-console xvfb    # of Debian and Ubuntu
 *     npm run pdfpc -- content/cloud-native-2026.md [article]... [--keep FOLDER]
 *
 * pympress reads no `.pdfpc` files: nothing of it is tried.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { noteToHast } from '../src/outputs/noteToHast.ts'
import { convert } from '../src/pipeline/convert.ts'
import { isShown } from '../src/slidev/isShown.ts'
import { readDeck } from '../src/slidev/readDeck.ts'

/** What pdfpc holds of a page. */
interface HeldPage {
  /** The slide that it is a page of, from 0. */
  slide: number
  /** Text of its note. */
  note: string
}

/** What pdfpc holds of a talk. */
interface HeldTalk {
  slides: number
  minutes: number
  /** The last slide, from 0. */
  end: number
  pages: HeldPage[]
}

const port = 8188

/** What its REST server asks for. */
const password = 'deckwright'

const { values, positionals } = parseArgs({
  options: { keep: { type: 'string' } },
  allowPositionals: true,
})
const articles = positionals.length > 0 ? positionals : ['content/cloud-native-2026.md']
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'deckwright-pdfpc-')))
await mkdir(folder, { recursive: true })
let faults = 0
try {
  for (const article of articles) for (const steps of [false, true]) await prove(article, steps)
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}
process.exitCode = faults === 0 ? 0 : 1

/** Make the files of an article's deck, have pdfpc read them, and compare. */
async function prove(article: string, steps: boolean): Promise<void> {
  const place = join(folder, `${basename(article, '.md')}-${steps ? 'steps' : 'slides'}`)
  await rm(place, { recursive: true, force: true })
  const options = { audience: 'engineers', out: join(place, 'dist'), decks: join(place, 'slides') }
  const [made] = await convert([article], { ...options, to: ['deck'] })
  if (!made) throw new Error(`nothing was made of ${article}`)
  await writeFile(made.deck, edit(await readFile(made.deck, 'utf8')))
  const [given] = await convert([made.deck], { ...options, to: ['pdf', 'pdfpc'], steps })
  const [pdf, file] = [given?.outputs.pdf ?? '', given?.outputs.pdfpc ?? '']
  const held = await openInPdfpc(pdf)
  const wanted = JSON.parse(await readFile(file, 'utf8'))
  const slides = readDeck(await readFile(made.deck, 'utf8')).slides.filter(isShown)
  const told = [
    `${held.pages.length} pages`,
    `${held.slides} slides`,
    `${held.minutes} min`,
    `the last is ${held.end + 1}`,
    `${held.pages.filter(({ note }) => note !== '').length} notes`,
  ]
  console.log(`${basename(article)}${steps ? ' --steps' : ''}: ${told.join(', ')}`)
  expect('slides', held.slides, slides.length)
  expect('minutes', held.minutes, wanted.duration)
  expect('last slide', held.end, wanted.endSlide ?? slides.length - 1)
  expect('pages', held.pages.length, wanted.pages.length)
  for (const [at, { slide, note }] of held.pages.entries()) {
    expect(`slide of page ${at + 1}`, slide, Number(wanted.pages[at]?.label) - 1)
    const said = textOf({ type: 'root', children: noteToHast(slides[slide]?.note ?? '') })
    expect(`note of page ${at + 1}`, wordsOf(note), wordsOf(said))
  }
}

/** Hide a slide in the middle, show the items of lists step by step, and say something on each slide. */
function edit(deck: string): string {
  const at = deck.indexOf('\n---\nlayout: ', deck.length / 3)
  const hidden = `${deck.slice(0, at)}\n---\nhide: true${deck.slice(at + 4)}`.replace('---\n', '---\nreveal: true\n')
  const slides = hidden.trimEnd().split(/\n(?=---\n(?:hide|layout): )/)
  const said = slides.map((slide, no) =>
    slide.trimEnd().endsWith('-->') ? slide : `${slide}\n\n<!-- *Said* ${no}. -->\n`,
  )
  return `${said.join('\n')}\n`
}

function expect(what: string, held: unknown, wanted: unknown): void {
  if (held === wanted) return
  faults += 1
  console.log(`  ${what}: pdfpc has ${JSON.stringify(held)}, expected ${JSON.stringify(wanted)}`)
}

/** Open a PDF in pdfpc, ask for all that it has read, and end it. */
async function openInPdfpc(pdf: string): Promise<HeldTalk> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((done, fail) => {
    display.once('error', fail)
    display.stdio[3]?.once('data', (text) => done(String(text).trim()))
  })
  const config = join(folder, 'config')
  await mkdir(join(config, 'pdfpc'), { recursive: true })
  await writeFile(join(config, 'pdfpc/pdfpcrc'), `option rest-passwd ${password}\n`)
  const env = { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: config }
  const program = spawn('pdfpc', ['-V', '-p', String(port), '-w', 'both', '-S', pdf], { env, stdio: 'ignore' })
  try {
    await untilItAnswers(program)
    const { slides: pages, user_slides: slides, duration: minutes } = await ask('meta')
    const { end_user_slide: end } = await ask('state')
    const held: HeldPage[] = []
    for (let page = 0; page < Number(pages); page += 1) {
      const { user_slide: slide } = await ask(`slides/${page}`)
      const html = await (await fetch(`http://127.0.0.1:${port}/api/notes/${page}/html`)).text()
      held.push({ slide: Number(slide), note: textOf(fromHtml(html)).trim() })
    }
    return { slides: Number(slides), minutes: Number(minutes), end: Number(end), pages: held }
  } finally {
    program.kill()
    display.kill()
  }
}

async function untilItAnswers(program: ChildProcess): Promise<void> {
  const failed = new Promise<never>((_, fail) => program.once('error', fail))
  const answer = async () => {
    while (program.exitCode === null) {
      // It listens once its windows are there.
      if (await ask('helo').catch(() => undefined)) return
      await setTimeout(200)
    }
    throw new Error(`pdfpc has ended with ${program.exitCode}`)
  }
  await Promise.race([answer(), failed])
}

async function ask(path: string): Promise<Record<string, unknown>> {
  const authorization = `Basic ${Buffer.from(`pdfpc:${password}`).toString('base64')}`
  return (await fetch(`http://127.0.0.1:${port}/api/${path}`, { headers: { authorization } })).json()
}

/** Give words with straight marks: pdfpc draws typographic ones. */
function wordsOf(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replace(/[–—-]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
