import type { VFile } from 'vfile'
import type { Audience } from './config.ts'
import type { Deck } from './deck/deck.ts'
import { notShown } from './deck/notShown.ts'
import { speakingMinutes } from './deck/speakingMinutes.ts'
import { report } from './report.ts'

/** Put onto the article what its audience would miss: words that have to be shown, and the time that it has. */
export function reportTalk(
  deck: Deck,
  { name, minutes, mustShow, wordsPerMinute }: Audience,
  wanted: string[],
  file: VFile,
): void {
  for (const words of notShown(deck, [...mustShow, ...wanted])) {
    const reason = `Cannot find \`${words}\` on any slide, expected it to be shown to \`${name}\``
    report(file, { severity: 'error', ruleId: 'must-show', reason })
  }
  const taken = speakingMinutes(deck, wordsPerMinute)
  if (minutes === undefined || taken <= minutes) return
  const reason = `Unexpected talk of about ${Math.ceil(taken)} minutes for \`${name}\`, expected at most ${minutes}: a lower \`--density\` shows less, \`skip\` leaves out`
  report(file, { severity: 'warning', ruleId: 'too-long', reason })
}
