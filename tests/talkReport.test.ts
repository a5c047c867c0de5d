import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeStatement } from '../bench/talk/judgeStatement.ts'
import { type Measure, measures, measureTalk } from '../bench/talk/measureTalk.ts'
import { talkTable } from '../bench/talk/talkTable.ts'

const cover = ['layout: cover', '# A talk']
const closing = ['layout: closing', 'Plant a tree.']

/** A deck of slides: frontmatter, what is shown, what is said. */
function deckOf(...slides: string[][]): string {
  return slides
    .map(
      ([frontmatter, shown, said]) => `---\n${frontmatter}\n---\n\n${shown}\n${said ? `\n<!--\n${said}\n-->\n` : ''}`,
    )
    .join('\n')
}

function slidesWith(measure: Measure, ...slides: string[][]): number[] {
  const { findings } = measureTalk(deckOf(cover, ...slides, closing), 130)
  return findings.filter((finding) => finding.measure === measure).map(({ slide }) => slide)
}

/** What each measure finds, on slides that follow the cover, and what it must not. */
const cases: Record<Measure, [bad: string[][], good: string[][]]> = {
  numbered: [
    [['layout: section\ncontinued: "1/2"', '## Soil\n\nOne. Two.']],
    [['layout: section', '## Soil\n\nOne. Two.']],
  ],
  continued: [
    [['layout: section\ncontinued: "2/2"', '## Soil\n\nOne. Two.']],
    [['layout: section\ncontinued: "2/2"\nclaim: true', '## Soil\n\nClay holds water.\n\n- one\n- two']],
  ],
  run: [
    Array.from({ length: 5 }, (_, at) => ['layout: section', `## Soil\n\nOne. Two. ${at}`]),
    Array.from({ length: 5 }, (_, at) => [
      'layout: section\nclaim: true',
      `## Soil\n\nClaim ${at} holds.\n\nOne. Two.`,
    ]),
  ],
  statement: [
    [['layout: statement', '## Soil\n\nClay holds water.']],
    [['layout: section', '## Soil\n\nClay holds water.']],
  ],
  noStatement: [
    [['layout: statement', '## Soil\n\nSee the manual.']],
    [['layout: statement', '## Soil\n\nClay holds water for weeks.']],
  ],
  sentence: [
    [['layout: section', '## Soil\n\nClay holds water, e.g. for weeks.']],
    [['layout: image', '## Soil\n\nClay holds water.\n\n![clay](clay.png)']],
  ],
  titleAlone: [[['layout: statement', '## Soil']], [['layout: part', '# Soil']]],
  apart: [
    [
      ['layout: statement', '## Soil\n\nClay holds water.'],
      ['layout: image', '## Soil\n\n![clay](clay.png)\n\nFigure 2. Clay'],
    ],
    [
      ['layout: statement', '## Soil\n\nClay holds water.'],
      ['layout: image', '## Sand\n\n![sand](sand.png)'],
    ],
  ],
  said: [
    [['layout: section', '## Soil\n\nIt grew.', 'It grew by 65 % in 7 days.']],
    [['layout: section', '## Soil\n\n- 65 %\n- 7', 'It grew by 65 % in 7 days, and on 3.']],
  ],
  untitled: [[['layout: section', 'Clay. Sand.']], [['layout: section', '## Soil\n\nClay. Sand.']]],
  alike: [
    Array.from({ length: 5 }, (_, at) => ['layout: code', `## Soil ${at}\n\n\`\`\`\na\n\`\`\``]),
    Array.from({ length: 4 }, (_, at) => ['layout: code', `## Soil ${at}\n\n\`\`\`\na\n\`\`\``]),
  ],
  noClose: [[], []],
}

for (const [name, [bad, good]] of Object.entries(cases)) {
  // The keys of `cases` are the measures.
  const measure = name as Measure
  if (measure === 'noClose') continue
  test(`finds ${measures[measure]}`, () => {
    assert.notDeepEqual(slidesWith(measure, ...bad), [])
    assert.deepEqual(slidesWith(measure, ...good), [])
  })
}

test('a statement titles its slide, and a name is no figure', () => {
  const statement = ['layout: statement\ncontinued: "2/2"', '## Soil\n\nClay holds water for weeks.']
  assert.deepEqual(slidesWith('continued', statement), [])
  const said = (words: string) => slidesWith('said', ['layout: section', '## Soil\n\nIt grew.', words]).length
  for (const words of [
    'In 2017 RFC 6962, Section 3.1, came with Go 1.12 on September 29, 2022.',
    'Set `timeout` to `3000` at 12:42, on 2015/5/6.',
  ])
    assert.equal(said(words), 0, words)
  for (const words of ['It takes 150 kW.', 'There are 300 issues.', '共有 42 人。']) assert.equal(said(words), 1, words)
})

test('finds a deck without a close, and takes no appendix for the talk', () => {
  const appendix = [
    ['layout: part\nappendix: true', '# Appendix'],
    ['layout: code', '```\na\n```'],
  ]
  const closed = measureTalk(deckOf(cover, closing, ...appendix), 130)
  assert.deepEqual(
    closed.findings.filter(({ measure }) => measure === 'noClose'),
    [],
  )
  assert.deepEqual([closed.slides, closed.appendix], [2, 2])
  const asks = measureTalk(deckOf(cover, ['layout: action', '## Next\n\n- Dig.']), 130)
  assert.ok(asks.findings.every(({ measure }) => measure !== 'noClose'))
  const open = measureTalk(deckOf(cover, ['layout: section', '## Soil\n\nOne. Two.']), 130)
  assert.deepEqual(
    open.findings.filter(({ measure }) => measure === 'noClose').map(({ slide }) => slide),
    [2],
  )
})

test('counts minutes of what is said, slides a minute and talks over budget', () => {
  const said = 'word '.repeat(260)
  const figures = measureTalk(deckOf(['layout: section', '## Soil\n\nClay.', `Soil. Clay. ${said}`]), 130)
  assert.ok(Math.abs(figures.minutes - 262 / 130) < 1e-9)
  const table = talkTable([{ name: 'a', audience: 'executives', budget: 1, ...figures }])
  const cell = (name: string) => table.find(([first]) => first === name)?.[1]
  assert.equal(cell('decks over budget'), '1')
  assert.equal(cell('slides a minute'), '0.5')
})

test('counts what a slide shows and nobody says, each line of code, and a glance at least', () => {
  const minutesOf = (slide: string[]) => measureTalk(deckOf(slide), 130).minutes
  const shown = 'word '.repeat(130)
  assert.ok(Math.abs(minutesOf(['layout: section', `## Soil\n\n${shown}`, 'Said apart.']) - 133 / 130) < 1e-9)
  assert.ok(Math.abs(minutesOf(['layout: code', `\`\`\`\n${'a\n'.repeat(30)}\`\`\``]) - 2) < 1e-9)
  assert.equal(minutesOf(['layout: section', '## Soil\n\nClay.']), 0.25)
})

const statements: [text: string, reason: string | undefined][] = [
  ['The steps are:', 'colon'],
  ['Diagram 3. The flow of a request', 'caption'],
  ['图 2 请求的流程', 'caption'],
  ['This feature was provided thanks to Jane Doe.', 'credit'],
  ['See the pull request.', 'pointer'],
  ['更多信息请看文档。', 'pointer'],
  ["Let's look at areas where it matters.", 'lead-in'],
  ['以下の通りです。', 'lead-in'],
  ['However, nobody knew.', 'mid-argument'],
  ['这使得它更快。', 'mid-argument'],
  ['이것은 빠르다.', 'mid-argument'],
  ['となります。', 'fragment'],
  ['where x is a weight.', 'fragment'],
  ['Words '.repeat(30), 'too long'],
  ['Deploys took a week; now they take five minutes.', undefined],
  ['It is easy to say no.', undefined],
  ["It's possible to say no.", undefined],
  ['Nobody knew :smile:', undefined],
  ['`id` is what everybody knows.', undefined],
  ['网关把失败的请求切换到另一个模型。', undefined],
]

for (const [text, reason] of statements)
  test(`a statement: ${text.slice(0, 40)}`, () => assert.equal(judgeStatement(text, false), reason))
