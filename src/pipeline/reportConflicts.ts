import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import { type Conflict, findConflicts } from '../merge/conflictMarks.ts'
import { report } from '../messages/report.ts'
import { readDeck } from '../slidev/readDeck.ts'

/** The deck that was generated in this run and merged into an edited one. */
interface Generated {
  /** The article's vfile, to which the messages are added. */
  file: VFile
  deck: Deck
  text: string
}

/**
 * Report each conflict in a deck: a text that both a person and the article have changed. The message stands at the
 * article's line and names both lines of the deck. If only a deck was given, the message stands at the deck's line.
 */
export function reportConflicts(deckFile: VFile, generated?: Generated): void {
  const conflicts = findConflicts(String(deckFile).replaceAll('\r\n', '\n'))
  if (conflicts.length === 0) return
  const slides = generated ? readDeck(generated.text).slides : []
  const { path } = deckFile
  for (const conflict of conflicts) {
    const at = slides.findIndex(({ content, note }) => [content, note].some((text) => containsTheirs(text, conflict)))
    const { ours, theirs } = conflict.line
    report(generated?.file ?? deckFile, {
      ruleId: 'deck-conflict',
      place: generated ? (generated.deck.children[at]?.position?.start.line ?? 1) : ours,
      reason: `Cannot merge \`${path}:${ours}\` (yours) and \`${path}:${theirs}\` (generated): both stand there now, as conflict ${conflict.number}; keep one with \`deckwright resolve ${path} ${conflict.number} --ours\` or \`--theirs\``,
    })
  }
}

function containsTheirs(text: string, { text: { theirs } }: Conflict): boolean {
  return theirs !== '' && text.includes(theirs)
}
