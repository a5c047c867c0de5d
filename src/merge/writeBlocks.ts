import { conflictMark, type Side, sideNames } from './conflictMarks.ts'
import type { Outcome } from './decideBlock.ts'
import type { Block, Part } from './deckParts.ts'

/** Blocks in their order, with the white space between them. */
export interface Written {
  blocks: Block[]
  /** The block that `blocks` ends with, as it stands in its deck; undefined where a conflict ends the part. */
  last: Block | undefined
}

/**
 * Put the blocks of a part behind one another. Join adjacent conflicts of which each has a block on one side only, so that
 * a person settles them together.
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

/** Return the white space behind the last block: its own, if it is still the last one. */
export function endOf({ last }: Written, blocks: readonly Block[], end: string, usual: string): string {
  return last !== undefined && last === blocks.at(-1) ? end : usual
}
