import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findBrowser } from '../../src/render/browser/findBrowser.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { act, type PresentOptions, present, speakerViewOf, startPresenting, untilSeen } from './presented.ts'

/** What the environment of a talk is marked with, so that each process that it has started can be found. */
const mark = 'DECKWRIGHT_LIVE_BENCH'

/** How long a process that has lost its talk may take to end, in ms. */
const longestEnd = 5000

/** What is known of the talk from outside, over all of its runs. */
interface Known {
  /** When its clock was started, in ms since 1970. */
  startedAt: number | undefined
  /** The slide that was last turned to, and the one before: the last turn may not have been written when it was killed. */
  slides: number[]
}

/**
 * Kill a talk at a random moment, many times: while it starts, while its article is saved, while slides are turned. After
 * each kill no process of it may be left, and each file must be whole; started again it must be on the slide and at the
 * time at which it was, and take no file of its own for one that a person has edited.
 *
 * @returns a line for each fault
 */
export async function killTalks(article: string, kills: number, given: PresentOptions): Promise<string[]> {
  const faults: string[] = []
  const text = await readFile(article, 'utf8')
  const [decks, cache] = [join(given.folder, 'killed'), join(given.folder, 'cache')]
  const { executablePath = '' } = await findBrowser()
  const args = [article, '--port', '47400', '--decks', decks, '--browser', executablePath]
  const options = { ...given, env: { ...given.env, XDG_CACHE_HOME: cache, [mark]: given.folder } }
  const known: Known = { startedAt: undefined, slides: [1] }
  let lastStart = 0
  // One run more than kills: the first builds what later ones find in the cache.
  for (let no = 0; no <= kills; no += 1) {
    const begun = performance.now()
    const talk = startPresenting(args, options)
    const isEarly = no > 0 && no % 4 === 0
    const seen = untilSeen(talk)
    const url = await Promise.race([seen, ...(isEarly ? [setTimeout(Math.random() * lastStart)] : [])])
    if (url === undefined) seen.catch(() => {})
    else {
      lastStart = performance.now() - begun
      if (no > 0) faults.push(...(await checkResumed(url, known)))
      await giveSome(url, known, 300 + Math.random() * 2500, (turn) =>
        writeFile(article, `${text}\n\nSaid at ${no}, ${turn}.\n`),
      )
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(2)
    talk.program.kill('SIGKILL')
    await talk.ended
    const { errors } = talk.printed()
    if (/edited/.test(errors)) faults.push(`takes a file for one that was edited: ${errors}`)
    const [left, broken] = [await processesLeft(given.folder), await brokenFiles([decks, cache])]
    faults.push(...left.map((process) => `still runs: ${process}`), ...broken)
    const where = url === undefined ? 'while it started' : `on slide ${known.slides.at(-1)}`
    console.log(`  killed after ${seconds} s, ${where}: ${left.length} processes left, ${broken.length} broken files`)
  }
  const talk = await present(args, options)
  faults.push(...(await checkResumed(talk.url, known)))
  talk.program.kill('SIGINT')
  await talk.ended
  if (talk.program.exitCode !== 0) faults.push(`Ctrl-C ends it with ${talk.program.exitCode}`)
  const left = await processesLeft(given.folder)
  await writeFile(article, text)
  return [...faults, ...left.map((process) => `still runs after Ctrl-C: ${process}`)]
}

/** Compare the slide and the time of a talk that was started again with what they should be. */
async function checkResumed(url: string, { startedAt = 0, slides }: Known): Promise<string[]> {
  const view = await speakerViewOf(url)
  const gone = view.gone.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const off = (Date.now() - startedAt) / 1000 - gone
  return [
    ...(slides.includes(view.slide) ? [] : [`is on slide ${view.slide}, expected one of ${slides}`]),
    ...(Math.abs(off) > 1.5 ? [`its clock is off by ${off.toFixed(1)} s`] : []),
  ]
}

/** Turn slides for some time, and save the article at each third turn. */
async function giveSome(url: string, known: Known, ms: number, save: (turn: number) => Promise<void>): Promise<void> {
  const end = performance.now() + ms
  if (known.startedAt === undefined) {
    known.startedAt = Date.now()
    await act(url, { do: 'start' })
  }
  for (let turn = 0; performance.now() < end; turn += 1) {
    const last = known.slides.at(-1) ?? 1
    const slide = last >= 20 ? 1 : last + 1
    known.slides = [last, slide]
    await act(url, { do: 'go', slide })
    if (turn % 3 === 0) await save(turn)
    await setTimeout(40 + Math.random() * 200)
  }
}

/** List the processes of a talk that still run after a while. They are found by their environment, which they inherit. */
async function processesLeft(folder: string): Promise<string[]> {
  const until = performance.now() + longestEnd
  for (;;) {
    const found: string[] = []
    for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const read = (name: string) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')
      // A process that has ended, and whose parent has not asked for it, has no environment any more.
      if ((await read('environ')).includes(`${mark}=${folder}\0`))
        found.push(`${id} ${(await read('cmdline')).replaceAll('\0', ' ').slice(0, 120)}`)
    }
    if (found.length === 0 || performance.now() > until) return found
    await setTimeout(100)
  }
}

/** List the files that cannot be read as what their names say. A draft, `.part`, is none: the next run removes it. */
async function brokenFiles(folders: readonly string[]): Promise<string[]> {
  const broken: string[] = []
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names.filter((name) => /\.(?:md|json)$/.test(name) && !name.includes('.part'))) {
      const text = await readFile(join(folder, name), 'utf8')
      try {
        if (name.endsWith('.json')) JSON.parse(text)
        else if (!/^theme:/m.test(text) || readDeck(text).slides.length < 3) throw new Error('it is cut short')
      } catch (error) {
        broken.push(`cannot read ${name}: ${error}`)
      }
    }
  }
  return broken
}
