import { figuresOf } from './figures.ts'
import { countSentences, isCaption, isWide, judgeStatement } from './judgeStatement.ts'
import { readSlides, type TalkSlide } from './readSlides.ts'

/** What is counted, and what each row of the table says of it. */
export const measures = {
  numbered: 'slides that carry n/m',
  continued: 'continued slides with no title of their own',
  run: 'runs of five and more under one title',
  statement: 'statements',
  noStatement: 'statements that are none',
  sentence: 'one sentence alone',
  titleAlone: 'a title alone',
  apart: 'claim apart from its evidence',
  said: 'figures only said',
  untitled: 'untitled slides',
  alike: 'five alike in a row',
  noClose: 'decks without a close',
} as const

export type Measure = keyof typeof measures

/** One place where a measure holds. */
export interface Finding {
  measure: Measure
  slide: number
  text: string
}

/** A deck in numbers. */
export interface TalkFigures {
  slides: number
  appendix: number
  /** How long it takes to say what is said, and what is shown where nothing is. */
  minutes: number
  longestRun: number
  findings: Finding[]
}

/** Layouts whose slides have a title by being what they are. */
const titled = ['cover', 'agenda', 'part', 'statement', 'quote', 'closing']

/** Layouts that lead through the talk. */
const leading = ['cover', 'agenda', 'part', 'closing']

/** Layouts that end a talk: its last words, and what it asks of its audience. */
const closing = ['closing', 'action']

/** Minutes for which a picture or a formula is looked at, a line of code, a word of a table. */
const look = 0.2
const lookAtLine = 4 / 60
const lookAtWord = 1 / 240

/** Minutes that any slide is on, however little is said: until the audience has found its way on it, or has read a title. */
const glance = { body: 0.25, title: 0.1 }

/** Measure a deck by what a speaker complains of. */
export function measureTalk(text: string, wordsPerMinute: number): TalkFigures {
  const { main, appendix } = readSlides(text)
  const findings: Finding[] = []
  const tell = (measure: Measure, { at }: TalkSlide, words: string) =>
    findings.push({ measure, slide: at, text: words.replaceAll(/\s+/g, ' ').slice(0, 160) })
  const shown = figuresOf([...main, ...appendix].map((slide) => slide.shown).join('\n'), { telling: false })
  for (const [at, slide] of main.entries()) {
    const { layout, heading, claim, continued, texts, evidence } = slide
    const words = texts.join(' ')
    // What a statement or a quotation says is the largest on its slide: the slide has no need of another title.
    if (continued && claim === undefined && !titled.includes(layout)) {
      tell('numbered', slide, `${heading} ${continued}`)
      if (!continued.startsWith('1/')) tell('continued', slide, `${heading} ${continued}`)
    }
    if (layout === 'statement' && words) {
      tell('statement', slide, words)
      const reason = judgeStatement(words, slide.linksOnly)
      if (reason) tell('noStatement', slide, `${reason}: ${words}`)
    }
    if (!leading.includes(layout) && evidence.length === 0) {
      const all = [claim ?? '', ...texts].join('\n')
      if (all.split('\n').reduce((sum, one) => sum + countSentences(one), 0) === 1) tell('sentence', slide, all.trim())
      if (all.trim() === '' && heading) tell('titleAlone', slide, heading)
    }
    const next = main[at + 1]
    if (next && isApart(slide, next)) tell('apart', slide, `${words} | ${next.evidence.join(', ')}`)
    if (!heading && claim === undefined && !titled.includes(layout)) tell('untitled', slide, `${layout}: ${words}`)
    for (const figure of figuresOf(slide.said, { telling: true })) {
      if (shown.has(figure)) continue
      shown.add(figure)
      tell('said', slide, `${figure}: ${around(slide.said.normalize('NFKC'), figure)}`)
    }
  }
  let longestRun = 0
  for (const run of runsOf(main, titleOf)) {
    longestRun = Math.max(longestRun, run.length)
    if (run[0] && run.length >= 5) tell('run', run[0], `${run.length} x ${titleOf(run[0])}`)
  }
  for (const run of runsOf(main, ({ layout }) => layout))
    if (run[0] && run.length >= 5) tell('alike', run[0], `${run.length} x ${run[0].layout}`)
  const last = main.at(-1)
  if (last && !closing.includes(last.layout)) tell('noClose', last, `${last.layout}: ${last.heading}`)
  const minutes = main.reduce((sum, slide, at) => sum + minutesOf(slide, main[at - 1], wordsPerMinute), 0)
  return { slides: main.length, appendix: appendix.length, minutes, longestRun, findings }
}

/** A slide of one or two sentences whose picture, table or code is alone on the slide behind it. */
function isApart(slide: TalkSlide, next: TalkSlide): boolean {
  const sentences = slide.texts.reduce((sum, text) => sum + countSentences(text), 0)
  return (
    !leading.includes(slide.layout) &&
    slide.evidence.length === 0 &&
    (sentences === 1 || sentences === 2) &&
    next.evidence.length > 0 &&
    next.claim === undefined &&
    (next.heading === slide.heading || next.heading === '') &&
    next.texts.every(isCaption)
  )
}

function titleOf({ layout, claim, heading, texts }: TalkSlide): string | undefined {
  return claim ?? ((titled.includes(layout) && texts.join(' ')) || heading || undefined)
}

/** Slides that follow each other and share what `of` tells; without it a slide is no part of a run. */
function runsOf(slides: TalkSlide[], of: (slide: TalkSlide) => string | undefined): TalkSlide[][] {
  const runs: TalkSlide[][] = []
  let last: string | undefined
  for (const slide of slides) {
    const value = of(slide)
    if (value !== undefined && value === last) runs.at(-1)?.push(slide)
    else runs.push([slide])
    last = value
  }
  return runs
}

/** How long a slide is on: what is said, and what it shows and nobody has said; the speaker has to say that too. */
function minutesOf(slide: TalkSlide, before: TalkSlide | undefined, wordsPerMinute: number): number {
  const { said, claim, heading, texts, evidence } = slide
  const heard = plainWords([before?.said ?? '', said].join('\n'))
  const unsaid = [claim ?? heading, ...texts].filter((text) => !heard.includes(plainWords(text)))
  const isTitle = texts.length === 0 && claim === undefined && evidence.length === 0
  const minutes = wordsOf([said, ...unsaid].join('\n')) / wordsPerMinute + lookOf(slide)
  return Math.max(isTitle ? glance.title : glance.body, minutes)
}

function lookOf({ evidence, codeLines, tableText }: TalkSlide): number {
  const pictures = evidence.filter((one) => one !== 'code' && one !== 'table').length
  return pictures * look + codeLines * lookAtLine + wordsOf(tableText) * lookAtWord
}

function plainWords(text: string): string {
  return text.replaceAll(/[\s`]+/g, '')
}

/** Words; in the time of one are said 1.7 Chinese characters, twice as many kana, 2.1 Korean syllables. */
function wordsOf(text: string): number {
  const letters = Array.from(text).filter((character) => isWide(character) && /\p{L}/u.test(character))
  const kana = letters.filter((character) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)).length
  const hangul = letters.filter((character) => /\p{Script=Hangul}/u.test(character)).length
  const words =
    text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.filter((word) => !isWide(word.charAt(0))).length ?? 0
  return (letters.length - kana - hangul) / 1.7 + kana / 3.4 + hangul / 2.1 + words
}

function around(text: string, figure: string): string {
  const at = text.replaceAll(/(?<=\d),(?=\d{3})/g, '').indexOf(figure)
  return text.slice(Math.max(0, at - 60), at + 60).replaceAll(/\s+/g, ' ')
}
