import { isDeepStrictEqual } from 'node:util'
import { conflictMark } from './conflictMarks.ts'
import type { FrontmatterEntry } from './deckParts.ts'
import { mergeOrder } from './mergeOrder.ts'

/**
 * Merge the frontmatter of a slide key by key. A key whose generated value has not changed keeps the person's bytes. If
 * both sides have changed a key, keep the person's value, and write the generated value below it as a YAML comment.
 *
 * @param nextNumber returns the number of a new conflict
 */
export function mergeEntries(
  base: readonly FrontmatterEntry[],
  ours: readonly FrontmatterEntry[],
  theirs: readonly FrontmatterEntry[],
  nextNumber: () => number,
): FrontmatterEntry[] {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(
    (entries) => new Map(entries.map((entry) => [entry.key, entry])),
  ) as [EntryMap, EntryMap, EntryMap] // cast: three lists of entries give three maps
  const order = mergeOrder({ base: [...inBase.keys()], ours: [...inOurs.keys()], theirs: [...inTheirs.keys()] })
  return order.flatMap((key): FrontmatterEntry[] => {
    const [was, mine, generated] = [inBase.get(key), inOurs.get(key), inTheirs.get(key)]
    const lead = mine?.lead ?? ''
    const isMine = isSame(was, generated) || isSame(mine, generated)
    if (isMine) return mine ? [mine] : []
    // If the key is removed, keep the person's comment above it.
    if (isSame(was, mine)) return generated ? [{ ...generated, lead }] : lead.trim() ? [{ ...empty, lead }] : []
    const number = nextNumber()
    const raw = [
      `${conflictMark(number, 'yours', 'frontmatter')}\n`,
      mine?.raw ?? '',
      `${conflictMark(number, 'generated', 'frontmatter')}\n`,
      generated?.raw.replace(/^(?=.)/gm, '# ') ?? '',
      `${conflictMark(number, 'end', 'frontmatter')}\n`,
    ]
    return [{ key, lead, raw: raw.join(''), value: mine?.value ?? null }]
  })
}

type EntryMap = Map<string, FrontmatterEntry>

const empty: FrontmatterEntry = { key: '', lead: '', raw: '', value: null }

function isSame(one: FrontmatterEntry | undefined, other: FrontmatterEntry | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isDeepStrictEqual(one.value, other.value)
}
