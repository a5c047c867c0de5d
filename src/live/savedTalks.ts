import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { cacheFolder } from '../files/cacheFolder.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import { initialState, type TalkState } from '../present/talkState.ts'

/** A talk that was stopped longer ago than this, in ms, starts at its first slide again. */
const longestBreak = 30 * 60_000

const shape = z.object({
  slide: z.number().int().positive(),
  step: z.number().int().nonnegative(),
  startedAt: z.number().optional(),
  since: z.number(),
  spent: z.record(z.string(), z.number()),
  skipped: z.array(z.number()),
  savedAt: z.number(),
})

/** A file in the cache with the state of a talk. The talk goes on from it if the program or the machine has stopped. */
export interface SavedTalk {
  /** Read the saved state; undefined if there is none, or if it is older than half an hour. */
  read(now: number): Promise<TalkState | undefined>
  /** Write a state in the background. If a write is still running, only the newest state is written after it. */
  save(state: TalkState, now: number): void
  /** Wait until the newest state is written. */
  settled(): Promise<void>
  forget(): Promise<void>
}

/**
 * Return the saved talk of a deck.
 *
 * @param deckPath path of the deck that is presented
 */
export function savedTalk(deckPath: string): SavedTalk {
  const name = createHash('sha256').update(resolve(deckPath)).digest('hex').slice(0, 32)
  const path = join(cacheFolder('talks'), `${name}.json`)
  let waiting: string | undefined
  let writing: Promise<void> | undefined
  const write = async () => {
    while (waiting !== undefined) {
      const text = waiting
      waiting = undefined
      // Ignore an error: the talk must go on even if its state cannot be written.
      await writeAtomically(path, text).catch(() => {})
    }
    writing = undefined
  }
  return {
    async read(now) {
      try {
        const { savedAt, ...saved } = shape.parse(JSON.parse(await readFile(path, 'utf8')))
        return now - savedAt > longestBreak ? undefined : { ...initialState(now), ...saved }
      } catch {
        // The file is missing, or is not a saved state.
        return undefined
      }
    },
    save({ slide, step, startedAt, since, spent, skipped }, savedAt) {
      waiting = JSON.stringify({ slide, step, startedAt, since, spent, skipped, savedAt })
      writing ??= write()
    },
    settled: async () => writing,
    async forget() {
      waiting = undefined
      await writing
      await rm(path, { force: true })
    },
  }
}
