import { themeSettings } from '../audience/themeSettings.ts'
import type { Breaks } from '../fit/applyBreaks.ts'
import { writeDeck } from '../slidev/writeDeck.ts'
import type { TalkPlan } from './planTalk.ts'
import type { StageOwner } from './stageOwner.ts'

/**
 * Find out in a browser where to break the slides of a talk. Slides that were measured before are not measured again:
 * their breaks are in the cache.
 *
 * @param onStart called when the browser is needed
 */
export async function measureTalk(
  { whole, audience }: TalkPlan,
  deckPath: string,
  owner: StageOwner,
  onStart: () => void,
): Promise<Breaks> {
  // Import here, because Playwright takes long to load.
  const { measureSlides, recallBreaks } = await import('../render/measuredBreaks.ts')
  const { known, unknown } = await recallBreaks(whole, audience.folders)
  if (unknown.length === 0) return known
  onStart()
  const slides = unknown.map(({ breakable }) => breakable.slide)
  const stage = await owner.showText(writeDeck({ ...whole, children: slides }, themeSettings(audience, deckPath)))
  return new Map([...known, ...(await measureSlides(stage, unknown))])
}
