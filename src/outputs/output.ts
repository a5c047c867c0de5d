import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { Problem } from '../messages/problem.ts'
import type { OpenDeck } from '../render/openDeck.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'
import type { OutputOptions } from './options.ts'

/** What a file says about itself. */
export interface Meta {
  title: string
  author?: string | undefined
  keywords?: string[] | undefined
  /** BCP 47, as in `zh-CN`. */
  lang: string
  /** The article's own date; nothing where it has none. */
  date: Date | undefined
}

/** What files are made of. */
export interface Talk {
  /** All slides on a page in the browser. */
  open: OpenDeck
  meta: Meta
  /** Path of the deck's file. */
  deckPath: string
  /** The text of the deck's file, and the deck as Slidev reads it. */
  text: string
  read: ReadDeck
  /** What the deck was made of; nothing where a deck was given. */
  source: { file: VFile; article: Article } | undefined
  /** What the speaker says in a minute. */
  wordsPerMinute: number
  options: OutputOptions
  /** Told what is found wrong with a file that is made. */
  onProblems(problems: Problem[]): void
}

interface Format {
  /** As in `--to`. */
  name: string
  /** For the help. */
  description: string
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

/** A format: one file in `src/outputs/`, one line in its `index.ts`. */
export type Output = FileOutput | FolderOutput
