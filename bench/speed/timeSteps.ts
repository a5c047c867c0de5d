/**
 * Make a PDF of an article and print how many milliseconds each step took, as JSON. It is what the command does, without
 * reading its arguments.
 *
 *     node bench/speed/timeSteps.ts LIBRARY ARTICLE FOLDER
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the steps do, where the name is short. */
const names: Record<string, string> = {
  deck: 'planning and writing the deck',
  starting: 'starting browser, page and client',
  fonts: 'pinning fonts',
  pdf: 'printing, reading back and closing',
}

const [library = '', article = '', folder = ''] = process.argv.slice(2)
const taken: [string, number][] = []
let [step, since] = ['starting Node', 0]
const next = (name: string) => {
  taken.push([step, performance.now() - since])
  ;[step, since] = [name, performance.now()]
}

next('importing')
const { convert }: typeof import('../../src/index.ts') = await import(pathToFileURL(library).href)
next('reading')
await convert([article], {
  audience: 'engineers',
  to: ['pdf'],
  out: join(folder, 'out'),
  decks: join(folder, 'decks'),
  onStep: (_, name) => next(names[name] ?? name),
})
process.once('exit', () => {
  next('')
  taken.push(['all of it', performance.now()])
  console.log(JSON.stringify(taken))
})
