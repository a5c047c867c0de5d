import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import { wordsNotShown } from '../deck/wordsNotShown.ts'
import { report } from '../messages/report.ts'

/** The limits of a talk, and by how much the talk exceeds them. */
interface TalkLimits {
  audience: string
  /** How many minutes the talk may take. */
  minutes: number | undefined
  /** By how many minutes the slides that must be shown exceed `minutes`. */
  minutesOver: number
  /** Words that must stand on a slide. */
  mustShow: readonly string[]
}

/** Report words of `mustShow` that are on no slide. Also report a talk that cannot be given in its time. */
export function reportTalk(
  deck: Deck,
  { audience, minutes = 0, minutesOver, mustShow }: TalkLimits,
  file: VFile,
): void {
  for (const words of wordsNotShown(deck, mustShow)) {
    const reason = `Cannot find \`${words}\` on any slide, expected it to be shown to \`${audience}\``
    report(file, { ruleId: 'must-show', place: 1, reason })
  }
  if (minutesOver === 0) return
  const more = minutesOver < 0.1 ? 'less than 0.1' : minutesOver.toFixed(1)
  const reason = `Cannot give the talk for \`${audience}\` in ${minutes} minutes, expected ${more} more: what has to be shown (\`keep\`, \`mustShow\`, cover and close) takes ${(minutes + minutesOver).toFixed(1)}`
  report(file, { ruleId: 'too-long', place: 1, reason })
}
