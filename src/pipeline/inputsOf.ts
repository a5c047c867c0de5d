import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import type { ParseOptions } from '../article/parseArticle.ts'
import { hashFolders } from '../files/hashFolders.ts'
import { programHash } from '../files/programHash.ts'
import type { Output, OutputOptions } from '../outputs/index.ts'
import { whyNotPrebuilt } from '../render/prebuilt/whyNotPrebuilt.ts'
import { slidevFolders } from '../trust/slidevFolders.ts'
import type { DeckFile } from './deckFile.ts'
import type { Job } from './planJobs.ts'

export interface InputsOptions extends OutputOptions, ParseOptions {
  /** Path of the browser's executable; default: the first that is found. */
  browser?: string | undefined
  /** The option `--minutes`, if it was given. */
  minutes?: number | undefined
}

/**
 * Hash all inputs of a talk's outputs: the program, the deck, its images, its themes, its article and the options of
 * formats. With the same hash an output need not be made again.
 *
 * @returns a function from an output to its hash; undefined if not all inputs are known, because an edited deck or a
 *   theme with its own code may import any file, and a plugin may do anything
 */
export async function inputsOf(
  { file, read, generated }: DeckFile,
  { source, audience, deckPath }: Job,
  { browser, minutes, paper, handout, steps, scale, slides, remarkPlugins = [] }: InputsOptions,
): Promise<((output: Output) => string) | undefined> {
  if (generated === undefined || remarkPlugins.length > 0) return undefined
  const folders = await slidevFolders(resolve(deckPath), read.headmatter)
  if (whyNotPrebuilt(read, folders) !== undefined) return undefined
  const { settings } = source.file.data
  const { wordsPerMinute } = audience
  // The type makes an option that is missing here an error: with it in no hash, another value would keep the old file.
  const given: Record<keyof Omit<InputsOptions, 'remarkPlugins'>, unknown> = {
    browser,
    minutes,
    paper,
    handout,
    steps,
    scale,
    slides,
  }
  const hash = createHash('sha256').update(programHash()).update(String(file)).update('\n').update(source.file.value)
  hashFolders(hash, [...folders.slice(0, -1), join(dirname(deckPath), 'public')])
  hash.update(JSON.stringify({ ...given, wordsPerMinute, settings }))
  return (output) => hash.copy().update(output.name).digest('hex')
}
