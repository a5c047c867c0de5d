import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { longTables, manyLinks, sections } from './articles.ts'
import type { Case } from './cases.ts'
import {
  type Contestant,
  checkOurs,
  deckOf,
  marp,
  ours,
  oursOnce,
  outputOf,
  runOurs,
  slidevExport,
  writeArticle,
} from './contestants.ts'
import { type Row, ratioRow } from './row.ts'
import { takeTurns } from './takeTurns.ts'
import { checkout, type Workplace } from './workplace.ts'

/** Copy the article of this repository to where it is measured. */
export async function contentArticle({ folder }: Workplace): Promise<string> {
  const path = join(folder, 'content.md')
  await copyFile(join(checkout, 'content/cloud-native-2026.md'), path)
  return path
}

/** An article to a fitted, checked, tagged PDF, with warm caches; and its deck, against Slidev's own export. */
export const content: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const { pages } = await oursOnce(place, article)
  const mine = ours(place, article)
  const theirs = await marp(place, article, pages)
  const deck: Contestant = async () => {
    const taken = await runOurs(place, [deckOf(place, article)])
    await checkOurs(place, article)
    return taken
  }
  return [
    ratioRow(
      { what: `content/ to PDF, ${pages} slides`, aim: 1 },
      ['ours', 'marp'],
      await takeTurns(rounds, mine, theirs),
    ),
    ...(await memoryRow('content/, memory of all processes', mine, 450)),
    ratioRow(
      { what: 'its deck to PDF' },
      ['ours', 'slidev export'],
      await takeTurns(Math.min(rounds, 3), deck, slidevExport(place, article, pages)),
    ),
  ]
}

/** The first run after an installation: nothing is in the caches, the browser has to be unpacked. */
export const firstRun: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const { pages } = await oursOnce(place, article)
  const first: Contestant = async () => {
    const cache = await mkdtemp(join(place.folder, 'cache-'))
    try {
      return await oursOnce(place, article, { cache })
    } finally {
      await rm(cache, { recursive: true })
    }
  }
  const pairs = await takeTurns(Math.min(rounds, 3), first, await marp(place, article, pages))
  return [ratioRow({ what: 'content/ to PDF, first run', aim: 2 }, ['ours', 'marp'], pairs)]
}

export const hundredSections: Case = async (place, rounds) => {
  return againstMarp(place, rounds, 'sections', sections(100), '100 sections')
}

/** Tables that are broken over slides: printing them has been slow in some versions of Chromium. */
export const tables: Case = (place, rounds) => againstMarp(place, rounds, 'tables', longTables(), 'long tables')

export const links: Case = (place, rounds) => againstMarp(place, rounds, 'links', manyLinks(), '1,000 links')

async function againstMarp(place: Workplace, rounds: number, name: string, text: string, what: string): Promise<Row[]> {
  const article = await writeArticle(place, name, text)
  const { pages } = await oursOnce(place, article)
  const pairs = await takeTurns(Math.min(rounds, 3), ours(place, article), await marp(place, article, pages))
  return [ratioRow({ what: `${what}, ${pages} slides`, aim: 1 }, ['ours', 'marp'], pairs)]
}

/** How the time grows with the number of slides. */
export const growth: Case = async (place, rounds) => {
  const seconds: { pages: number; seconds: number }[][] = []
  const articles: string[] = []
  for (const count of [5, 50, 490]) articles.push(await writeArticle(place, `growth-${count}`, sections(count)))
  for (const article of articles) await oursOnce(place, article)
  for (let round = 0; round < Math.min(rounds, 2); round += 1) {
    const all = []
    for (const article of articles) all.push(await oursOnce(place, article))
    seconds.push(all)
  }
  const rows = [1, 2].map((at): Row => {
    const [few, many] = [seconds[0]?.[at - 1]?.pages ?? 0, seconds[0]?.[at]?.pages ?? 0]
    const pairs = seconds.map((all): [number, number] => [all[at]?.seconds ?? 0, all[at - 1]?.seconds ?? 0])
    return ratioRow({ what: `${many} slides to ${few} slides`, aim: many / few }, [`${many}`, `${few}`], pairs)
  })
  const largest = articles.at(-1)
  if (largest === undefined) return rows
  return [...rows, ...(await memoryRow('largest of them, memory of all processes', ours(place, largest), 1536))]
}

/** Memory is looked at in a run of its own, since looking takes time; and only where the system tells it. */
async function memoryRow(what: string, contestant: Contestant, aim: number): Promise<Row[]> {
  const { peak } = await contestant(true)
  return peak === undefined ? [] : [{ what, unit: 'MiB', values: [peak], aim }]
}

/** How large the files of content/ are. */
export const sizes: Case = async (place) => {
  const article = await contentArticle(place)
  await runOurs(place, [article], { to: 'pdf,handout' })
  const [pdf, handout] = await Promise.all(
    ['engineers.pdf', 'engineers-handout.pdf'].map(async (name) => (await stat(outputOf(place, article, name))).size),
  )
  if (pdf === undefined || handout === undefined) return []
  return [
    { what: 'PDF of content/', unit: 'KB', values: [pdf / 1000], aim: 300 },
    { what: 'its handout to its PDF', values: [handout / pdf], aim: 1.3, of: `${Math.round(handout / 1000)} KB` },
  ]
}
