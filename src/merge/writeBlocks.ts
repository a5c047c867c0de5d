import { conflictMark, type Side, sideNames } from './conflictMarks.ts'
import type { Outcome } from './decideBlock.ts'
import type { Block, Part } from './deckParts.ts'

/** The blocks of a merged body or of merged notes, in order, with the white space before each. */
export interface Written {
  blocks: Block[]
  /** The last block, as it stands in the deck that it comes from; undefined if a conflict comes last. */
  last: Block | undefined
}

/**
 * List the blocks of a body or of notes, and write conflicts with their conflict marks. Join adjacent conflicts in
 * which only one side has a block to a single conflict, so that a person settles them together.
 */
export function writeBlocks(outcomes: readonly Outcome[], part: Part, nextNumber: () => number): Written {
  const blocks: Block[] = []
  let last: Block | undefined
  for (let at = 0; at < outcomes.length; at += 1) {
    const outcome = outcomes[at]
    if (outcome?.kind === 'block') {
      const isBehind = outcome.source.previous === last && (last !== undefined || blocks.length === 0)
      append(blocks, outcome.block, isBehind ? outcome.source.gap : undefined, part)
      last = outcome.source
      continue
    }
    const number = nextNumber()
    const from = at
    while (isOneSided(outcomes[at]) && isOneSided(outcomes[at + 1])) at += 1
    const conflicts = outcomes.slice(from, at + 1).filter((one) => one.kind === 'conflict')
    for (const side of ['ours', 'theirs'] as const) {
      append(blocks, markBlock(number, sideNames[side], part), undefined, part)
      for (const block of versionsOf(conflicts, side)) append(blocks, block, undefined, part)
    }
    append(blocks, markBlock(number, 'end', part), undefined, part)
    last = undefined
  }
  return { blocks, last }
}

function isOneSided(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'conflict' && (outcome.ours === undefined || outcome.theirs === undefined)
}

function versionsOf(conflicts: readonly Extract<Outcome, { kind: 'conflict' }>[], side: Side): Block[] {
  return conflicts.flatMap((conflict) => conflict[side] ?? [])
}

function markBlock(number: number, part: Parameters<typeof conflictMark>[1], place: Part): Block {
  const text = conflictMark(number, part, place)
  return { kind: 'html', marker: '', text, key: text, gap: '\n\n', previous: undefined }
}

function append(blocks: Block[], block: Block, gap: string | undefined, part: Part): void {
  const before = blocks.at(-1)
  const usual = before
    ? before.kind === 'item' && block.kind === 'item'
      ? '\n'
      : '\n\n'
    : part === 'note'
      ? '\n'
      : '\n\n'
  blocks.push({ ...block, gap: gap ?? usual })
}

/**
 * Return the white space after the last block that was written: `end` if it is also the last of `blocks`, the person's own;
 * else `usual`.
 */
export function endOf({ last }: Written, blocks: readonly Block[], end: string, usual: string): string {
  return last !== undefined && last === blocks.at(-1) ? end : usual
}
