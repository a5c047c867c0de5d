import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { Problem } from '../messages/problem.ts'
import type { OpenDeck } from '../render/openDeck.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import type { OutputOptions } from './options.ts'

/** Metadata of a file. */
export interface Meta {
  title: string
  author?: string | undefined
  keywords?: string[] | undefined
  /** BCP 47, as in `zh-CN`. */
  lang: string
  /** The article's own date, if it has one. */
  date: Date | undefined
}

/** A talk that is open in the browser, to make files of. */
export interface Talk {
  /** All slides on a page in the browser. */
  open: OpenDeck
  meta: Meta
  /** Path of the deck's file. */
  deckPath: string
  /** The text of the deck's file, and the deck as Slidev reads it; of its slides those that are shown. */
  text: string
  read: ReadDeck
  /** What the deck was made of; undefined if the input was a deck. */
  source: { file: VFile; article: Article } | undefined
  /** Speaking rate. */
  wordsPerMinute: number
  /** How long it may take; undefined: as long as it takes. */
  minutes: number | undefined
  options: OutputOptions
  /** Called with the problems that are found in a file. */
  onProblems(problems: Problem[]): void
}

interface Format {
  /** As in `--to`. */
  name: string
  /** For the help. */
  description: string
  /** Whether it can show some of the slides alone. */
  takesSlides?: true
}

/** A format that is one file. */
export interface FileOutput extends Format {
  /** Without a dot. */
  extension: string
  /** Make the file's bytes; the same deck gives the same bytes. */
  make(talk: Talk): Promise<Uint8Array>
}

/** A format that is a folder. */
export interface FolderOutput extends Format {
  /** Make the files, each under its path in the folder; the same deck gives the same bytes. */
  make(talk: Talk): Promise<Map<string, Uint8Array>>
}

/** An output format. To add one, write `src/outputs/<name>/<name>.ts`, and a line in `src/outputs/index.ts`. */
export type Output = FileOutput | FolderOutput
