/**
 * A side of a merge or of a conflict. `ours` is the deck that a person has edited, `theirs` the deck that is generated
 * now.
 */
export type Side = 'ours' | 'theirs'

/** The names of the sides in conflict marks, as people read them. */
export const sideNames = { ours: 'yours', theirs: 'generated' } as const

type MarkPart = (typeof sideNames)[Side] | 'end'

/**
 * The part of a slide in which a conflict stands. The part decides how conflict marks are written: as HTML comments in
 * the body, as `(…)` in notes, as `# …` in frontmatter.
 */
export type MarkPlace = 'body' | 'note' | 'frontmatter'

/**
 * Write a conflict mark, a line before each side of a conflict and at its end: `<!-- deckwright conflict 1: yours -->`.
 */
export function conflictMark(number: number, part: MarkPart, place: MarkPlace): string {
  const words = `deckwright conflict ${number}: ${part}`
  if (place === 'body') return `<!-- ${words} -->`
  return place === 'note' ? `(${words})` : `# ${words}`
}

const markLine = /^(?:<!-- |\(|# )deckwright conflict (\d+): (yours|generated|end)(?: -->|\))?$/

/** Read a line that `conflictMark` has written; undefined for any other line. */
export function readMark(line: string): { number: number; part: MarkPart; place: MarkPlace } | undefined {
  const [, number, part] = markLine.exec(line.trim()) ?? []
  if (number === undefined || (part !== 'yours' && part !== 'generated' && part !== 'end')) return undefined
  const place = line.trim().startsWith('<') ? 'body' : line.trim().startsWith('(') ? 'note' : 'frontmatter'
  return { number: Number(number), part, place }
}

/** A conflict in a deck. Line numbers start at 1. */
export interface Conflict {
  number: number
  place: MarkPlace
  /** The line at which the text of each side begins; for an empty side, the line of its mark. */
  line: { ours: number; theirs: number }
  text: { ours: string; theirs: string }
  /** The line of the first mark. */
  from: number
  /** The line of the last mark. */
  to: number
}

/** Find all conflicts in a deck. If a conflict lacks one of its three marks, the other marks are read as text. */
export function findConflicts(text: string): Conflict[] {
  const lines = text.split('\n')
  const found: Conflict[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const first = readMark(lines[at] ?? '')
    if (first?.part !== 'yours') continue
    const find = (part: MarkPart, from: number) =>
      lines.findIndex((line, place) => {
        const read = place > from ? readMark(line) : undefined
        return read?.part === part && read.number === first.number && read.place === first.place
      })
    const middle = find('generated', at)
    const end = middle < 0 ? -1 : find('end', middle)
    if (end < 0) continue
    const ours = lines.slice(at + 1, middle)
    const theirs = lines.slice(middle + 1, end)
    const isComment = first.place === 'frontmatter'
    found.push({
      number: first.number,
      place: first.place,
      line: { ours: firstLine(ours, at + 1), theirs: firstLine(theirs, middle + 1) },
      text: {
        ours: ours.join('\n').trim(),
        theirs: (isComment ? theirs.map((line) => line.replace(/^# ?/, '')) : theirs).join('\n').trim(),
      },
      from: at + 1,
      to: end + 1,
    })
    at = end
  }
  return found
}

function firstLine(lines: readonly string[], lineOfMark: number): number {
  const at = lines.findIndex((line) => line.trim() !== '')
  return at < 0 ? lineOfMark : lineOfMark + 1 + at
}
