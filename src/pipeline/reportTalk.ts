import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { Audience } from '../audience/audience.ts'
import type { Deck } from '../deck/deck.ts'
import { notShown } from '../deck/notShown.ts'
import { slideMinutes, speakingMinutes } from '../deck/speakingMinutes.ts'
import { countMainSlides } from '../deck/toAppendix.ts'
import { report } from '../messages/report.ts'

/** Report words that must be shown and are on no slide, and a talk that takes longer than its audience has. */
export function reportTalk(
  deck: Deck,
  { name, minutes, mustShow, wordsPerMinute }: Audience,
  wanted: string[],
  file: VFile,
): void {
  for (const words of notShown(deck, [...mustShow, ...wanted])) {
    const reason = `Cannot find \`${words}\` on any slide, expected it to be shown to \`${name}\``
    report(file, { ruleId: 'must-show', place: 1, reason })
  }
  const taken = speakingMinutes(deck, wordsPerMinute)
  if (minutes === undefined || taken <= minutes) return
  // A lower density saves no time: the speaker says what is not shown.
  const [longest] = minutesByTitle(deck, wordsPerMinute).toSorted(([, one], [, other]) => other - one)
  const skip = longest ? `\`skip\` above \`${longest[0]}\` takes off about ${longest[1].toFixed(1)}, ` : ''
  const reason = `Unexpected talk of about ${Math.ceil(taken)} minutes for \`${name}\`, expected at most ${minutes}: ${skip}or give it \`minutes: ${Math.ceil(taken)}\` in \`audience.yaml\``
  report(file, { ruleId: 'too-long', place: 1, reason })
}

/** Add up how long the slides under each title take. */
function minutesByTitle({ children }: Deck, wordsPerMinute: number): [title: string, minutes: number][] {
  const minutes = new Map<string, number>()
  for (const { note, children: slots } of children.slice(0, countMainSlides(children))) {
    const shown = slots.flatMap((slot) => slot.children)
    const [first] = shown
    if (first?.type !== 'heading' || first.depth !== 2) continue
    const title = toString(first)
    minutes.set(title, (minutes.get(title) ?? 0) + slideMinutes(note, shown, wordsPerMinute))
  }
  return [...minutes]
}
