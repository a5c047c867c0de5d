import assert from 'node:assert/strict'
import test from 'node:test'
import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'
import { joinProse } from '../../src/fit/joinProse.ts'

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }]
const positionOf = (offset: number) => ({
  start: { line: 1, column: 1, offset },
  end: { line: 1, column: 2, offset: offset + 1 },
})

/** Make a paragraph that starts at an offset of the article. */
function paragraph(value: string, offset: number): Paragraph {
  return { type: 'paragraph', children: text(value), position: positionOf(offset) }
}

const title = text('Setup')
const cover = newSlide('cover', {}, heading(1, text('Talk')), [], [])

/** Make a slide of prose under the one title. */
function slideOf(shown: Paragraph[], changes: Partial<Slide> = {}): Slide {
  return { ...newSlide('section', {}, [...heading(2, title), ...shown], [], shown), ...changes }
}

const root = paragraph('It needs no root.', 10)
const minute = paragraph('It takes a minute.', 20)

function joined(slides: Slide[], density: 'brief' | 'talk' = 'brief', behind: Slide[] = []): Slide[] {
  const divider = newSlide('part', { appendix: true }, heading(1, text('Appendix')), [], [])
  const deck: Deck = {
    type: 'deck',
    headmatter: { title: 'Talk', lang: 'en' },
    children: [cover, ...slides, ...(behind.length > 0 ? [divider, ...behind] : [])],
  }
  return joinProse(deck, density).children.slice(1)
}

const wordsOf = ({ children }: Slide) => children.flatMap((slot) => slot.children.map((block) => toString(block)))

test('two slides of prose under one title share one for an audience that sees few slides', () => {
  const slides = [
    slideOf([root], { props: { claim: true, continued: '1/2' }, data: { expendable: 2 } }),
    slideOf([minute], { props: { claim: true, continued: '2/2' }, data: { expendable: 5 } }),
  ]
  const [both, ...others] = joined(slides)
  assert.ok(both)
  assert.equal(others.length, 0)
  assert.deepEqual(wordsOf(both), ['Setup', 'It needs no root.', 'It takes a minute.'])
  assert.deepEqual([both.layout, both.props, both.data], ['section', { claim: true }, { expendable: 5 }])
  assert.equal(joined(slides, 'talk').length, 2)
})

test('the notes of the shared slide say all of it', () => {
  const said = [paragraph('It needs no root, and it asks for none.', 10)]
  const [both] = joined([slideOf([root], { note: said }), slideOf([minute], { layout: 'default' })])
  assert.deepEqual(both?.note, [...said, minute])
  const [first] = joined([
    slideOf([root], { layout: 'default', data: { expendable: 1 } }),
    slideOf([minute], { note: said }),
  ])
  assert.deepEqual([first?.layout, first?.note, first?.data], ['default', [root, ...said], undefined])
})

test('slides stay apart whose words would lose their order, their author, or their room', () => {
  const claim = { props: { claim: true } }
  const isApart = (slides: Slide[], behind: Slide[] = []) =>
    assert.equal(joined(slides, 'brief', behind).length, 2 + (behind.length > 0 ? 1 + behind.length : 0))
  // A headline from the middle of the second slide's text.
  isApart([slideOf([root]), slideOf([paragraph('It takes a minute.', 30), minute], claim)])
  isApart([slideOf([paragraph('It is easy.', 15), root], claim), slideOf([minute], { note: [minute] })])
  isApart([
    slideOf([root]),
    {
      ...slideOf([minute]),
      children: [{ type: 'slot', name: 'default', children: [...heading(2, text('Setup')), minute] }],
    },
  ])
  isApart([slideOf([root]), slideOf([{ ...minute, data: { directives: { keep: true } } }])])
  isApart([slideOf([root]), slideOf([minute], { data: { isRest: true } })])
  isApart([slideOf([root]), slideOf([minute], { props: { chosen: '3 of 8' } })])
  isApart([slideOf([root]), slideOf([minute], { layout: 'code' })])
  isApart([slideOf([root]), slideOf([paragraph('It takes a minute or two. '.repeat(20), 20)])])
  isApart([slideOf([root]), slideOf([minute], { note: [paragraph('It takes a minute or two. '.repeat(80), 20)] })])
  isApart([slideOf([root]), slideOf([minute])], [slideOf([], { props: { after: 2, why: 'kind' } })])
})
