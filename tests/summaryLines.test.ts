import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAudiences } from '../src/cli/compareAudiences.ts'
import { summaryLines } from '../src/cli/summaryLines.ts'
import type { Conversion } from '../src/pipeline/convert.ts'

const talk: Conversion = {
  ...{ article: 'talk.md', audience: 'engineers', deck: 'slides/talk/engineers.md', slides: 31 },
  length: { minutes: 16.2, limit: 20, behind: 6 },
  ...{ outputs: {}, made: [], figures: [], files: [] },
}

test('a run ends with how long its talks are, what stands behind them, and what to type next', () => {
  assert.deepEqual(
    summaryLines([
      talk,
      { ...talk, audience: 'executives', slides: 1, length: { minutes: 0.4, limit: undefined, behind: 0 } },
    ]),
    [
      'talk.md for engineers: 24 slides, about 17 of 20 minutes, and 6 slides behind it for questions',
      'talk.md for executives: 1 slide, about 1 minute',
      'to give it: deckwright present talk.md',
    ],
  )
})

test('the command to type next names the audience, and quotes a path that needs it', () => {
  const other = { ...talk, article: "it's a talk.md", audience: 'students' }
  assert.equal(summaryLines([other]).at(-1), "to give it: deckwright present 'it'\\''s a talk.md' --audience students")
  assert.deepEqual(summaryLines([]), [])
})

test('the table of audiences names its article where there are several', () => {
  const told = { minutes: 4, shown: { sentence: 2 }, said: {}, appendix: {}, leftOut: 0 }
  const talks = ['engineers', 'students'].map((audience) => ({ ...talk, audience, told }))
  assert.deepEqual(compareAudiences(talks, 'posts/talk.md'), [
    'posts/talk.md  slides  minutes  shown        only said',
    'engineers      31      4        2 sentences  -',
    'students       31      4        2 sentences  -',
  ])
})
