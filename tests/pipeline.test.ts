import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import type { Article } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parseArticle.ts'
import { listAudiences } from '../src/audience/listAudiences.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { convert } from '../src/pipeline/convert.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import type { Progress } from '../src/pipeline/planSteps.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { deckwright } from './deckwright.ts'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))

test('a talk changes nothing of its article, which the next audience gets too', async () => {
  const audiences = await Promise.all(listAudiences().map(readAudience))
  for (const name of await readdir(fixtures)) {
    const value = await readFile(join(fixtures, name, 'input.md'), 'utf8').catch(() => undefined)
    if (value === undefined) continue
    const article: Article = freeze(parseArticle(new VFile({ path: 'input.md', value })))
    for (const audience of audiences) {
      const plan = planTalk(article, audience)
      const { deck } = fitTalk(plan, estimateBreaks(plan.whole))
      assert.notEqual(writeDeck(deck, themeSettings(audience, 'slides/input/talk.md')), '', name)
    }
  }
})

/** A module is strict code: to change what is frozen throws. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) freeze(inner)
  return value
}

describe('three audiences', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    const sections = Array.from({ length: 3 }, (_, at) => `## Section ${at}\n\nWords of it.\n`).join('\n')
    await writeFile(
      join(folder, 'talk.md'),
      `---\ndeckwright:\n  density: much\n  mustShow: [Nowhere]\n---\n\n# Talk\n\n![A map](none.png)\n\n${sections}`,
    )
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('are told once what is wrong with their article, and each what concerns it alone', async () => {
    const args = ['talk.md', '--to', 'deck', '--fit', 'estimated', '--audience', 'engineers,executives,students']
    const { code, stderr } = await deckwright(folder, ...args)
    assert.equal(code, 1)
    const told = [...stderr.matchAll(/^talk\.md.*|(?:setting|missing-image|must-show)(?= +deckwright$)/gm)].map(String)
    const own = ['engineers', 'executives', 'students'].flatMap((name) => [`talk.md (${name})`, 'must-show'])
    assert.deepEqual(told, ['talk.md', 'setting', 'missing-image', ...own])
  })

  test('have each all messages about their talk', async () => {
    const decks = join(folder, 'decks')
    const audience = ['engineers', 'executives']
    const steps: [string, Progress][] = []
    const conversions = await convert([join(folder, 'talk.md')], {
      ...{ audience, to: ['deck'], fit: 'estimated', out: decks, decks },
      onStep: (_, step, progress) => steps.push([step, progress]),
    })
    for (const { files } of conversions)
      assert.deepEqual(
        files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
        ['setting', 'missing-image', 'must-show'],
      )
    assert.deepEqual(steps, [
      ['deck', { done: 0, of: 2 }],
      ['deck', { done: 1, of: 2 }],
    ])
  })
})

test('an article that cannot be parsed leaves the others of its run unwritten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  try {
    const [good, deep, decks] = ['good.md', 'deep.md', 'decks'].map((name) => join(folder, name))
    assert.ok(good && deep && decks)
    await writeFile(good, '# Good\n\nWords.\n')
    await writeFile(deep, `# Deep\n\n${'> '.repeat(100)}words\n`)
    const making = convert([good, deep], { audience: 'engineers', to: ['deck'], fit: 'estimated', out: decks, decks })
    await assert.rejects(making, /deep\.md:3:\d+ Cannot read/)
    assert.deepEqual((await readdir(folder)).sort(), ['deep.md', 'good.md'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
