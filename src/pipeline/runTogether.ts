import { availableParallelism } from 'node:os'

/** The most talks to make at once. While the browser lays out one talk, the next one is planned. */
const MOST = 3

/**
 * Run a task for each item, as many at once as the machine has processors, up to three. After an error no further task
 * begins. The error is thrown when all running tasks have ended, so that none of them writes a file afterwards.
 *
 * @returns the results in the order of the items
 */
export async function runTogether<T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  atOnce = Math.min(MOST, availableParallelism()),
): Promise<R[]> {
  const results: R[] = []
  const waiting = [...items.entries()]
  const errors: unknown[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, item] = next
      try {
        results[at] = await run(item)
      } catch (error) {
        errors.push(error)
        waiting.length = 0
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (errors.length > 0) throw errors[0]
  return results
}
