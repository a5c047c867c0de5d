import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { isThemeFile } from '../../src/live/isThemeFile.ts'
import { mayUse } from '../../src/live/mayUse.ts'
import { addRehearsal, readRehearsals } from '../../src/live/rehearsals.ts'
import { remoteTokens } from '../../src/live/remoteTokens.ts'
import { findSlide } from '../../src/present/findSlide.ts'
import { offerSkips } from '../../src/present/offerSkips.ts'
import { clockOf, paceOf } from '../../src/present/pace.ts'
import { rehearsalOf, rehearsalTable } from '../../src/present/rehearsal.ts'
import { sameSlides } from '../../src/present/sameSlides.ts'
import { scheduleOf } from '../../src/present/schedule.ts'
import { hallView, speakerView } from '../../src/present/speakerView.ts'
import {
  act,
  initialState,
  renumber,
  spentUntil,
  type TalkAction,
  type TalkState,
} from '../../src/present/talkState.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { textWidth } from '../../src/text/textWidth.ts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

/** A deck of a cover, four slides of 60 words with their titles in two sections, and one behind the talk. */
const deck = readDeck(`---
layout: cover
---

# Talk

---
layout: section
number: "1"
---

## Costs

${words(59)}

---
layout: default
---

## Costs (2/2)

${words(57)}

---
layout: default
---

## Prices

${words(59)}

---
layout: section
number: "2"
---

## Ends

${words(59)}

---
appendix: true
---

## Appendix

---
layout: default
---

## More costs

${words(300)}
`)

/** At 60 words a minute a slide takes a minute, the cover 6 seconds. */
const schedule = scheduleOf(deck.slides, { wordsPerMinute: 60, minutes: undefined })
const facts = { slides: 7, main: 5, steps: [0, 2, 0, 0, 0, 0, undefined] }

const after = (state: TalkState, ...actions: TalkAction[]) =>
  actions.reduce((one, action) => act(one, action, facts, 1000), state)

describe('a schedule', () => {
  test('gives each slide the time of its words, and the appendix none', () => {
    assert.deepEqual(
      schedule.slides.map(({ from, to }) => [Math.round(from), Math.round(to)]),
      [
        [0, 6],
        [6, 66],
        [66, 126],
        [126, 186],
        [186, 246],
        [246, 246],
        [246, 246],
      ],
    )
    assert.deepEqual([schedule.main, schedule.sections], [5, ['Costs', 'Ends']])
    assert.deepEqual(
      schedule.slides.map(({ section, sectionNo }) => `${sectionNo} ${section}`),
      ['0 ', '1 Costs', '1 Costs', '1 Costs', '2 Ends', '0 ', '0 '],
    )
  })

  test('has each slide go later where there is more time than words, and earlier where there is less', () => {
    const longer = scheduleOf(deck.slides, { wordsPerMinute: 60, minutes: 8.2 })
    assert.deepEqual(longer.slides.map(({ from, to, seconds }) => [from, to, seconds].map(Math.round)).slice(0, 3), [
      [0, 12, 6],
      [6, 132, 60],
      [66, 252, 60],
    ])
    const shorter = scheduleOf(deck.slides, { wordsPerMinute: 60, minutes: 2.05 })
    assert.deepEqual(shorter.slides.map(({ from, to, seconds }) => [from, to, seconds].map(Math.round)).slice(0, 3), [
      [0, 3, 3],
      [3, 33, 30],
      [33, 63, 30],
    ])
  })

  test('counts parts where there are some', () => {
    const { slides } = readDeck('# A\n\n---\npart: 1\n---\n\n# One\n\n---\nnumber: "1"\n---\n\n## Inside\n')
    assert.deepEqual(scheduleOf(slides, { wordsPerMinute: 60, minutes: 1 }).sections, ['One'])
  })
})

describe('the pace', () => {
  test('is calm on a slide within its own time, and right to a second outside', () => {
    assert.deepEqual(paceOf(schedule, 2, 6), { words: 'on time', level: 'calm', behind: 0 })
    assert.deepEqual(paceOf(schedule, 2, 66), { words: 'on time', level: 'calm', behind: 0 })
    assert.deepEqual(paceOf(schedule, 2, 95), { words: 'on time', level: 'calm', behind: 29 })
    assert.deepEqual(paceOf(schedule, 2, 96), { words: '0:30 behind', level: 'late', behind: 30 })
    assert.deepEqual(paceOf(schedule, 2, 146), { words: '1:20 behind', level: 'late', behind: 80 })
    assert.deepEqual(paceOf(schedule, 2, 156), { words: '1:30 behind', level: 'lost', behind: 90 })
    assert.deepEqual(paceOf(schedule, 4, 66), { words: '1:00 ahead', level: 'early', behind: -60 })
    assert.deepEqual(paceOf(schedule, 7, 600), { words: 'appendix', level: 'calm', behind: 0 })
  })

  test('is written as minutes and seconds', () => {
    assert.deepEqual([0, 59.9, 80, 3661, -0.5, -5, -65].map(clockOf), [
      '0:00',
      '0:59',
      '1:20',
      '1:01:01',
      '0:00',
      '-0:05',
      '-1:05',
    ])
  })

  test('offers what can be skipped, first what only goes on with a slide', () => {
    assert.deepEqual(offerSkips(schedule, 1, 50), { slides: [3], saves: 60 })
    assert.deepEqual(offerSkips(schedule, 1, 90), { slides: [3, 4], saves: 120 })
    assert.deepEqual(offerSkips(schedule, 3, 90), { slides: [4], saves: 60 })
    assert.equal(offerSkips(schedule, 4, 90), undefined)
  })

  test('offers what the budget would miss least where that is known, and nothing else', () => {
    const ranked = scheduleOf(deck.slides, { wordsPerMinute: 60, minutes: undefined, expendable: [4, 2] })
    assert.deepEqual(
      ranked.slides.map(({ expendable }) => expendable),
      [undefined, 2, undefined, 1, undefined, undefined, undefined],
    )
    assert.deepEqual(offerSkips(ranked, 1, 50), { slides: [4], saves: 60 })
    assert.deepEqual(offerSkips(ranked, 1, 200), { slides: [2, 4], saves: 120 })
    assert.equal(offerSkips(ranked, 4, 90), undefined)
  })
})

describe('a talk', () => {
  test('starts its clock with the first step, and turns by steps and slides', () => {
    const start = initialState(0)
    const two = after(start, { do: 'next' })
    assert.deepEqual([two.slide, two.step, two.startedAt], [2, 0, 1000])
    assert.deepEqual(placeOf(after(two, { do: 'next' })), [2, 1])
    assert.deepEqual(placeOf(after(two, { do: 'next' }, { do: 'next' }, { do: 'next' })), [3, 0])
    assert.deepEqual(placeOf(after(two, { do: 'go', slide: 3 }, { do: 'back' })), [2, 2])
    assert.deepEqual(placeOf(after(two, { do: 'next' }, { do: 'back' })), [2, 0])
    assert.deepEqual(placeOf(after(start, { do: 'back' })), [1, 0])
    assert.equal(after(start, { do: 'start' }, { do: 'start' }).startedAt, 1000)
  })

  test('ends before its appendix, which can be gone to', () => {
    const end = after(initialState(0), { do: 'end' }, { do: 'next' })
    assert.deepEqual(placeOf(end), [5, 0])
    const beyond = after(end, { do: 'go', slide: 7 })
    assert.deepEqual(placeOf(after(beyond, { do: 'next' })), [7, 0])
    assert.deepEqual(placeOf(after(beyond, { do: 'back' }, { do: 'next' })), [7, 0])
    assert.deepEqual(placeOf(after(initialState(0), { do: 'go', slide: 99 })), [7, 0])
    assert.deepEqual(placeOf(after(initialState(0), { do: 'go', slide: 2, step: 9 })), [2, 2])
  })

  test('returns from jumps, one after the other', () => {
    const jumped = after(
      initialState(0),
      { do: 'next' },
      { do: 'next' },
      { do: 'go', slide: 4 },
      { do: 'go', slide: 7 },
    )
    assert.deepEqual(placeOf(after(jumped, { do: 'return' })), [4, 0])
    assert.deepEqual(placeOf(after(jumped, { do: 'return' }, { do: 'return' })), [2, 1])
    assert.deepEqual(placeOf(after(jumped, { do: 'return' }, { do: 'return' }, { do: 'return' })), [2, 1])
  })

  test('shows again what was covered before it turns', () => {
    const black = after(initialState(0), { do: 'black' })
    assert.equal(black.screen, 'black')
    assert.deepEqual([after(black, { do: 'black' }).screen, after(black, { do: 'white' }).screen], ['slide', 'white'])
    for (const turn of ['next', 'back'] as const) {
      const shown = after(black, { do: turn })
      assert.deepEqual([shown.screen, ...placeOf(shown)], ['slide', 1, 0])
    }
  })

  test('passes over what is skipped, until all is kept', () => {
    const skipping = after(initialState(0), { do: 'skip', slides: [2, 3] })
    assert.deepEqual(placeOf(after(skipping, { do: 'next' })), [4, 0])
    assert.deepEqual(placeOf(after(skipping, { do: 'keepAll' }, { do: 'next' })), [2, 0])
  })

  test('lets go of what was pointed at and drawn when its slide goes', () => {
    const at = { x: 0.1, y: 0.2 }
    const marked = after(initialState(0), { do: 'point', at }, { do: 'zoom', at }, { do: 'draw', stroke: [at, at] })
    assert.deepEqual(hallView(marked, 1), {
      version: 1,
      slide: 1,
      step: 0,
      screen: 'slide',
      pointer: at,
      zoom: at,
      strokes: [[at, at]],
    })
    assert.deepEqual(after(marked, { do: 'wipe' }).strokes, [])
    const { pointer, zoom, strokes } = after(marked, { do: 'next' })
    assert.deepEqual([pointer, zoom, strokes], [undefined, undefined, []])
  })

  test('holds what the hall sees', () => {
    const held = after(initialState(0), { do: 'freeze' }, { do: 'go', slide: 4 })
    assert.deepEqual([hallView(held, 1).slide, held.slide], [1, 4])
    assert.equal(hallView(after(held, { do: 'freeze' }), 1).slide, 4)
    assert.deepEqual(after(held, { do: 'restart' }), initialState(1000))
  })

  test('counts how long each slide was on', () => {
    const begun = act(initialState(0), { do: 'start' }, facts, 10_000)
    const two = act(begun, { do: 'next' }, facts, 15_000)
    const back = act(two, { do: 'back' }, facts, 22_000)
    assert.deepEqual(spentUntil(back, 25_000), { 1: 8000, 2: 7000 })
    assert.deepEqual(spentUntil(initialState(0), 9000), {})
  })

  test('tells its speaker how it stands, and the hall nothing of it', () => {
    const state: TalkState = { ...initialState(0), slide: 2, step: 1, startedAt: 0, since: 6000 }
    const told = { now: 160_000, version: 3, problem: 'broken', told: undefined }
    const view = speakerView(state, schedule, facts, told)
    assert.deepEqual(
      [view.gone, view.left, view.pace.words, view.progress, view.next, view.section, view.problem],
      ['2:40', '1:26', '1:34 behind', 1, { slide: 2, step: 2 }, 'Costs', 'broken'],
    )
    assert.deepEqual(view.skip, { slides: [3, 4], saves: 120, time: '2:00' })
    assert.equal(speakerView({ ...state, skipped: [3] }, schedule, facts, told).skip, undefined)
    const early = speakerView(initialState(0), schedule, facts, told)
    assert.deepEqual([early.gone, early.left, early.isStarted], ['0:00', '4:06', false])
    const keys = Object.keys(hallView(state, 3)).sort()
    assert.deepEqual(keys, ['pointer', 'screen', 'slide', 'step', 'strokes', 'version', 'zoom'])
  })
})

describe('a slide that is on', () => {
  const slidesOf = (...titles: string[]) =>
    readDeck(titles.map((title) => `## ${title}\n\nWords of ${title}\n`).join('\n---\n\n')).slides

  for (const [what, before, now, places] of [
    ['stays where nothing has changed', 'A B C', 'A B C', [1, 2, 3]],
    ['moves on when one is put before it', 'A B C', 'X A B C', [2, 3, 4]],
    ['moves back when one before it goes', 'A B C', 'B C', [1, 1, 2]],
    ['is followed to another place', 'A B C', 'C A B', [2, 3, 1]],
    ['that is gone is the one in its place', 'A B C', 'A C', [1, 2, 2]],
    ['is the nearest of equal ones', 'A A A', 'A A A', [1, 2, 3]],
  ] as const)
    test(what, () => {
      const numberOf = sameSlides(slidesOf(...before.split(' ')), slidesOf(...now.split(' ')))
      assert.deepEqual(
        before.split(' ').map((_, at) => numberOf(at + 1)),
        places,
      )
    })

  test('is known by its title when its words have changed', () => {
    const [a, b] = [slidesOf('A', 'B', 'C'), slidesOf('X', 'A', 'B', 'C')]
    const edited = b.map((slide) => ({ ...slide, content: `${slide.content} more` }))
    assert.equal(sameSlides(a, edited)(2), 3)
  })

  test('takes its times and what is skipped along', () => {
    const state: TalkState = {
      ...initialState(0),
      slide: 2,
      spent: { 1: 5, 2: 7 },
      skipped: [3],
      trail: [{ slide: 1, step: 0 }],
      frozen: { slide: 1, step: 0 },
    }
    const moved = renumber(state, (no) => Math.max(2, no), facts)
    assert.deepEqual([moved.slide, moved.spent, moved.skipped], [2, { 2: 12 }, [3]])
    assert.deepEqual([moved.trail, moved.frozen], [[{ slide: 2, step: 0 }], { slide: 2, step: 0 }])
  })
})

test('a slide is found by its number, and by words of its title and section', () => {
  assert.deepEqual(
    ['4', ' 4 ', '0', '8', 'PRICE', 'more', 'ends', 'nothing', ''].map((typed) => findSlide(schedule, typed)),
    [4, 4, undefined, undefined, 4, 7, 5, undefined, undefined],
  )
})

describe('a rehearsal', () => {
  const spent = { 1: 5000, 2: 90_000, 3: 45_400, 4: 1000, 5: 60_000 }
  const before = rehearsalOf(
    schedule,
    deck.slides,
    { 1: 6000, 2: 120_000 },
    { date: '2026-11-28 09:00', wordsPerMinute: 60 },
  )
  const now = rehearsalOf(schedule, deck.slides, spent, { date: '2026-11-29 09:00', wordsPerMinute: 60 })

  test('says how long each slide was on, and how long was planned', () => {
    assert.deepEqual(
      now.slides.map(({ slide, planned, spent }) => [slide, planned, spent]),
      [
        [1, 6, 5],
        [2, 60, 90],
        [3, 60, 45],
        [4, 60, 1],
        [5, 60, 60],
      ],
    )
  })

  test('learns how fast its speaker talks, from slides that were not passed by', () => {
    // 180 words in 90, 45.4 and 60 seconds.
    assert.equal(now.wordsPerMinute, Math.round(180 / (195.4 / 60)))
    // 60 words are too few to tell.
    assert.equal(before.wordsPerMinute, 60)
  })

  test('is a table by slide and section, beside the one before it', () => {
    assert.deepEqual(rehearsalTable(now, undefined), [
      '   slide        plan  real    off',
      '1  Talk         0:06  0:05  -0:01',
      '§  Costs        3:00  2:16  -0:44',
      '2  Costs        1:00  1:30  +0:30',
      '3  Costs (2/2)  1:00  0:45  -0:15',
      '4  Prices       1:00  0:01  -0:59',
      '§  Ends         1:00  1:00',
      '5  Ends         1:00  1:00',
      '   all          4:06  3:21  -0:45',
      '55 words a minute',
    ])
    const lines = rehearsalTable(now, before)
    assert.deepEqual(
      [lines[1], lines[2], lines[5], lines.at(-2), lines.at(-1)],
      [
        '1  Talk         0:06  0:05  -0:01    0:06',
        '§  Costs        3:00  2:16  -0:44    2:00',
        '4  Prices       1:00  0:01  -0:59',
        '   all          4:06  3:21  -0:45    2:06',
        '55 words a minute, 60 before',
      ],
    )
  })

  test('keeps its columns with long titles in full-width characters', () => {
    const title = '云'.repeat(50)
    const slides = [{ slide: 1, title, section: '', planned: 1, spent: 2 }]
    const [head = '', row = ''] = rehearsalTable({ date: '', wordsPerMinute: 1, slides }, undefined)
    assert.equal(textWidth(row), textWidth(head))
    assert.match(row, /云… /)
  })

  test('is kept in plain text, the latest last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-rehearsals-'))
    try {
      const path = join(folder, 'engineers.md')
      await addRehearsal(path, before)
      const file = await addRehearsal(path, now)
      assert.deepEqual(await readRehearsals(path), [before, now])
      assert.match(await readFile(file, 'utf8'), /^- date: 2026-11-28 09:00\n {2}wordsPerMinute: 60\n {2}slides:\n/)
      await writeFile(file, 'title: mine\n')
      await assert.rejects(readRehearsals(path), /Cannot read .*rehearsals\.yaml/)
      // A folder stands for any file that cannot be read.
      await rm(file)
      await mkdir(file)
      await assert.rejects(readRehearsals(path), /Cannot read .*rehearsals\.yaml` \(EISDIR\)/)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('which file changes the theme of a talk', () => {
  const audience = { folder: resolve('themes/engineers') }
  for (const [path, isOfTheme] of [
    ['themes/engineers/layouts/cover.vue', true],
    ['themes/engineers/audience.yaml', false],
    ['themes/engineers-talk.md', false],
    ['themes/engineers-x/tokens.css', false],
  ] as const)
    test(path, () => assert.equal(isThemeFile(path, audience), isOfTheme))
})

describe('who may use what', () => {
  const shared = { follow: true, hosts: ['127.0.0.1', '192.168.1.2'] }
  const ask = (path: string, other: Partial<Parameters<typeof mayUse>[0]> = {}, follow = true) =>
    mayUse(
      { path, method: 'GET', host: '127.0.0.1:3030', origin: undefined, isLocal: true, isRemote: false, ...other },
      { ...shared, follow },
    )
  const here = { method: 'POST', origin: 'http://127.0.0.1:3030' }
  const phone = { host: '192.168.1.2:3030', isLocal: false }
  const thePhone = { ...phone, isRemote: true }

  test('this machine all, but no page of another site', () => {
    assert.deepEqual([ask('/'), ask('/presenter'), ask('/do', here)], [true, true, true])
    assert.equal(ask('/presenter', { host: 'evil.example:3030' }), false)
    assert.equal(ask('/presenter', { host: undefined }), false)
    assert.equal(ask('/do', { method: 'POST', origin: 'http://evil.example' }), false)
    assert.equal(ask('/do', { method: 'POST' }), false)
    assert.equal(ask('/notes.json', { origin: 'http://127.0.0.1:3031' }), false)
    assert.equal(ask('/presenter', { ...here, method: 'PUT' }), false)
    assert.equal(ask('/presenter', here), false)
  })

  test('the hall the slides alone, if it is let in', () => {
    const paths = ['/follow', '/events/hall', '/deck.json', '/3', '/assets/a.js']
    assert.deepEqual(
      paths.map((path) => ask(path, phone)),
      paths.map(() => true),
    )
    assert.deepEqual(
      paths.map((path) => ask(path, phone, false)),
      paths.map(() => false),
    )
    const closed = ['/', '/presenter', '/remote', '/notes.json', '/events/speaker', '/code', '/find', '/print']
    assert.deepEqual(
      closed.map((path) => ask(path, phone)),
      closed.map(() => false),
    )
    assert.equal(ask('/do', { ...phone, method: 'POST', origin: 'http://192.168.1.2:3030' }), false)
  })

  test('the phone with the code its own page, and no code for others', () => {
    const paths = ['/remote', '/notes.json', '/events/speaker']
    assert.deepEqual(
      paths.map((path) => ask(path, thePhone, false)),
      [true, true, true],
    )
    assert.equal(ask('/do', { ...thePhone, method: 'POST', origin: 'http://192.168.1.2:3030' }), true)
    assert.deepEqual([ask('/code', thePhone), ask('/presenter', thePhone)], [false, false])
  })

  test('the first device spends the code, and it can be taken back', () => {
    const tokens = remoteTokens()
    const token = tokens.token() ?? ''
    assert.equal(tokens.spend('other'), undefined)
    const pass = tokens.spend(token)
    assert.ok(pass)
    assert.deepEqual([tokens.isRemote(pass), tokens.isRemote(token), tokens.isRemote(undefined)], [true, false, false])
    assert.deepEqual([tokens.spend(token), tokens.token()], [undefined, undefined])
    tokens.renew()
    assert.equal(tokens.isRemote(pass), false)
    assert.notEqual(tokens.token(), token)
  })
})

function placeOf({ slide, step }: TalkState): [number, number] {
  return [slide, step]
}
