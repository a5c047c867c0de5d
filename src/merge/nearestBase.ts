import { likeness, wordsOf } from './wordsOf.ts'

/**
 * Choose the base of a merge: the generated deck that is most similar to the edited deck. There are several generated
 * decks to choose from after git has merged the records of two people.
 */
export function nearestBase(bases: readonly string[], edited: string): string | undefined {
  const words = wordsOf(edited)
  const [best] = bases
    .map((base) => ({ base, score: likeness(wordsOf(base), words) }))
    .sort((one, other) => other.score - one.score)
  return best?.base
}
