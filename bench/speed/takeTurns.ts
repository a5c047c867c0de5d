import type { Contestant } from './contestants.ts'

/** Seconds of two that take turns, in so many rounds. Who is first changes from round to round. */
export async function takeTurns(rounds: number, one: Contestant, other: Contestant): Promise<[number, number][]> {
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const { seconds } = await one()
      pairs.push([seconds, (await other()).seconds])
    } else {
      const { seconds } = await other()
      pairs.push([(await one()).seconds, seconds])
    }
  }
  return pairs
}
