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

/** Report what a person and the article have both changed, at the article's line, with the deck's lines. */
export function reportConflicts({ path, value }: VFile, { file, deck, text }: Generated): void {
  const conflicts = findConflicts(String(value))
  if (conflicts.length === 0) return
  const { slides } = readDeck(text)
  for (const conflict of conflicts) {
    const at = slides.findIndex(({ content, note }) => [content, note].some((part) => says(part, conflict)))
    const { ours, theirs } = conflict.line
    report(file, {
      ruleId: 'deck-conflict',
      place: deck.children[at]?.position?.start.line ?? 1,
      reason: `Cannot merge \`${path}:${ours}\` (yours) and \`${path}:${theirs}\` (generated): both stand there now, as conflict ${conflict.number}; keep one with \`deckwright resolve ${path} ${conflict.number} --ours\` or \`--theirs\``,
    })
  }
}

function says(part: string, { text: { theirs } }: Conflict): boolean {
  return theirs !== '' && part.includes(theirs)
}
