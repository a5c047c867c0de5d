import { basename, dirname, resolve } from 'node:path'
import { slug } from 'github-slugger'
import { VFile } from 'vfile'
import { plainText } from '../article/nodes/plainText.ts'
import { parseArticle } from '../article/parseArticle.ts'
import { Failure } from '../failure.ts'
import { articleOf, hasRecord, isGenerated, readDeckRecord, recordPathOf } from '../files/deckRecord.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { type ReadOptions, readSource, standardInput } from '../files/readSource.ts'

/**
 * The path of an article or a deck that the user gave. `name` is the name of the article, and of the folder of its outputs.
 */
export type GivenPath = string | { path: string; name: string }

/** An article or a deck that the user gave, and its text. */
export interface Source {
  file: VFile
  /** Name of the folder of its outputs. */
  name: string
  /**
   * Path of the article. If the source is a deck: of the article that the deck was made of, or undefined if unknown.
   */
  article: string | undefined
  /** Whether the source is a deck. A given deck is shown unchanged, and never written. */
  isDeck: boolean
}

/**
 * Read all articles and decks that the user gave.
 *
 * @throws {Failure} when one of them cannot be read
 */
export function readSources(paths: readonly GivenPath[], options: ReadOptions = {}): Promise<Source[]> {
  return Promise.all(
    paths.map(async (given) => {
      const { path, name: wanted } = typeof given === 'string' ? { path: given, name: undefined } : given
      const file = await readSource(path, options)
      if (await isDeck(file))
        return { file, name: basename(dirname(resolve(path))), article: await articleOf(path), isDeck: true }
      const name = path === standardInput ? nameOfTitle(file) : (wanted ?? nameOfSource(file.path))
      return { file, name, article: file.path, isDeck: false }
    }),
  )
}

/** Name an article that was read from standard input after its title: `# The plan` -> `the-plan`. */
function nameOfTitle(file: VFile): string {
  const { title: children } = parseArticle(new VFile({ path: file.path, value: String(file), data: file.data }))
  return slug(plainText({ type: 'paragraph', children })).replace(/^-+|-+$/g, '') || 'stdin'
}

/**
 * Tell whether a file is a deck rather than an article. A deck has a record beside it, and its text is the generated
 * one or still starts like a deck. Both must hold: an article may start like a deck, and may lie beside a record.
 *
 * @throws {Failure} when the text starts like a deck but has no record, because a deck must not be read as an article
 */
async function isDeck(file: VFile): Promise<boolean> {
  const { path, value } = file
  const text = String(value)
  if (hasRecord(path)) return /^colorSchema:/m.test(headmatterOf(text)) || isGenerated(await readDeckRecord(path), text)
  if (!startOfDeck.test(text)) return false
  throw new Failure(
    `Cannot tell what \`${path}\` is: it starts like a deck, but has no record; if it is a deck, copy its record to \`${recordPathOf(path)}\`; if it is an article, start its front matter with another key`,
  )
}

/** Match the start of a deck: the headmatter that `writeDeck` writes, up to the title. */
const startOfDeck = /^---\r?\ntheme: "[^"\n]*"\r?\naddons: \[[^\n]*\]\r?\ncolorSchema: (?:dark|light)\r?\ntitle: /

/** Return the headmatter of a deck, as YAML; empty if the text does not start with a headmatter that has a `theme`. */
function headmatterOf(text: string): string {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  return /^theme:/m.test(head) ? head : ''
}
