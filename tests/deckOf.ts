import { VFile } from 'vfile'
import { type ParseOptions, parseArticle } from '../src/article/parseArticle.ts'
import { type ImagePlace, imageUrls, placeImages } from '../src/article/syntax/images/placeImages.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import type { Density } from '../src/deck/density.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

const engineers = await readAudience('engineers')

const elsewhere: ImagePlace = { ruleId: 'remote-image', reason: 'elsewhere' }

/** The deck of an article whose images all lie elsewhere, or at a place, as text. */
export function deckOf(article: VFile, density: Density = 'talk', place = elsewhere, options?: ParseOptions): string {
  const file = new VFile({ path: article.path, value: String(article) })
  const parsed = parseArticle(file, options)
  placeImages(parsed, new Map(imageUrls(parsed).map((url) => [url, place])), file)
  if (parsed.title.length === 0) parsed.title = [{ type: 'text', value: article.stem ?? '' }]
  const plan = planTalk(parsed, engineers, { density, file })
  const { deck } = fitTalk(plan, estimateBreaks(plan.whole))
  return writeDeck(deck, themeSettings(engineers, 'slides/talk/engineers.md'))
}
