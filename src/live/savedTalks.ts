import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { cacheFolder } from '../files/cacheFolder.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import { initialState, type TalkState } from '../present/talkState.ts'

/** Milliseconds after which a talk that was stopped is not resumed. */
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

/** Remembers where a talk is, so that it goes on there if the program or the machine stops. */
export interface SavedTalk {
  /** Where the talk was; undefined if none was given a short while ago. */
  read(now: number): Promise<TalkState | undefined>
  /** Write in the background, the last state at the end. */
  save(state: TalkState, now: number): void
  /** Wait until all is written. */
  settled(): Promise<void>
  forget(): Promise<void>
}

/** @param deckPath what is presented */
export function savedTalk(deckPath: string): SavedTalk {
  const name = createHash('sha256').update(resolve(deckPath)).digest('hex').slice(0, 32)
  const path = join(cacheFolder('talks'), `${name}.json`)
  let waiting: string | undefined
  let writing: Promise<void> | undefined
  const write = async () => {
    while (waiting !== undefined) {
      const text = waiting
      waiting = undefined
      // The talk goes on even if its state cannot be written.
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
        // A file that is missing or cannot be read counts as no state.
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
