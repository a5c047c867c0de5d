import { slideNumbers } from '../outputs/slideNumbers.ts'
import type { OpenDeck } from '../render/openDeck.ts'
import { isShown } from '../slidev/isShown.ts'
import { requireTrustInDeck, type TrustOptions } from '../trust/requireTrust.ts'
import type { DeckFile } from './deckFile.ts'
import type { StageOwner } from './stageOwner.ts'

export interface ShowOptions extends TrustOptions {
  /** Numbers of the slides to show, such as `3-7,12`; default: all. */
  slides?: string | undefined
}

/**
 * Show a deck in a browser, and look for faults of its slides. A generated deck is shown on the page that has measured
 * it. A deck that a person has edited is first searched for code, so that none runs without the user's trust.
 *
 * @throws {Failure} when there is no browser, the deck cannot be shown, a number in `slides` does not exist, or slides
 *   run code that is not trusted
 */
export async function showDeck(
  { file, read, generated }: DeckFile,
  owner: StageOwner,
  { trust, slides }: ShowOptions,
  onStep: (step: string) => void,
): Promise<OpenDeck> {
  const { readAndCheck } = await import('../render/openDeck.ts')
  const numbers = slides === undefined ? undefined : slideNumbers(slides, read.slides.filter(isShown).length, file.path)
  if (!generated || !owner.isOpen) onStep('starting')
  if (generated) return readAndCheck(await owner.showText(String(file)), onStep, numbers)
  const inert = !(await requireTrustInDeck(file.path, String(file), { trust }))
  return readAndCheck(await owner.showFile({ inert }), onStep, numbers)
}
