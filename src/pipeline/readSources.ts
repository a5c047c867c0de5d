import { basename, dirname, resolve } from 'node:path'
import { slug } from 'github-slugger'
import { VFile } from 'vfile'
import { plainText } from '../article/nodes/plainText.ts'
import { parseArticle } from '../article/parseArticle.ts'
import { Failure } from '../failure.ts'
import { articleOf, hasRecord, isGenerated, readDeckRecord, recordPathOf } from '../files/deckRecord.ts'
import { nameOfSource } from '../files/nameOfSource.ts'
import { type ArticleSources, readSource, standardInput } from '../files/readSource.ts'

/** A path, or one with the name that its outputs get. */
export type GivenPath = string | { path: string; name: string }

/** An article, or a deck in its place, as it was given and read. */
export interface Source {
  file: VFile
  /** Name of the folder of its outputs. */
  name: string
  /** Path of the article. For a deck it is the article that the deck was made from, or undefined if that is unknown. */
  article: string | undefined
  /** A deck is shown as it stands, and never written. */
  isDeck: boolean
}

/**
 * Read what was given, each path once.
 *
 * @throws {Failure} when one of them cannot be read
 */
export function readSources(paths: readonly GivenPath[], options: ArticleSources = {}): Promise<Source[]> {
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

/** Name an article that has no file after its title: `# The plan` -> `the-plan`. */
function nameOfTitle(file: VFile): string {
  const { title: children } = parseArticle(new VFile({ path: file.path, value: String(file), data: file.data }))
  return slug(plainText({ type: 'paragraph', children })).replace(/^-+|-+$/g, '') || 'stdin'
}

/**
 * Tell a deck from an article. A deck must have two marks: a record beside it, and a text that is either the generated
 * one or still starts like it (then a person has edited the deck). One mark proves nothing: an article may start in any
 * way, and lie beside any file.
 *
 * @throws {Failure} when only the record is missing, because nobody wants a deck to be read as an article
 */
async function isDeck(file: VFile): Promise<boolean> {
  const { path, value } = file
  const text = String(value)
  if (hasRecord(path)) return /^colorSchema:/m.test(headOf(text)) || isGenerated(await readDeckRecord(path), text)
  if (!opensAsDeck.test(text)) return false
  throw new Failure(
    `Cannot tell what \`${path}\` is: it starts like a deck, but has no record; if it is a deck, copy its record to \`${recordPathOf(path)}\`; if it is an article, start its front matter with another key`,
  )
}

/** The headmatter that `writeDeck` writes, up to the title. */
const opensAsDeck = /^---\r?\ntheme: "[^"\n]*"\r?\naddons: \[[^\n]*\]\r?\ncolorSchema: (?:dark|light)\r?\ntitle: /

function headOf(text: string): string {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  return /^theme:/m.test(head) ? head : ''
}
