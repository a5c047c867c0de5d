import { readFile } from 'node:fs/promises'
import type { Meta, Talk } from '../src/outputs/index.ts'
import type { OpenDeck } from '../src/render/openDeck.ts'
import { isShown } from '../src/slidev/isShown.ts'
import { readDeck } from '../src/slidev/readDeck.ts'

/** A deck that is open, as formats get it, where no article was given and nothing is asked. */
export async function talkOf(open: OpenDeck, deckPath: string, meta: Meta): Promise<Talk> {
  const text = await readFile(deckPath, 'utf8')
  const read = readDeck(text)
  return {
    open,
    meta,
    deckPath,
    text,
    read: { ...read, slides: read.slides.filter(isShown) },
    source: undefined,
    wordsPerMinute: 130,
    minutes: undefined,
    expendable: [],
    options: {},
    onProblems: () => {},
  }
}
