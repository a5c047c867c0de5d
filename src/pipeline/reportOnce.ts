import type { Problem } from '../messages/problem.ts'

/**
 * Report each fault of a slide once. A fault that was found in the browser is found again in each file made of the
 * slide: a problem of a later call is not reported if an earlier call had one with the same slide and rule.
 *
 * @returns a function to call with all problems found in the browser, and then with those found in each file
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
