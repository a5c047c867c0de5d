import { VFile } from 'vfile'
import { imageUrls, placeImages } from '../src/article/syntax/images/placeImages.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import type { Ledger } from '../src/ledger/entries.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { reportLedger } from '../src/ledger/reportLedger.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { parseSource } from '../src/pipeline/parseSource.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import { readDeck } from '../src/slidev/readDeck.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

/** What a text became, and how many milliseconds each step took. */
export interface TextPath {
  /** With its messages. */
  file: VFile
  deck: string
  slides: number
  ledger: Ledger
  times: { parse: number; plan: number; fit: number; write: number; ledger: number }
}

const engineers = await readAudience('engineers')

/**
 * Take a text the whole way that needs no browser and no disk: parse, plan, estimate what fits, write the deck, read it
 * back, and account for it. Each image is taken for one that is there.
 */
export async function takeTextPath(text: string): Promise<TextPath> {
  const file = new VFile({ path: 'input.md', value: text })
  const marks = [performance.now()]
  const next = () => marks.push(performance.now())
  const article = await parseSource({ file, name: 'input' })
  placeImages(article, new Map(imageUrls(article).map((url) => [url, { url: '/images/a.png' }])), file)
  next()
  const plan = planTalk(article, engineers, { file })
  next()
  const { deck } = fitTalk(plan, estimateBreaks(plan.whole), file)
  next()
  const written = writeDeck(deck, themeSettings(engineers, 'slides/input/engineers.md'))
  const { slides } = readDeck(written)
  next()
  const accounts = ledger(file, written)
  reportLedger(accounts, file, { edited: false })
  next()
  const [parse = 0, planned = 0, fit = 0, write = 0, accounted = 0] = marks
    .slice(1)
    .map((mark, at) => mark - (marks[at] ?? 0))
  const times = { parse, plan: planned, fit, write, ledger: accounted }
  return { file, deck: written, slides: slides.length, ledger: accounts, times }
}
