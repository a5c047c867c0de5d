import type { OpenDeck } from '../render/openDeck.ts'
import { requireTrustInDeck, type TrustOptions } from '../trust/requireTrust.ts'
import type { DeckFile } from './deckFile.ts'
import type { StageOwner } from './stageOwner.ts'

/**
 * Show a deck, and look at its slides. The browser that has measured a generated deck goes on with it; a person's deck
 * is looked at before anything of it runs.
 *
 * @throws Failure when there is no browser, the deck cannot be shown, or its slides run code that is not trusted
 */
export async function showDeck(
  { file, generated }: DeckFile,
  owner: StageOwner,
  { trust }: TrustOptions,
  onStep: (step: string) => void,
): Promise<OpenDeck> {
  const { lookAtDeck } = await import('../render/openDeck.ts')
  if (generated && owner.isOpen) return lookAtDeck(await owner.showText(String(file)), onStep)
  onStep('starting')
  const inert = !generated && !(await requireTrustInDeck(file.path, String(file), { trust }))
  return lookAtDeck(await owner.showFile({ inert }), onStep)
}
