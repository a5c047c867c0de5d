import type { OpenDeck } from '../render/openDeck.ts'
import { requireTrustInDeck, type TrustOptions } from '../trust/requireTrust.ts'
import type { DeckFile } from './deckFile.ts'
import type { StageOwner } from './stageOwner.ts'

/**
 * Show a deck, and look at its slides. A generated deck is shown on the stage that has measured it. A deck that a person
 * has edited is checked for code before any of it runs.
 *
 * @throws {Failure} when there is no browser, the deck cannot be shown, or its slides run code that is not trusted
 */
export async function showDeck(
  { file, generated }: DeckFile,
  owner: StageOwner,
  { trust }: TrustOptions,
  onStep: (step: string) => void,
): Promise<OpenDeck> {
  const { lookAtDeck } = await import('../render/openDeck.ts')
  if (!generated || !owner.isOpen) onStep('starting')
  if (generated) return lookAtDeck(await owner.showText(String(file)), onStep)
  const inert = !(await requireTrustInDeck(file.path, String(file), { trust }))
  return lookAtDeck(await owner.showFile({ inert }), onStep)
}
