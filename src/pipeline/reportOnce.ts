import type { Problem } from '../messages/problem.ts'

/**
 * Report each kind of problem of a slide once. A fault that is found in the browser is found again in each file made of
 * the slide. Several problems of one kind are all reported if they are found together.
 *
 * @returns a function that takes the problems found in the browser or in one file
 */
export function reportOnce(report: (problem: Problem) => void): (problems: Problem[]) => void {
  const known = new Set<string>()
  const keyOf = ({ slide, ruleId }: Problem) => `${slide} ${ruleId}`
  return (problems) => {
    const found = problems.filter((problem) => !known.has(keyOf(problem)))
    for (const problem of found) known.add(keyOf(problem))
    found.forEach(report)
  }
}
