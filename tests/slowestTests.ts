import type { TestEvent } from 'node:test/reporters'

/** Print the ten tests that took longest, with their seconds: a reporter for `node --test`. */
export default async function* slowestTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tests: { name: string; file: string; ms: number }[] = []
  for await (const { type, data } of events) {
    if (type !== 'test:pass' || data.details.type === 'suite') continue
    tests.push({ name: data.name, file: data.file?.replace(/.*\//, '') ?? '', ms: data.details.duration_ms })
  }
  yield '\nThe slowest tests:\n'
  for (const { name, file, ms } of tests.toSorted((one, other) => other.ms - one.ms).slice(0, 10))
    yield `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}  ${name.replaceAll('\n', ' ')}\n`
}
