import assert from 'node:assert/strict'
import test from 'node:test'
import { VFile } from 'vfile'
import type { Density } from '../../src/deck/density.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** Lay an article out, after its ledger was found complete: the layout, titles and notes of each slide. */
function slidesOf(markdown: string, density: Density = 'talk'): string[] {
  const file = new VFile({ path: 'article.md', value: markdown })
  const deck = deckOf(file, density)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  return deck.split(/^layout: /m).slice(1)
}

const words = 'A sentence that says at some length what there is to say about it. '
const sections = (count: number, body: (at: number) => string, mark = '###', number = '') =>
  Array.from(
    { length: count },
    (_, at) => `${mark} ${number && `${at + 1}. `}Part ${'abcdefghijkl'[at]}\n\n${body(at)}`,
  ).join('\n\n')

const layouts = (slides: string[]) => slides.map((slide) => slide.split('\n')[0])
const cards = (slides: string[]) =>
  slides.filter((slide) => slide.startsWith('cards')).map((slide) => slide.split('\n### ').length - 1)

test('sections that say little are cards, up to six on a slide, under the title above them', () => {
  assert.deepEqual(
    cards(slidesOf(`# T\n\n## Above\n\n${sections(8, (at) => `Point ${at}.`)}\n\n## End\n\n${words}`)),
    [4, 4],
  )
  assert.deepEqual(
    cards(slidesOf(`# T\n\n## Above\n\n${sections(4, (at) => `- Point ${at}`)}\n\n## End\n\n${words}`)),
    [4],
  )
  const numbered = slidesOf(
    `# T\n\n${sections(5, (at) => `Point ${at}.`, '##', 'number')}\n\n## End\n\n- ${words}\n- Do.`,
  )
  assert.deepEqual(cards(numbered), [5])
  assert.ok(numbered.some((slide) => slide.includes('### 1\\. Part a')))
})

test('fewer cards share a slide where their titles take many lines', () => {
  const title = 'Will enabling this feature result in increasing the size of objects?'
  const asked = sections(6, () => 'No.', '###').replace(/Part/g, title)
  assert.deepEqual(cards(slidesOf(`# T\n\n## Above\n\n${asked}\n\n## End\n\n${words}`)), [3, 3])
})

test('of longer sections in a row the key sentences are enough for those who are shown little', () => {
  const article = `# T\n\n## Above\n\n${sections(6, (at) => `It fell by ${at + 2} %. ${words.repeat(2)}`)}\n\n## End\n\n${words}`
  assert.deepEqual(cards(slidesOf(article)), [])
  const brief = slidesOf(article, 'brief')
  assert.deepEqual(cards(brief), [6])
  assert.ok(brief.some((slide) => /It fell by 7 %\.\n\n<!--/.test(slide) && slide.includes(words.trim())))
})

test('what is counted stays together', () => {
  const some = sections(6, (at) => (at === 3 ? words.repeat(3) : `Point ${at}.`), '###', 'number')
  assert.deepEqual(cards(slidesOf(`# T\n\n## Above\n\n${some}\n\n## End\n\n${words}`)), [])
})

test('sections that list links only are further reading', () => {
  const links = sections(3, (at) => `- [One ${at}](https://a.example/${at})\n- [Two ${at}](https://b.example/${at})`)
  assert.ok(layouts(slidesOf(`# T\n\n## Read on\n\n${links}\n\n## End\n\n${words}`)).includes('references'))
})

test('a list of one point is a sentence', () => {
  const slide = slidesOf(`# T\n\n## A\n\n- One point.\n\n## B\n\n1. One step.\n\n## C\n\n- [ ] To do`)
  assert.match(slide.join(''), /\nOne point\./)
})

test('where little is shown, slides of a sentence each in a row are cards under the title of the talk', () => {
  const thoughts = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `## ${'ABCDE'[at]} side\n\nWe lost ${at + 2} orders there. ${words.repeat(3)}`,
    ).join('\n\n')
  const article = (count: number) => `# Outage\n\n${thoughts(count)}\n\n## End\n\n- ${words}\n- Do.\n`
  assert.deepEqual(cards(slidesOf(article(4))), [])
  assert.deepEqual(cards(slidesOf(article(2), 'brief')), [])
  const gathered = slidesOf(article(4), 'brief')
  assert.deepEqual(cards(gathered), [4])
  const slide = gathered.find((one) => one.startsWith('cards')) ?? ''
  assert.match(slide, /^## Outage\n\n### A side\n\nA sentence that says/m)
  assert.match(slide, /<!--[\s\S]*We lost 2 orders there/)
})

test('the ledger tells of cards in another order, and of a card that is there twice', () => {
  const file = new VFile({ path: 'article.md', value: `# T\n\n## Above\n\n${sections(3, (at) => `Point ${at}.`)}\n` })
  const deck = deckOf(file)
  const [first = '', second = ''] = /### Part a[\s\S]*(?=### Part c)/.exec(deck)?.[0].split(/(?=### Part b)/) ?? []
  assert.ok(first && second)
  assert.ok(ledger(file, deck.replace(first + second, second + first)).outOfOrder.length > 0)
  assert.ok(ledger(file, deck.replace(second, second + first)).repeated.length > 0)
})
