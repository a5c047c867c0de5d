import { VFile } from 'vfile'
import { parseArticle } from '../src/article/parseArticle.ts'
import { imageUrls, type Placed, placeImages } from '../src/article/syntax/images/placeImages.ts'
import type { Density } from '../src/deck/density.ts'
import { toDeck } from '../src/deck/toDeck.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { fitDeck } from '../src/fit/fitDeck.ts'
import { joinSlides } from '../src/fit/joinSlides.ts'
import { splitColumns } from '../src/fit/splitColumns.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

const look = { theme: '../../themes/base', addons: ['@/../../themes/engineers'], colorSchema: 'dark' as const }

const elsewhere: Placed = { ruleId: 'remote-image', reason: 'elsewhere' }

/** The deck of an article whose images all lie elsewhere, or at a place, as text. */
export function deckOf(article: VFile, density: Density = 'talk', place = elsewhere): string {
  const file = new VFile({ path: article.path, value: String(article) })
  const parsed = parseArticle(file)
  placeImages(parsed, new Map(imageUrls(parsed).map((url) => [url, place])), file)
  if (parsed.title.length === 0) parsed.title = [{ type: 'text', value: article.stem ?? '' }]
  const whole = splitColumns(joinSlides(toDeck(parsed, density)))
  return writeDeck(fitDeck(whole, estimateBreaks(whole)), look)
}
