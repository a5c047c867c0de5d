import type { Problem } from '../messages/problem.ts'

/**
 * Tell what is wrong with a slide once: what is seen in the browser is seen in each file that is made of it too. Several of one
 * kind that are found at one time are told each.
 */
export function onceEach(tell: (problem: Problem) => void): (problems: Problem[]) => void {
  const known = new Set<string>()
  const keyOf = ({ slide, ruleId }: Problem) => `${slide} ${ruleId}`
  return (problems) => {
    const found = problems.filter((problem) => !known.has(keyOf(problem)))
    for (const problem of found) known.add(keyOf(problem))
    found.forEach(tell)
  }
}
