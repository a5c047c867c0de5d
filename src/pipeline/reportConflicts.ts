import type { VFile } from 'vfile'
import type { Deck } from '../deck/deck.ts'
import { type Conflict, findConflicts } from '../merge/conflictMarks.ts'
import { report } from '../messages/report.ts'
import { readDeck } from '../slidev/readDeck.ts'

/** What is generated now: the deck, its text, and the file of its article, which gets the messages. */
interface Generated {
  file: VFile
  deck: Deck
  text: string
}

/**
 * Report what a person and the article have both changed: at the article's line, with the deck's lines; of a deck that
 * was given alone, at its own line.
 */
export function reportConflicts(deckFile: VFile, generated?: Generated): void {
  const conflicts = findConflicts(String(deckFile).replaceAll('\r\n', '\n'))
  if (conflicts.length === 0) return
  const slides = generated ? readDeck(generated.text).slides : []
  const { path } = deckFile
  for (const conflict of conflicts) {
    const at = slides.findIndex(({ content, note }) => [content, note].some((part) => says(part, conflict)))
    const { ours, theirs } = conflict.line
    report(generated?.file ?? deckFile, {
      ruleId: 'deck-conflict',
      place: generated ? (generated.deck.children[at]?.position?.start.line ?? 1) : ours,
      reason: `Cannot merge \`${path}:${ours}\` (yours) and \`${path}:${theirs}\` (generated): both stand there now, as conflict ${conflict.number}; keep one with \`deckwright resolve ${path} ${conflict.number} --ours\` or \`--theirs\``,
    })
  }
}

function says(part: string, { text: { theirs } }: Conflict): boolean {
  return theirs !== '' && part.includes(theirs)
}
