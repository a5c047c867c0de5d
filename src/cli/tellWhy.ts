import type { VFile } from 'vfile'
import type { AppendixReason } from '../deck/budget/fitToBudget.ts'
import type { Ledger } from '../ledger/entries.ts'
import { placeName } from '../messages/original.ts'
import type { ReadDeck } from '../slidev/readDeck.ts'

/** What each reason means to an author. */
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
 * Tell for each slide behind the talk what brought it there, and for each unit that is left out by which rule.
 *
 * @returns lines, as in `slide 12 (Costs): behind the talk, the talk has no more minutes`
 */
export function tellWhy({ entries }: Ledger, slides: ReadDeck['slides'], file: VFile): string[] {
  const behind = slides.flatMap(({ frontmatter: { why }, title }, at) =>
    isAppendixReason(why) ? [`slide ${at + 1}${title ? ` (${title})` : ''}: behind the talk, ${reasons[why]}`] : [],
  )
  const left = entries.flatMap(({ unit: { kind, text, position }, where }) =>
    'rule' in where
      ? [`${placeName(file, position.start.line)}: ${kind} left out by \`${where.rule}\`: ${short(text)}`]
      : [],
  )
  return [...behind, ...left]
}

function isAppendixReason(value: unknown): value is AppendixReason {
  return typeof value === 'string' && Object.hasOwn(reasons, value)
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
