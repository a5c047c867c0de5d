import type { SlideChange } from '../merge/diffDecks.ts'
import { photograph } from '../outputs/pictures/photograph.ts'
import { type PairNames, type PicturePair, pairedWidth, sideBySide } from '../outputs/pictures/sideBySide.ts'
import { shownNumbers } from '../slidev/isShown.ts'
import type { TrustOptions } from '../trust/requireTrust.ts'
import type { BrowserOwner } from './browserOwner.ts'
import type { DeckFile } from './deckFile.ts'
import { showDeck } from './showDeck.ts'
import type { StageOwner } from './stageOwner.ts'

/** A deck, and the stage that shows it. */
export interface StagedDeck {
  deckFile: DeckFile
  stage: StageOwner
}

/** How to name the slides of two decks in captions and columns. */
interface PictureNames extends PairNames {
  slideBefore: string
  slideAfter: string
}

export const byHandNames: PictureNames = {
  slideBefore: 'generated slide',
  slideAfter: 'your slide',
  before: 'generated',
  after: 'yours',
  noBefore: 'not generated',
  noAfter: 'not shown in your deck',
}

export const versionNames: PictureNames = {
  slideBefore: 'before: slide',
  slideAfter: 'now: slide',
  before: 'before',
  after: 'now',
  noBefore: 'was not shown',
  noAfter: 'no longer shown',
}

/**
 * Take a picture of the slides that differ in two decks: as they would be generated, or were before, beside them as they are.
 *
 * @returns a PNG
 * @throws {Failure} when a deck cannot be shown, or would run code that is not trusted
 */
export async function pictureChanges(
  changes: readonly SlideChange[],
  { generated, edited }: Record<'generated' | 'edited', StagedDeck>,
  browser: BrowserOwner,
  trust: TrustOptions,
  names: PictureNames,
): Promise<Uint8Array> {
  const numbers = (of: 'generated' | 'edited') => changes.flatMap((change) => change[of] ?? [])
  const before = await picturesOf(numbers('generated'), generated, trust)
  const after = await picturesOf(numbers('edited'), edited, trust)
  const pairs = changes.map((change): PicturePair => {
    const [one, other] = [before.get(change.generated), after.get(change.edited)]
    return { caption: captionOf(change, names, one !== undefined && one === other), before: one, after: other }
  })
  return sideBySide(await browser.start(), pairs, names)
}

/** Take pictures of some slides of a deck, and return them by the slides' numbers. A hidden slide has none. */
async function picturesOf(
  numbers: readonly number[],
  { deckFile, stage }: StagedDeck,
  { trust }: TrustOptions,
): Promise<Map<number | undefined, string>> {
  const shown = shownNumbers(deckFile.read.slides)
  const wanted = shown.filter((number) => numbers.includes(number))
  if (wanted.length === 0) return new Map()
  const slides = wanted.map((number) => shown.indexOf(number) + 1).join(',')
  const open = await showDeck(deckFile, stage, { trust, slides }, () => {})
  const pictures = await photograph(open, pairedWidth / open.width, { isDraft: true })
  return new Map(wanted.map((number, at) => [number, pictures[at] ?? '']))
}

function captionOf({ generated, edited }: SlideChange, names: PictureNames, looksSame: boolean): string {
  const slides = [
    ...(generated === undefined ? [] : [`${names.slideBefore} ${generated}`]),
    ...(edited === undefined ? [] : [`${names.slideAfter} ${edited}`]),
  ]
  return `${slides.join(', ')}${looksSame ? ': looks the same, its notes or settings differ' : ''}`
}
