import { likeness, wordsOf } from './wordsOf.ts'

/**
 * Choose the generated deck that an edited one was made from: the likest. There are several after git has merged the
 * work of two people.
 */
export function nearestBase(bases: readonly string[], edited: string): string | undefined {
  const words = wordsOf(edited)
  const [best] = bases
    .map((base) => ({ base, score: likeness(wordsOf(base), words) }))
    .sort((one, other) => other.score - one.score)
  return best?.base
}
