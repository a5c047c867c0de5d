import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { Problem } from '../messages/problem.ts'
import type { OpenDeck } from '../render/openDeck.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import type { OutputOptions } from './options.ts'

/** The metadata that is written into output files. */
export interface Meta {
  title: string
  author?: string | undefined
  keywords?: string[] | undefined
  /** BCP 47, as in `zh-CN`. */
  lang: string
  /** The article's own date, if it has one. */
  date: Date | undefined
}

/** A talk that is open in the browser, and all that outputs need to make files of it. */
export interface Talk {
  /** All slides on a page in the browser. */
  open: OpenDeck
  meta: Meta
  /** Path of the deck's file. */
  deckPath: string
  /** The text of the deck's file. */
  text: string
  /** The deck as Slidev reads it, with only those slides that are shown. */
  read: ReadDeck
  /** The article that the deck was made of; undefined if the input was a deck. */
  source: { file: VFile; article: Article } | undefined
  /** The speaking rate. */
  wordsPerMinute: number
  /** How long the talk may take; undefined if there is no limit. */
  minutes: number | undefined
  /** Numbers of the slides that can be skipped, the one that would be missed least first. */
  expendable: readonly number[]
  options: OutputOptions
  /** Called with the problems that are found in a file. */
  onProblems(problems: Problem[]): void
}

interface Format {
  /** Its name in `--to`. */
  name: string
  /** A line for `--help`. */
  description: string
  /** Whether it works with `--slides`, and so can show only some slides. */
  takesSlides?: true
}

/** An output format that is one file. */
export interface FileOutput extends Format {
  /** Without a dot. */
  extension: string
  /** Make the file's bytes; the same deck gives the same bytes. */
  make(talk: Talk): Promise<Uint8Array>
}

/** An output format that is a folder of files. */
export interface FolderOutput extends Format {
  /** Make the files, by their paths in the folder; the same deck gives the same bytes. */
  make(talk: Talk): Promise<Map<string, Uint8Array>>
}

/** An output format. To add one, write `src/outputs/<name>/<name>.ts`, and a line in `src/outputs/index.ts`. */
export type Output = FileOutput | FolderOutput
