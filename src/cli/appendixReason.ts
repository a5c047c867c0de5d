import type { AppendixReason } from '../deck/budget/fitToBudget.ts'

/** For each value of `why` in a slide's frontmatter, the reason why the slide stands in the appendix, in words for the author. */
const reasons: Record<AppendixReason, string> = {
  asked: 'its author asks for it, with `appendix`',
  rest: 'the slide before it shows what was chosen of its list, table or listing',
  kind: 'its audience has all of its kind there, by `appendix` in `audience.yaml`',
  matter: 'it is about the text and not its subject, as thanks, references and a licence are',
  run: 'four slides under one title are shown',
  minutes: 'the talk has no more minutes',
  slides: 'the talk may have no more slides',
}

/**
 * Explain the value of `why` in a slide's frontmatter. Return undefined for a value that this program does not write.
 */
export function appendixReason(why: unknown): string | undefined {
  return isReason(why) ? reasons[why] : undefined
}

function isReason(value: unknown): value is AppendixReason {
  return typeof value === 'string' && Object.hasOwn(reasons, value)
}
