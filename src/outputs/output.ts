import type { OpenDeck } from '../render/openDeck.ts'

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

/** A format: one file in this folder, one line in `index.ts`. */
export interface Output {
  /** As in `--to`. */
  name: string
  /** Without a dot. */
  extension: string
  /** For the help. */
  description: string
  /** Make the file's bytes; the same deck gives the same bytes. */
  make(open: OpenDeck, meta: Meta): Promise<Uint8Array>
}
