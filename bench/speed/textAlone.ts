import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textOf } from './articles.ts'
import type { Case } from './cases.ts'
import { checkText, headingsOf } from './checkPdf.ts'
import { deckOf, runOurs } from './contestants.ts'
import { contentArticle } from './oneArticle.ts'
import type { Row } from './row.ts'
import { runCommand } from './runCommand.ts'
import { takeTurns } from './takeTurns.ts'

/** The command that makes a deck without a browser, over a Node that does nothing. */
export const command: Case = async (place, rounds) => {
  const article = await contentArticle(place)
  const [path, words] = [deckOf(place, article), headingsOf(await readFile(article, 'utf8'))]
  const deck = async () => {
    await rm(path, { force: true })
    const taken = await runOurs(place, [article], { to: 'deck', more: ['--fit', 'estimated'] })
    checkText(path, await readFile(path, 'utf8'), words)
    return taken
  }
  await deck()
  const pairs = await takeTurns(rounds, deck, () => runCommand({ args: ['--eval', '0'], cwd: place.folder }))
  const values = pairs.map(([ours, node]) => (ours - node) * 1000)
  return [{ what: 'content/ to a deck without a browser, over an empty Node', unit: 'ms', values, aim: 150 }]
}

/** Text to a deck in a process that has done it before, against remark-parse with GFM on the same text. */
export const parsing: Case = async (place) => {
  const rows: Row[] = []
  for (const [name, length] of Object.entries({ '1 KB': 1e3, '30 KB': 3e4, '1 MB': 1e6, '5 MB': 5e6 })) {
    const path = join(place.folder, 'text.md')
    await writeFile(path, textOf(length))
    const args = [fileURLToPath(new URL('parseInTurn.ts', import.meta.url)), place.library, path, place.folder]
    const what = `${name} of text to a deck, in process`
    try {
      const { stdout } = await runCommand({ args, cwd: place.folder })
      const pairs: [number, number][] = JSON.parse(stdout)
      const values = pairs.map(([ours, parsed]) => ours / parsed)
      const least = [0, 1].map((at) => Math.min(...pairs.map((pair) => pair[at] ?? Number.NaN)).toFixed(1))
      rows.push({ what, values, aim: 1.5, of: `ours ${least[0]} ms, remark-parse ${least[1]} ms at best` })
    } catch (error) {
      rows.push({ what, values: [Number.NaN], aim: 1.5, of: error instanceof Error ? error.message.slice(-40) : '' })
    }
  }
  return rows
}
