import { Failure } from '../failure.ts'
import { backupPathOf } from '../files/deckRecord.ts'
import { readSource } from '../files/readSource.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import { type Conflict, findConflicts } from '../merge/conflictMarks.ts'
import { settleConflicts } from '../merge/settleConflicts.ts'
import { readDeck } from '../slidev/readDeck.ts'
import { type Flags, sideOf } from './flags.ts'
import { shortLine } from './shortLine.ts'

/**
 * `deckwright resolve <deck> [number]`: list the conflicts of a deck; with `--ours` or `--theirs`, settle them. The
 * exit code is 1 if conflicts are left.
 */
export async function resolveDeck(path: string, number: number | undefined, flags: Flags): Promise<number> {
  const text = String(await readSource(path))
  const conflicts = findConflicts(text)
  if (number !== undefined && !conflicts.some((conflict) => conflict.number === number)) {
    const known = conflicts.map((conflict) => conflict.number).join(', ') || 'none'
    throw new Failure(`Cannot find conflict ${number} in \`${path}\`, expected one of: ${known}`)
  }
  const side = sideOf(flags)
  if (side === undefined) return listConflicts(path, conflicts)
  const settled = settleConflicts(text, (one) => (number === undefined || one === number ? side : undefined))
  if (settled === text) return listConflicts(path, conflicts)
  readDeck(settled, path)
  await writeAtomically(backupPathOf(path), text)
  await writeAtomically(path, settled)
  console.log(path)
  return listConflicts(path, findConflicts(settled))
}

/** Print the conflicts of a deck, and return the exit code: 1 if there are any. */
function listConflicts(path: string, conflicts: Conflict[]): number {
  for (const { number, line, text } of conflicts) {
    console.log(`conflict ${number}`)
    console.log(`  yours      ${path}:${line.ours}  ${short(text.ours)}`)
    console.log(`  generated  ${path}:${line.theirs}  ${short(text.theirs)}`)
  }
  const what = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`
  console.log(`${path}: ${what}${conflicts.length > 0 ? '; keep one version with `--ours` or `--theirs`' : ''}`)
  return conflicts.length > 0 ? 1 : 0
}

/** Show one side of a conflict in one line; `(nothing)` if that side has removed the text. */
function short(text: string): string {
  return shortLine(text, 80) || '(nothing)'
}
