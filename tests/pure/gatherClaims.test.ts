import assert from 'node:assert/strict'
import test from 'node:test'
import type { Paragraph } from 'mdast'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { replaceSlides } from '../../src/deck/dramaturgy/insertSlide.ts'
import { gatherClaims } from '../../src/deck/gatherClaims.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })

/** Make a slide of one paragraph. */
function slideOf(name: string, words = `${name} says little.`, rank?: number): Slide {
  const slide = newSlide('section', {}, [...heading(2, [{ type: 'text', value: name }]), paragraph(words)], [], [])
  return rank === undefined ? slide : { ...slide, data: { expendable: rank } }
}

const long = (name: string) => slideOf(name, 'One that says much. '.repeat(14))
const cover = newSlide('cover', {}, heading(1, [{ type: 'text', value: 'Talk' }]), [], [])
const divider = newSlide('part', { appendix: true }, heading(1, [{ type: 'text', value: 'Appendix' }]), [], [])
const behind = (after: number, words?: string): Slide => ({
  ...slideOf(`Behind ${after}`, words),
  props: { after, why: 'kind' },
})
const deckOf = (...children: Slide[]): Deck => ({
  type: 'deck',
  headmatter: { title: 'Talk', lang: 'en' },
  children: [cover, ...children],
})
const layouts = ({ children }: Deck) => children.map(({ layout }) => layout).join(' ')

test('two short slides side by side share one in a talk that is not short', () => {
  const [a, b] = [slideOf('A'), slideOf('B')]
  const rest = ['C', 'D', 'E', 'F'].map(long)
  assert.equal(
    layouts(gatherClaims(deckOf(a, b, ...rest), 'brief', { fewest: 2 })),
    'cover cards section section section section',
  )
  assert.equal(
    layouts(gatherClaims(deckOf(a, b, ...rest.slice(1)), 'brief', { fewest: 2 })),
    'cover section section section section section',
  )
  assert.equal(layouts(gatherClaims(deckOf(a, b, ...rest), 'brief')).includes('cards'), false)
  assert.equal(layouts(gatherClaims(deckOf(a, b, ...rest), 'talk', { fewest: 2 })).includes('cards'), false)
})

test('cards leave the appendix as it is, and it still says where its slides stood', () => {
  const talk = ['A', 'B', 'C'].map((name) => slideOf(name))
  const deck = gatherClaims(
    deckOf(long('L'), ...talk, long('M'), long('N'), divider, ...[1, 2, 3, 4, 5, 6, 7].map((at) => behind(at))),
    'brief',
  )
  assert.deepEqual(
    layouts(deck),
    'cover section cards section section part section section section section section section section',
  )
  assert.deepEqual(
    deck.children.flatMap(({ props: { after } }) => after ?? []),
    [1, 2, 3, 3, 3, 4, 5],
  )
})

test('cards can be skipped if each of their slides could be, and as late as the last of them', () => {
  const rest = ['C', 'D', 'E', 'F'].map(long)
  const ranked = gatherClaims(deckOf(slideOf('A', undefined, 3), slideOf('B', undefined, 1), ...rest), 'brief', {
    fewest: 2,
  })
  assert.equal(ranked.children[1]?.data?.expendable, 3)
  const kept = gatherClaims(deckOf(slideOf('A', undefined, 3), slideOf('B'), ...rest), 'brief', { fewest: 2 })
  assert.equal(kept.children[1]?.layout, 'cards')
  assert.equal(kept.children[1]?.data?.expendable, undefined)
})

test('slides that are replaced pass on their place to the others', () => {
  const deck = deckOf(long('A'), long('B'), divider, behind(1), behind(2), behind(3))
  const after = (count: number, others: Slide[]) =>
    replaceSlides(deck, 1, count, others).children.flatMap(({ props }) => props.after ?? [])
  assert.deepEqual(after(2, [long('C')]), [1, 2, 2])
  assert.deepEqual(after(0, [long('C')]), [1, 3, 4])
  assert.deepEqual(after(1, []), [1, 1, 2])
})

test('four short slides share one only if their cards are no taller than it', () => {
  const slideOfLines = (name: string) => ({
    ...slideOf(name),
    children: newSlide('section', {}, [...heading(2, [{ type: 'text', value: name }]), ...lines], [], []).children,
  })
  const lines = ['One of the five words.', 'Two of the five words.', 'Three of the five.'].map(paragraph)
  const pages = (make: (name: string) => Slide) =>
    layouts(
      gatherClaims(deckOf(...['A', 'B', 'C', 'D'].map(make), long('L'), long('M'), long('N')), 'brief', { fewest: 2 }),
    )
  assert.equal(
    pages((name) => slideOf(name)),
    'cover cards section section section',
  )
  assert.equal(pages(slideOfLines), 'cover cards cards section section section')
})

test('the last slide shares one too, where it does not close the talk', () => {
  const slides = [...['C', 'D', 'E', 'F', 'G'].map(long), slideOf('A'), slideOf('B')]
  assert.ok(!layouts(gatherClaims(deckOf(...slides), 'brief', { fewest: 2 })).includes('cards'))
  assert.match(layouts(gatherClaims(deckOf(...slides), 'brief', { fewest: 2, withLast: true })), /section cards$/)
})
