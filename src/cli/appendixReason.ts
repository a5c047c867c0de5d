import type { AppendixReason } from '../deck/budget/fitToBudget.ts'

/** What each reason for standing behind the talk means to an author. */
const reasons: Record<AppendixReason, string> = {
  asked: 'its author asks for it, with `appendix`',
  rest: 'the slide before it shows what was chosen of its list, table or listing',
  kind: 'its audience has all of its kind there, by `appendix` in `audience.yaml`',
  matter: 'it is about the text and not its subject, as thanks, references and a licence are',
  run: 'four slides under one title are shown',
  minutes: 'the talk has no more minutes',
  slides: 'the talk may have no more slides',
}

/** Explain the `why` of a slide's frontmatter; undefined for a `why` that deckwright does not write. */
export function appendixReason(why: unknown): string | undefined {
  return isReason(why) ? reasons[why] : undefined
}

function isReason(value: unknown): value is AppendixReason {
  return typeof value === 'string' && Object.hasOwn(reasons, value)
}
