import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { shortArticle } from './articles.ts'
import type { Case } from './cases.ts'
import { type Contestant, checkOurs, ours, runOurs, writeArticle } from './contestants.ts'
import { contentArticle } from './oneArticle.ts'
import { ratioRow } from './row.ts'
import { takeTurns } from './takeTurns.ts'

const MANY = 50

/** How many of them are run alone: what fifty would take is reckoned from these. */
const ALONE = 5

/** Fifty articles in one command, against a command for each. */
export const fiftyArticles: Case = async (place, rounds) => {
  const articles: string[] = []
  for (let at = 0; at < MANY; at += 1) articles.push(await writeArticle(place, `short-${at}`, shortArticle(at)))
  const together: Contestant = async () => {
    const taken = await runOurs(place, articles)
    for (const article of articles) await checkOurs(place, article)
    return taken
  }
  const alone: Contestant = async () => {
    let seconds = 0
    for (const article of articles.slice(0, ALONE)) seconds += (await ours(place, article)()).seconds
    return { seconds: (seconds / ALONE) * MANY }
  }
  await together()
  const pairs = await takeTurns(Math.min(rounds, 2), together, alone)
  return [ratioRow({ what: 'fifty articles in one command', aim: 0.35 }, ['together', 'one by one'], pairs)]
}

export const threeAudiences: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const audiences = ['engineers', 'executives', 'students']
  const three: Contestant = async () => {
    const taken = await runOurs(place, [article], { audience: audiences.join(',') })
    for (const name of audiences) await checkOurs(place, article, `${name}.pdf`)
    return taken
  }
  await three()
  const pairs = await takeTurns(Math.min(rounds, 3), three, ours(place, article))
  return [ratioRow({ what: 'content/ for three audiences', aim: 1.6 }, ['three', 'one'], pairs)]
}

/** Every format of content/, against its PDF alone. */
export const allFormats: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const all: Contestant = async () => {
    // What is there already would not be made again.
    await rm(join(place.folder, 'out'), { recursive: true, force: true })
    const taken = await runOurs(place, [article], { to: 'pdf,handout,notes,png,sheet,html,site,pptx' })
    for (const name of ['engineers.pdf', 'engineers-handout.pdf']) await checkOurs(place, article, name)
    return taken
  }
  await all()
  const pairs = await takeTurns(Math.min(rounds, 3), all, ours(place, article))
  return [ratioRow({ what: 'content/ in all formats', aim: 2 }, ['all', 'PDF'], pairs)]
}
