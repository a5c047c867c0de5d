/**
 * Make a deck of a text and parse it with remark-parse, in turn, in this one process. Prints the milliseconds of each
 * pair as JSON. The first pairs warm up the process and do not count, unless they take long.
 *
 *     node bench/speed/parseInTurn.ts LIBRARY TEXT FOLDER
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** Milliseconds that all pairs may take together, and of them to warm up. */
const [ALL, WARMING] = [8000, 3000]

const [library = '', path = '', folder = ''] = process.argv.slice(2)
const { convert }: typeof import('../../src/index.ts') = await import(pathToFileURL(library).href)
const text = await readFile(path, 'utf8')
const parser = unified().use(remarkParse).use(remarkGfm)
const places = { out: join(folder, 'out'), decks: join(folder, 'decks') }

const pairs: [number, number][] = []
const start = performance.now()
while (pairs.length === 0 || performance.now() - start < ALL) {
  const [from, before] = [performance.now() - start, performance.now()]
  const [made] = await convert([path], { audience: 'engineers', to: ['deck'], fit: 'estimated', ...places })
  const between = performance.now()
  if (!made?.slides) throw new Error(`${path} became no slides`)
  parser.parse(text)
  const after = performance.now()
  const isWarm = from > WARMING || after - before > WARMING
  if (isWarm) pairs.push([between - before, after - between])
}
console.log(JSON.stringify(pairs))
