import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CheckedPdf, checkPdf, headingsOf } from './checkPdf.ts'
import { runCommand, type Taken } from './runCommand.ts'
import { toMarp } from './toMarp.ts'
import type { Workplace } from './workplace.ts'

/** A way to make files. Each run checks what it has made. */
export type Contestant = (looksAtMemory?: boolean) => Promise<Taken>

/** Write an article into the workplace. */
export async function writeArticle({ folder }: Workplace, name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.md`)
  await writeFile(path, text)
  return path
}

export interface OursOptions {
  to?: string
  audience?: string
  more?: string[]
  cache?: string
}

/** Run our command on articles or decks. It checks nothing. */
export function runOurs(place: Workplace, articles: string[], options: OursOptions = {}, looksAtMemory = false) {
  const { to = 'pdf', audience = 'engineers', more = [], cache = place.cache } = options
  const folders = ['--out', join(place.folder, 'out'), '--decks', join(place.folder, 'decks')]
  const args = [place.cli, ...articles, '--audience', audience, '--to', to, ...folders, ...more]
  return runCommand({ args, cwd: place.folder, env: { XDG_CACHE_HOME: cache } }, looksAtMemory)
}

/** Where our command writes a file that is made of an article. */
export function outputOf({ folder }: Workplace, article: string, file = 'engineers.pdf'): string {
  return join(folder, 'out', basename(article, '.md'), file)
}

/** Where our command writes the deck of an article. */
export function deckOf({ folder }: Workplace, article: string): string {
  return join(folder, 'decks', basename(article, '.md'), 'engineers.md')
}

/** Check a PDF that our command has made of an article. */
export async function checkOurs(place: Workplace, article: string, file?: string): Promise<CheckedPdf> {
  return checkPdf(outputOf(place, article, file), headingsOf(await readFile(article, 'utf8')))
}

/** Run our command, check the PDF. */
export async function oursOnce(
  place: Workplace,
  article: string,
  options: OursOptions = {},
  looksAtMemory = false,
): Promise<Taken & CheckedPdf> {
  const taken = await runOurs(place, [article], options, looksAtMemory)
  return { ...taken, ...(await checkOurs(place, article)) }
}

/** An article to a PDF by our command. */
export function ours(place: Workplace, article: string, options: OursOptions = {}): Contestant {
  return (looksAtMemory) => oursOnce(place, article, options, looksAtMemory)
}

/** The same article, divided into as many slides as ours has, to a PDF by Marp's command and the same browser. */
export async function marp(place: Workplace, article: string, slides: number): Promise<Contestant> {
  const text = await readFile(article, 'utf8')
  const deck = article.replace(/\.md$/, '.marp.md')
  await writeFile(deck, toMarp(text, slides))
  const output = deck.replace(/\.md$/, '.pdf')
  const args = [place.marp, deck, '--pdf', '--allow-local-files', '--no-stdin', '--output', output]
  // Without a font for other scripts it draws boxes, which have no text.
  const words = headingsOf(text).flatMap((heading) => heading.match(/[A-Za-z]+/g) ?? [])
  const env = { ...place.env, CHROME_PATH: place.browser, CHROME_NO_SANDBOX: '1' }
  return async (looksAtMemory) => {
    const taken = await runCommand({ args, cwd: place.folder, env }, looksAtMemory)
    await checkPdf(output, words, slides)
    return taken
  }
}

/** A deck that we have made, to a PDF by Slidev's own export and the same browser. */
export function slidevExport(place: Workplace, article: string, slides: number): Contestant {
  const output = join(place.folder, 'slidev.pdf')
  const args = [place.slidev, 'export', deckOf(place, article), '--output', output, '--executable-path', place.browser]
  return async () => {
    await rm(output, { force: true })
    const taken = await runCommand({ args, cwd: place.folder, env: place.env })
    await checkPdf(output, headingsOf(await readFile(article, 'utf8')), slides)
    return taken
  }
}
