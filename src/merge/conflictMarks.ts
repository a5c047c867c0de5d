/** Which version of a conflict: the person's, or the generated one. */
export type Side = 'ours' | 'theirs'

/** How the two versions are called where people read it. */
export const sideNames = { ours: 'yours', theirs: 'generated' } as const

type MarkPart = (typeof sideNames)[Side] | 'end'

/** Where a conflict stands: on a slide, in its notes, or in its frontmatter. In notes no comment can be opened. */
export type MarkPlace = 'body' | 'note' | 'frontmatter'

/** Write the line that opens a version of a conflict, or ends it. */
export function conflictMark(number: number, part: MarkPart, place: MarkPlace): string {
  const words = `deckwright conflict ${number}: ${part}`
  if (place === 'body') return `<!-- ${words} -->`
  return place === 'note' ? `(${words})` : `# ${words}`
}

const mark = /^(?:<!-- |\(|# )deckwright conflict (\d+): (yours|generated|end)(?: -->|\))?$/

/** Read a line that `conflictMark` has written. */
export function readMark(line: string): { number: number; part: MarkPart; place: MarkPlace } | undefined {
  const [, number, part] = mark.exec(line.trim()) ?? []
  if (number === undefined || (part !== 'yours' && part !== 'generated' && part !== 'end')) return undefined
  const place = line.trim().startsWith('<') ? 'body' : line.trim().startsWith('(') ? 'note' : 'frontmatter'
  return { number: Number(number), part, place }
}

/** A conflict as it stands in a deck; lines count from 1. */
export interface Conflict {
  number: number
  place: MarkPlace
  /** The first line of each version, or of its mark where it has none. */
  line: { ours: number; theirs: number }
  text: { ours: string; theirs: string }
  /** The lines of its first mark and of its last. */
  from: number
  to: number
}

/** Find the conflicts that a deck holds. A mark whose other marks are missing is read as text. */
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

function firstLine(lines: readonly string[], mark: number): number {
  const at = lines.findIndex((line) => line.trim() !== '')
  return at < 0 ? mark : mark + 1 + at
}
