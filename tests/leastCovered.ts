import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'

/** Print the share of branches that ran, and the files with the most that did not: a reporter for `npm run coverage`. */
export default async function* leastCovered(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && data.level === 'error') yield `${data.message}\n`
    if (type !== 'test:coverage') continue
    const { files, totals, workingDirectory } = data.summary
    yield `\n${totals.coveredBranchPercent.toFixed(2)} % of the branches ran. Most are left in:\n`
    const left = files.map((file) => ({ ...file, left: file.totalBranchCount - file.coveredBranchCount }))
    for (const { path, left: count, branches } of left.toSorted((one, other) => other.left - one.left).slice(0, 10)) {
      const lines = branches.filter((branch) => branch.count === 0).map(({ line }) => line)
      yield `${String(count).padStart(6)}  ${relative(workingDirectory, path)}  lines ${lines.join(', ')}\n`
    }
  }
}
