import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { type Article, isSection } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import type { Audience } from '../../src/audience/audience.ts'
import { readAudience } from '../../src/audience/readAudience.ts'
import { themeSettings } from '../../src/audience/themeSettings.ts'
import { countMainSlides } from '../../src/deck/appendix.ts'
import { mergeNotes } from '../../src/deck/budget/canBeSaid.ts'
import { chooseNoteHosts, choosePaceCuts } from '../../src/deck/budget/chooseNoteHosts.ts'
import { shortenNotes } from '../../src/deck/budget/shortenNotes.ts'
import { sentencesOf } from '../../src/deck/condense.ts'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'
import { minutesOf, speakingMinutes } from '../../src/deck/speakingMinutes.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { fitTalk } from '../../src/pipeline/fitTalk.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

const [executives, engineers, students] = await Promise.all([
  readAudience('executives'),
  readAudience('engineers'),
  readAudience('students'),
])
const audiences = [executives, engineers, students]

/** The deck of an article in so many minutes, with its article. */
function talkIn(value: string, minutes: number | undefined, audience: Audience = engineers): Talk {
  const file = new VFile({ path: 'article.md', value })
  return talkOf(parseArticle(file), file, minutes, audience)
}

interface Talk {
  deck: Deck
  /** Has the messages of the talk. */
  file: VFile
}

function talkOf(article: Article, file: VFile, minutes: number | undefined, audience: Audience): Talk {
  const plan = planTalk(article, audience, { minutes, file })
  return { deck: fitTalk(plan, estimateBreaks(plan.whole), file).deck, file }
}

const stageOf = ({ children }: Deck) => children.slice(0, countMainSlides(children))
const textOf = ({ children }: Slide) => toString({ type: 'root', children: children.flatMap((slot) => slot.children) })

/** An article of sections that take about half a minute each. */
function long(sections: number): string {
  const words = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`).join(' ')
  const body = Array.from(
    { length: sections },
    (_, at) =>
      `## Topic ${'abcdefghij'[Math.floor(at / 10)]}${'abcdefghij'[at % 10]}\n\nPoint ${at} is ${words(20, `a${at}x`)}.\n\n- ${words(24, `b${at}x`)}\n- ${words(24, `c${at}x`)}\n`,
  )
  return `# Talk\n\n${body.join('\n')}`
}

describe('a budget', () => {
  const texts = [
    ...globSync(fileURLToPath(new URL('../fixtures/*/input.md', import.meta.url))),
    ...globSync(fileURLToPath(new URL('../../content/*.md', import.meta.url))),
  ].map((path) => readFileSync(path, 'utf8'))

  for (const audience of audiences)
    test(`is kept for ${audience.name}, a larger one shows more, and nothing is lost`, () => {
      for (const text of [...texts, long(60)]) {
        let before: string[] = []
        let writtenBefore = ''
        const article = parseArticle(new VFile({ path: 'article.md', value: text }))
        for (const minutes of [1, 5, 10, 20, 40]) {
          const { deck, file } = talkOf(article, new VFile({ path: 'article.md', value: text }), minutes, audience)
          const written = writeDeck(deck, themeSettings(audience, 'deck.md'))
          // An article that needs less has the same deck in all minutes above.
          if (written === writtenBefore) break
          writtenBefore = written
          const stage = stageOf(deck)
          const place = `${text.slice(0, 60)} in ${minutes}`
          const isForced = file.messages.some(({ ruleId }) => ruleId === 'too-long')
          if (!isForced) {
            assert.ok(speakingMinutes(deck, audience.wordsPerMinute) <= minutes, place)
            const isLed = ({ layout, props }: Slide) =>
              ['cover', 'agenda', 'action', 'closing'].includes(layout) || props.repeats
            assert.ok(stage.filter((slide) => !isLed(slide)).length <= minutes * audience.slidesPerMinute, place)
          }
          const shown = stage
            .filter(({ layout, props }) => !['agenda', 'part'].includes(layout) && !props.repeats)
            // A part that is not shown itself is named with the first of its sections that is.
            // Slides of few words may share one slide in one of the talks, so compare blocks.
            .flatMap((slide) => slide.children.flatMap((slot) => slot.children))
            .map((block) => toString(block).replace(/^.* · /, ''))
          assert.deepEqual(
            before.filter((one) => !shown.includes(one)),
            [],
            place,
          )
          before = shown
          const { lost, repeated, outOfOrder, invented } = ledger(file, written)
          assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []], place)
        }
      }
    })

  test('moves nothing of an article that needs less', () => {
    assert.deepEqual(talkIn(long(6), 40).deck, talkIn(long(6), 1000).deck)
  })

  test('is that of the option, else of the article, else of the audience', () => {
    const asked = `---\ndeckwright: { minutes: 3 }\n---\n\n${long(60)}`
    const sizes = [talkIn(asked, 6), talkIn(asked, undefined), talkIn(long(60), undefined)].map(({ deck }) =>
      speakingMinutes(deck, 130),
    )
    for (const [at, minutes] of [6, 3, 20].entries())
      assert.ok(Math.abs((sizes[at] ?? 0) - minutes + 0.75) <= 0.75, `${sizes[at]}`)
  })

  test('never moves what has `keep` or must be shown, and says by how much that is too long', () => {
    const text = `---\ndeckwright: { mustShow: [Topic fi] }\n---\n\n${long(59)}\n<!-- deckwright: keep -->\n\nKept.\n`
    const { deck, file } = talkIn(text, 0.5)
    const shown = stageOf(deck).map(textOf).join('\n')
    assert.match(shown, /Topic fi/)
    assert.match(shown, /Kept\./)
    assert.deepEqual(
      file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
      [['too-long', true]],
    )
    assert.match(file.messages[0]?.reason ?? '', /in 0\.5 minutes, expected (?:less than )?\d+\.\d more/)
    // At each density all is said or shown: another one would take as long.
    assert.doesNotMatch(file.messages[0]?.reason ?? '', /density/)
  })

  test('says what goes on under a title, where slides would follow one another too fast', () => {
    const title = heading(2, [{ type: 'text', value: 'Topic' }])
    const slides = Array.from({ length: 12 }, (_, at) => {
      const blocks = parseMarkdown(`${'\n'.repeat(at * 2)}Point ${at} matters.\n`).children
      return newSlide('section', {}, [...title, ...blocks], [], blocks)
    })
    const [opened] = slides.at(-1)?.children[0]?.children.slice(1) ?? []
    assert.ok(opened)
    opened.data = { directives: { break: true } }
    // Twelve slides take three minutes: that is four too many at two a minute, where a talk has eight at least.
    const { root } = parseArticle(new VFile('# Talk\n\n## Topic\n'))
    const paths = slides.map(() => [root, ...root.children.filter(isSection)])
    const stage = { slides, paths, shown: new Set(slides), wordsPerMinute: 130, minuteLimit: 20 }
    const slow = choosePaceCuts({ ...stage, movable: slides.slice(1), slidesPerMinute: 2 })
    assert.deepEqual(
      [...slow].map((slide) => slides.indexOf(slide)).toSorted((a, b) => a - b),
      [7, 8, 9, 10],
    )
    for (const slide of slow) stage.shown.delete(slide)
    const said = chooseNoteHosts(stage, { paceCuts: slow, unshown: new Set() })
    assert.deepEqual(
      [...said].map(([slide, host]) => [slides.indexOf(slide), slides.indexOf(host)]),
      [7, 8, 9, 10].map((at) => [at, 6]),
    )
    // The first one has no slide to be said on. It is shown, and leaves no time for the last one.
    const [first, ...others] = slides
    const last = others.pop()
    assert.ok(first && last)
    last.children = last.children.map((slot) => ({
      ...slot,
      children: slot.children.map(({ data: _, ...block }) => block),
    }))
    const minuteLimit = [first, ...others].reduce((sum, slide) => sum + minutesOf(slide, 130), 0)
    const tight = { ...stage, shown: new Set(others), minuteLimit }
    const sets = { paceCuts: new Set([first]), unshown: new Set([last]) }
    assert.equal(chooseNoteHosts(tight, sets).has(last), false)
    assert.equal(chooseNoteHosts({ ...tight, minuteLimit: 20 }, sets).has(last), true)
    // No slide is on for more than two minutes.
    assert.equal(chooseNoteHosts({ ...stage, wordsPerMinute: 1 }, { paceCuts: slow, unshown: new Set() }).size, 0)
  })

  test('says the prose of a section on one slide of it, for an audience of one slide a minute', () => {
    const slides = Array.from({ length: 12 }, (_, at) => {
      const blocks = parseMarkdown(
        `${'\n'.repeat(at * 2)}Point ${at} matters.\n${at === 11 ? '\n- One\n- Two\n' : ''}`,
      ).children
      return newSlide('section', {}, [...heading(2, [{ type: 'text', value: `Part ${at}` }]), ...blocks], [], blocks)
    })
    const { root } = parseArticle(new VFile('# Talk\n\n## Topic\n'))
    const paths = slides.map(() => [root, ...root.children.filter(isSection)])
    const stage = { slides, paths, shown: new Set(slides), wordsPerMinute: 130, minuteLimit: 20, movable: slides }
    const cutsAt = (slidesPerMinute: number) =>
      [...choosePaceCuts({ ...stage, slidesPerMinute })].map((slide) => slides.indexOf(slide))
    assert.deepEqual(cutsAt(1), [10, 9, 8, 7])
    assert.deepEqual(cutsAt(2), [])
  })

  test('says a plain list where there is time for it, but no slide', () => {
    const items = (name: string) => `- ${`${name} one and `.repeat(3)}more\n- ${`${name} two and `.repeat(3)}more`
    const sections = Array.from(
      'abcdefgh',
      (name) => `## Part ${name}\n\n${items(`P${name}`)}\n\n### Detail ${name}\n\n${items(`D${name}`)}\n`,
    )
    const { deck, file } = talkIn(`# Talk\n\n${sections.join('\n')}`, 8, executives)
    assert.ok(stageOf(deck).some(({ note }) => note.some(({ type }) => type === 'list')))
    const { lost, repeated, outOfOrder } = ledger(file, writeDeck(deck, themeSettings(executives, 'deck.md')))
    assert.deepEqual([lost, repeated, outOfOrder], [[], [], []])
  })

  test('shows at most four slides in a row under one title, and the others behind the talk', () => {
    const items = Array.from({ length: 60 }, (_, at) => `- Item ${at} of many ${'words '.repeat(20)}`)
    const { deck, file } = talkIn(`# Talk\n\n## Parts of it all\n\n${items.join('\n')}\n`, 40, students)
    const others = deck.children.filter(({ props }) => props.why === 'run')
    assert.equal(stageOf(deck).filter(({ props }) => props.continued !== undefined).length, 4)
    assert.ok(others.length > 0)
    const { lost, repeated, outOfOrder } = ledger(file, writeDeck(deck, themeSettings(students, 'deck.md')))
    assert.deepEqual([lost, repeated, outOfOrder], [[], [], []])
  })

  test('says prose of the same section that has no slide under its title, and never that of another one', () => {
    const words = (of: string) => `The ${of} is what ${of} people speak of ${`when ${of} comes up `.repeat(11)}there.`
    const sections = Array.from({ length: 8 }, (_, at) => `${'abcdefgh'[at]}`).map(
      (name) => `## Part ${name}\n\n${words(`${name}1`)}\n\n### Detail ${name}\n\n${words(`${name}2`)}\n`,
    )
    const { deck, file } = talkIn(`# Talk\n\n${sections.join('\n')}`, 8, executives)
    const saying = stageOf(deck).filter(({ note }) => note.some(({ type }) => type === 'heading'))
    assert.ok(saying.length > 0)
    for (const { note, children } of saying) {
      const [, name] =
        /Part (\w)/.exec(children.map((slot) => slot.children.map((one) => toString(one)).join()).join()) ?? []
      assert.match(note.map((one) => toString(one)).join('\n'), new RegExp(`Detail ${name}\nThe ${name}2`))
    }
    const { lost, repeated, outOfOrder } = ledger(file, writeDeck(deck, themeSettings(executives, 'deck.md')))
    assert.deepEqual([lost, repeated, outOfOrder], [[], [], []])
  })

  test('cuts what is said on one slide for more than two minutes, and shows more slides for it', () => {
    const prose = (name: string, sentences: number) =>
      Array.from(
        { length: sentences },
        (_, at) => `The ${name}${at} team moved its ${name}${at} servers there.\n`,
      ).join('\n')
    const sections = Array.from({ length: 6 }, (_, at) => `## Part ${'abcdef'[at]}\n\n${prose(`${'abcdef'[at]}`, 60)}`)
    const secret = '\n::: notes\nSay this in any case.\n:::\n\n'
    const { deck, file } = talkIn(
      `# Talk\n\n${sections.join('\n').replace('## Part b', `${secret}## Part b`)}`,
      10,
      executives,
    )
    const slides = stageOf(deck)
    for (const { note } of slides) assert.ok(toString({ type: 'root', children: note }).split(' ').length < 2.2 * 130)
    assert.ok(new Set(slides.map((slide) => /Part \w/.exec(textOf(slide))?.[0])).size >= 5)
    assert.match(toString({ type: 'root', children: slides.flatMap(({ note }) => note) }), /Say this in any case/)
    assert.ok(deck.children.some(({ props }) => props.why === 'rest'))
    const { lost, repeated, outOfOrder } = ledger(file, writeDeck(deck, themeSettings(executives, 'deck.md')))
    assert.deepEqual([lost, repeated, outOfOrder], [[], [], []])
    // A talk with time for all of it cuts nothing.
    assert.ok(!talkIn(`# Talk\n\n${sections.join('\n')}`, 200, executives).deck.children.some(({ props }) => props.why))
  })

  test('shows of the notes that it cuts what the slide does not show', () => {
    const at = (line: number) => ({
      start: { line, column: 1, offset: line },
      end: { line, column: 2, offset: line + 1 },
    })
    const paragraph = (value: string, line: number) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value }],
      position: at(line),
    })
    const claim = 'Sales rose by 65 % within a year of the move.'
    const filler = 'Some words about it that say little. '.repeat(60)
    const title = { type: 'heading' as const, depth: 2 as const, children: [{ type: 'text' as const, value: 'Sales' }] }
    const note = [paragraph(filler, 2), paragraph(`${claim} Costs fell by 20 % in all of its shops. ${filler}`, 3)]
    const slide = newSlide('section', {}, [title, paragraph(claim, 3)], note, note)
    const deck = { type: 'deck' as const, headmatter: { title: 'T', lang: 'en' }, children: [slide] }
    const { children } = shortenNotes(deck, parseArticle(new VFile('# T')), { minutes: 1, wordsPerMinute: 130 })
    assert.deepEqual(children.slice(1).map(textOf), ['SalesCosts fell by 20 % in all of its shops.'])
  })

  test('keeps what the audience wants', () => {
    const sections = [
      ...Array.from(
        { length: 8 },
        (_, at) => `## Topic ${at}\n\nSome plain words about topic ${at} that say little.\n`,
      ),
      '## Listing\n\n```js\nlet a = 1\nlet b = 2\nlet c = 3\nlet d = 4\n```\n',
      '## Sales\n\nSales rose by 65 % within a year of this.\n',
    ]
    const text = `# Talk\n\n${sections.join('\n')}`
    const shown = (audience = engineers) =>
      stageOf(talkIn(text, 2, audience).deck)
        .map(textOf)
        .join('\n')
    assert.match(shown(engineers), /let a/)
    assert.match(shown(executives), /65 %/)
  })
})

describe('an agenda', () => {
  const agendaOf = ({ deck }: { deck: Deck }) => deck.children.filter(({ layout }) => layout === 'agenda')

  test('is one slide of at most seven entries that lead to what is shown', () => {
    const { deck } = talkIn(long(60), 15)
    const [agenda, ...others] = agendaOf({ deck })
    assert.deepEqual(others, [])
    const text = writeDeck(deck, themeSettings(engineers, 'deck.md'))
    const aliases = [...text.matchAll(/\(\.\/(s\d+)\)/g)].map(([, alias]) => alias)
    assert.equal(aliases.length, 7)
    const given = stageOf(deck).flatMap(({ props }) => props.routeAlias ?? [])
    assert.deepEqual(aliases, given)
    assert.ok(agenda)
  })

  test('is none in a short talk', () => {
    assert.deepEqual(agendaOf(talkIn(long(5), 40)), [])
    assert.deepEqual(agendaOf(talkIn(long(60), 5)), [])
  })
})

describe('what leads through a talk', () => {
  const article = `# Talk

Why do teams ship so slowly? Nobody knew for years.

## Result

The new pipeline cut the time to ship from 6 days to 5 minutes.

- It is one command.
- It has no queue.

${long(60).replace('# Talk\n', '')}
`

  test('is the opening question, a recap and a close, and nothing of it counts as repeated', () => {
    const { deck, file } = talkIn(article, 25)
    const led = stageOf(deck).filter(({ props }) => props.repeats)
    assert.deepEqual(
      led.map(({ layout }) => layout),
      ['statement', 'closing'],
    )
    assert.equal(led[0] && textOf(led[0]), 'TalkWhy do teams ship so slowly?')
    assert.equal(stageOf(deck)[1], led[0])
    const { lost, repeated, outOfOrder, invented } = ledger(file, writeDeck(deck, themeSettings(engineers, 'deck.md')))
    assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
  })

  test('is a recap of the best claims in a long talk', () => {
    const sections = Array.from({ length: 40 }, (_, at) => {
      const name = `${'abcdefgh'[Math.floor(at / 8)]}${'abcdefgh'[at % 8]}`
      const filler = Array.from({ length: 45 }, (_, word) => `w${name}${word}`).join(' ')
      return `## Topic ${name}\n\nThe team of ${name} cut its costs by ${at + 10} % within a year.\n\n- ${filler}\n- x${filler}\n`
    })
    const { deck, file } = talkIn(`# Talk\n\n${sections.join('\n')}`, 30)
    const recap = stageOf(deck).find(({ layout, props }) => layout === 'default' && props.repeats)
    assert.ok(recap)
    assert.match(textOf(recap), /^Recap(?:The team of \w+ cut its costs by \d+ % within a year\.){3,5}$/)
    const { repeated, invented } = ledger(file, writeDeck(deck, themeSettings(engineers, 'deck.md')))
    assert.deepEqual([repeated, invented], [[], []])
  })

  test('is none of it in a short one', () => {
    assert.deepEqual(
      stageOf(talkIn(long(3), 40).deck).filter(({ props }) => props.repeats),
      [],
    )
  })
})

test('what a slide of the section has in its notes is not said again on another one', () => {
  const title = heading(2, [{ type: 'text', value: 'Topic' }])
  const [full, short] = [
    '- One. It is long.\n- Two.\n\n  - A\n\n  It is too.\n',
    '- One.\n- Two.\n\n  It is too.\n',
  ].map((text) => parseMarkdown(text).children)
  assert.ok(full && short)
  const first = newSlide('default', {}, title, full, [])
  const [host, other] = [newSlide('default', {}, title, [], []), newSlide('default', {}, [...title, ...short], [], [])]
  assert.deepEqual(mergeNotes(host, [other], [first, host]), [])
  assert.deepEqual(mergeNotes(host, [other], [host]), short)
})

test('sentences of one paragraph that come from two slides are said in its order', () => {
  const title = heading(2, [{ type: 'text', value: 'Topic' }])
  const [paragraph] = parseMarkdown('One *is* first. Two is next.\n').children
  assert.ok(paragraph?.type === 'paragraph')
  const [one, two] = sentencesOf(paragraph, 'en')
  assert.ok(one && two)
  const host = newSlide('code', {}, title, [], [])
  const other = newSlide('default', {}, [...title, one], [], [])
  assert.deepEqual(mergeNotes({ ...host, note: [two] }, [other], [host]), [one, two])
})
