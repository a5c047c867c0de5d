import assert from 'node:assert/strict'
import test from 'node:test'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import type { Deck } from '../../src/deck/deck.ts'
import type { Density } from '../../src/deck/density.ts'
import { newSlide } from '../../src/deck/newSlide.ts'
import { chooseParts } from '../../src/fit/chooseParts.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** Make a deck, after its ledger was found complete, in slides. */
function slidesOf(markdown: string, density: Density = 'talk'): string[] {
  const file = new VFile({ path: 'article.md', value: markdown })
  const deck = deckOf(file, density)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  return deck.split(/^layout: /m).slice(1)
}

const item = (at: number) => `- Part ${at} is one of several changes${at === 17 ? ', and **42 % faster**' : ''}.`
const items = (count: number) => Array.from({ length: count }, (_, at) => item(at + 1)).join('\n')
const end = '\n\n## End\n\nThat was all of it.\n'

test('of a long list the best is shown, in its order, with how many there are, and the rest stands behind', () => {
  const slides = slidesOf(`# T\n\n## A\n\nWhat is new:\n\n${items(30)}${end}`)
  const stage = slides.find((slide) => slide.includes('chosen:')) ?? ''
  assert.match(stage, /^chosen: "\d of 30"$/m)
  assert.match(stage, /Part 1 [\s\S]*Part 2 [\s\S]*Part 17 /)
  const behind = slides.slice(slides.findIndex((slide) => slide.includes('appendix: true'))).join('')
  assert.ok(behind.includes('Part 30 ') && !behind.includes('Part 17 '))
})

test('nothing is chosen where all is shown, of what fits, and where the author keeps it', () => {
  assert.ok(
    !slidesOf(`# T\n\n## A\n\n${items(30)}${end}`, 'full')
      .join('')
      .includes('chosen'),
  )
  assert.ok(
    !slidesOf(`# T\n\n## A\n\n${items(7)}${end}`)
      .join('')
      .includes('chosen'),
  )
  assert.ok(
    !slidesOf(`# T\n\n## A\n\n<!-- deckwright: keep -->\n\n${items(30)}${end}`)
      .join('')
      .includes('chosen'),
  )
})

test('of a list of long items three are shown, also where they just fill the slide', () => {
  const choose = (repeats: number) => {
    const long = `- It ${'is one of several changes '.repeat(repeats)}here.\n`
    const blocks = parseMarkdown(`## A\n\n${long.repeat(12)}`).children
    const deck: Deck = {
      type: 'deck',
      headmatter: { title: 'T', lang: 'en' },
      children: [newSlide('default', {}, blocks, [], blocks)],
    }
    return chooseParts(deck, 'talk').children[0]?.props.chosen
  }
  assert.deepEqual([5, 7, 8].map(choose), ['3 of 12', '3 of 12', undefined])
})

test('of a numbered list the first are shown, and the others go on counting', () => {
  const list = items(30).replace(/^- /gm, '1. ')
  const slides = slidesOf(`# T\n\n## A\n\nWhat is new:\n\n${list}${end}`)
  assert.ok(!slides.find((slide) => slide.includes('chosen:'))?.includes('Part 17 '))
  assert.match(slides.join(''), /^9\\?\. Part 9 |^8\\?\. Part 8 |^7\\?\. Part 7 |^10\\?\. Part 10 /m)
})

test('of a long table the rows that the text names and those with extreme numbers are shown', () => {
  const rows = Array.from(
    { length: 24 },
    (_, at) => `| City ${String.fromCharCode(65 + at)} | ${at === 20 ? 990 : 100 + at} |`,
  )
  const slides = slidesOf(
    `# T\n\n## A\n\nOf all of them City W is remarkable.\n\n| City | People |\n| - | - |\n${rows.join('\n')}${end}`,
  )
  const stage = slides.find((slide) => slide.includes('chosen:')) ?? ''
  for (const name of ['City A', 'City U', 'City W']) assert.ok(stage.includes(name), name)
  assert.ok(!stage.includes('City X'))
})

/** A listing of functions, a slide full each. */
const listing = (count: number) =>
  Array.from({ length: count }, (_, at) => `function step${at + 1}() {\n${'  work()\n'.repeat(22)}}\n`).join('\n')

test('of a long listing a talk shows the beginning and what the prose names, with how many lines, and the rest stands behind', () => {
  const article = `# T\n\n## A\n\nThe work is done by \`step4()\`, which nobody calls twice.\n\n\`\`\`js\n${listing(5)}\`\`\`${end}`
  const slides = slidesOf(article)
  const behind = slides.findIndex((slide) => slide.includes('appendix: true'))
  const stage = slides.slice(0, behind).filter((slide) => slide.startsWith('code'))
  assert.equal(stage.length, 2)
  assert.match(stage[0] ?? '', /^chosen: "\d+ of \d+ lines"$/m)
  assert.ok(stage[0]?.includes('function step1()') && stage[1]?.includes('function step4()'))
  assert.ok(slides.slice(behind).join('').includes('function step5()'))
})

test('a listing of two slides stays whole, and so does one that the author keeps', () => {
  const deckWith = (before: string, code: string) =>
    slidesOf(`# T\n\n## A\n\nThis does it.\n\n${before}\`\`\`js\n${code}\`\`\`${end}`).join('')
  assert.match(deckWith('', 'work()\n'.repeat(30)), /^continued: "2\/2"$/m)
  assert.doesNotMatch(deckWith('', 'work()\n'.repeat(30)), /chosen/)
  assert.doesNotMatch(deckWith('<!-- deckwright: keep -->\n\n', listing(5)), /chosen/)
})
