import { dirname } from 'node:path'
import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import { parseArticle } from '../article/parseArticle.ts'
import { findDiagrams } from '../article/syntax/diagrams/findDiagrams.ts'
import { imageUrls, placeImages } from '../article/syntax/images/placeImages.ts'
import type { Audience } from '../audience/audience.ts'
import { lookOf } from '../audience/lookOf.ts'
import type { Deck } from '../deck/deck.ts'
import type { Density } from '../deck/density.ts'
import { toAppendix } from '../deck/toAppendix.ts'
import { toDeck } from '../deck/toDeck.ts'
import { copyImages, type ImageSources } from '../files/copyImages.ts'
import { estimateBreaks } from '../fit/estimateBreaks.ts'
import { type Breaks, fitDeck } from '../fit/fitDeck.ts'
import { joinSlides } from '../fit/joinSlides.ts'
import { numberSlides } from '../fit/numberSlides.ts'
import { splitColumns } from '../fit/splitColumns.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import { makeBrand } from './makeBrand.ts'
import { reportTalk } from './reportTalk.ts'

export interface GenerateOptions extends ImageSources {
  audience: Audience
  /** The title of an article without one. */
  name: string
  /** Where the deck will stand: its images are copied beside it, and its themes found from there. */
  deckPath: string
  /** How much is shown; default: what the article asks for, else what the audience is used to. */
  density?: Density | undefined
  /** Choose where slides are broken; default: by estimate. */
  breaks?: ((deck: Deck) => Promise<Breaks>) | undefined
}

/** The pipeline, from top to bottom: an article's text to a deck and its text. Messages go onto the file. */
export async function generateDeck(
  file: VFile,
  { audience, name, deckPath, density: asked, breaks, ...sources }: GenerateOptions,
): Promise<{ article: Article; deck: Deck; text: string }> {
  const article = parseArticle(file)
  await findDiagrams(article, file)
  const folders = { article: file.path, deckFolder: dirname(deckPath) }
  placeImages(article, await copyImages(imageUrls(article), { ...sources, ...folders }), file)
  const brand = await makeBrand(article, audience, { ...sources, ...folders }, file)
  if (article.title.length === 0) article.title = [{ type: 'text', value: name }]
  const { density = audience.density, agenda = audience.agenda, mustShow = [] } = article.frontMatter.settings
  const talk = toDeck(article, asked ?? density, { agenda, said: audience.said, brand, file })
  // A title is longer where it counts, also while it is measured.
  const whole = numberSlides(splitColumns(joinSlides(talk, audience.appendix)))
  const fitted = fitDeck(whole, await (breaks ?? estimateBreaks)(whole))
  const deck = numberSlides(toAppendix(fitted, audience.appendix))
  reportTalk(deck, audience, mustShow, file)
  return { article, deck, text: writeDeck(deck, lookOf(audience, deckPath)) }
}
