import assert from 'node:assert/strict'
import test from 'node:test'
import type { Paragraph } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Deck, Props, Slide } from '../../src/deck/deck.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'
import { showMoreOfNotes } from '../../src/fit/showMoreOfNotes.ts'
import type { LayoutName } from '../../themes/base/shared/contract.ts'

const point = { line: 3, column: 1, offset: 20 }
const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  position: { start: point, end: point },
})

interface Options {
  layout?: LayoutName
  props?: Props
  more?: Paragraph[]
}

/** Make a slide that shows one sentence of what is said on it. */
function slideOf(shown: string, said: string, { layout = 'section', props = {}, more = [] }: Options = {}): Slide {
  const title = heading(2, [{ type: 'text', value: 'Release' }])
  return newSlide(layout, props, [...title, paragraph(shown), ...more], said ? [paragraph(said)] : [], [])
}

/** The layout of the first slide after the change, and what stands under its title. */
function shownBy(...slides: Slide[]): string[] {
  const deck: Deck = { type: 'deck', headmatter: { title: 'Talk', lang: 'en' }, children: slides }
  const [slide] = showMoreOfNotes(deck).children
  return [slide?.layout ?? '', ...(slide?.children[0]?.children.slice(1) ?? []).map((block) => toString(block))]
}

const first = 'Nobody owned the release of the tool.'
const second = 'The key for it expired in March.'

test('a sentence alone gets the best other one of its paragraph', () => {
  assert.deepEqual(shownBy(slideOf(first, `${first} See the docs for details. ${second}`)), ['section', first, second])
  assert.deepEqual(shownBy(slideOf(first, `${first} ${second}`, { layout: 'statement' })), ['section', first, second])
})

test('a sentence that leans on the one before it stands only under that one', () => {
  const leaning = 'This cost the team three days of work.'
  assert.deepEqual(shownBy(slideOf(first, `${first} ${leaning}`)), ['section', first, leaning])
  assert.deepEqual(shownBy(slideOf(first, `${first} Was it so? ${leaning}`)), ['section', first])
})

test('an earlier sentence stands under a headline, and under no other sentence', () => {
  const said = `${second} ${first}`
  assert.deepEqual(shownBy(slideOf(first, said, { props: { claim: true } })), ['section', first, second])
  assert.deepEqual(shownBy(slideOf(first, said)), ['section', first])
})

test('what is no sentence alone stays as it is', () => {
  const said = `${first} ${second}`
  assert.deepEqual(shownBy(slideOf(first, said, { more: [paragraph('More.')] })), ['section', first, 'More.'])
  assert.deepEqual(shownBy(slideOf(said, `${said} Nobody knew.`)), ['section', said])
  assert.deepEqual(shownBy(slideOf(first, said, { layout: 'image' })), ['image', first])
  assert.deepEqual(shownBy(slideOf(first, '')), ['section', first])
  assert.deepEqual(shownBy(slideOf(first, second)), ['section', first])
  const steered = slideOf(first, said)
  for (const block of steered.children[0]?.children.slice(1) ?? []) block.data = { directives: { keep: true } }
  assert.deepEqual(shownBy(steered), ['section', first])
})

test('a sentence with a footnote, one that says nothing new and one that has no room stay in the notes', () => {
  const noted = slideOf(first, `${first} ${second}`)
  const [said] = noted.note
  if (said?.type === 'paragraph') said.children.push({ type: 'footnoteReference', identifier: 'a' })
  assert.deepEqual(shownBy(noted), ['section', first])
  assert.deepEqual(shownBy(slideOf(first, `${first} If nobody owned the release, the tool.`)), ['section', first])
  assert.deepEqual(shownBy(slideOf(first, `${first} It ${'broke and was mended and '.repeat(10)}slept.`)), [
    'section',
    first,
  ])
  const long = `Nobody ${'knew of the key and '.repeat(60)}slept.`
  assert.deepEqual(shownBy(slideOf(long, `${long} ${second}`)), ['section', long])
})

test('two sentences that are bold together are not cut', () => {
  const slide = slideOf(first, `${first} `)
  const [said] = slide.note
  if (said?.type === 'paragraph')
    said.children.push({ type: 'strong', children: [{ type: 'text', value: `${second} It was renewed in April.` }] })
  assert.deepEqual(shownBy(slide), ['section', first])
})

test('a slide without a title stays as it is', () => {
  const bare = newSlide('section', {}, [paragraph(first)], [paragraph(`${first} ${second}`)], [])
  const deck: Deck = { type: 'deck', headmatter: { title: 'Talk', lang: 'en' }, children: [bare] }
  assert.equal(showMoreOfNotes(deck).children[0], bare)
})
