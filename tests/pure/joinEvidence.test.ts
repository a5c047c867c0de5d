import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import type { Density } from '../../src/deck/density.ts'
import { addToNotes } from '../../src/deck/headline/addToNotes.ts'
import { joinEvidence } from '../../src/deck/headline/joinEvidence.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'

const claim = 'The new parser takes 40 % less time than the old one.'
const table = '| a | b |\n| - | - |\n| 1 | 2 |\n'
const title = heading(2, [{ type: 'text', value: 'Results' }])

/** The blocks of a text, which starts at a line of the article. */
function blocksOf(text: string): RootContent[] {
  return parseMarkdown(text).children
}

function slide(layout: 'section' | 'table' | 'image', text: string, named = title): Slide {
  const blocks = blocksOf(text)
  return newSlide(layout, {}, [...named, ...blocks], [], blocks)
}

function deck(...children: Slide[]): Deck {
  return { type: 'deck', headmatter: { title: 'T', lang: 'en' }, children }
}

/** Layout, words and notes of each slide. */
function joined(density: Density, ...slides: Slide[]): string[] {
  return joinEvidence(deck(...slides), density, []).children.map(({ layout, children, note }) => {
    const shown = children.flatMap((slot) => slot.children.slice(1)).map((block) => toString(block))
    return [layout, shown.join(' '), note.map((block) => toString(block)).join(' ')].join(' | ')
  })
}

describe('prose and the evidence beside it under one title are one slide', () => {
  test('the claim stands above the evidence, and the rest of the prose is said', () => {
    const words = slide('section', `We ran it twice. ${claim}`)
    assert.deepEqual(joined('talk', words, slide('table', table)), [
      `table | ${claim} ab12 | We ran it twice. ${claim}`,
    ])
  })

  test('all of the prose stays where all is shown and it is short', () => {
    assert.deepEqual(joined('full', slide('section', claim), slide('table', table)), [`table | ${claim} ab12 | `])
  })

  test('prose behind its evidence stays below it', () => {
    assert.deepEqual(joined('talk', slide('table', table), slide('section', claim)), [`table | ab12 ${claim} | `])
  })

  test('the caption of a table is no prose of its own', () => {
    const [first] = joined('talk', slide('section', claim), slide('table', `${table}\nTable 1: Times of both\n`))
    assert.equal(first, `table | ${claim} ab12 Table 1: Times of both | `)
  })

  test('slides under two titles, of two tables and of long prose stay apart', () => {
    const other = heading(2, [{ type: 'text', value: 'Costs' }])
    assert.equal(joined('talk', slide('section', claim), slide('table', table, other)).length, 2)
    assert.equal(joined('talk', slide('table', table), slide('table', table)).length, 2)
    const long = 'It was measured on a machine that had nothing else to do. '.repeat(8)
    assert.equal(joined('talk', slide('section', `${claim} ${long}`), slide('table', table)).length, 2)
    assert.equal(joined('talk', slide('section', 'See above:'), slide('table', table)).length, 2)
  })

  test('what the author steers stays as it is', () => {
    const kept = slide('section', claim)
    const block = kept.children[0]?.children[1]
    assert.ok(block)
    block.data = { directives: { keep: true } }
    assert.equal(joined('talk', kept, slide('table', table)).length, 2)
    const broken = slide('table', table)
    const first = broken.children[0]?.children[1]
    assert.ok(first)
    first.data = { directives: { break: true } }
    assert.equal(joined('talk', slide('section', claim), broken).length, 2)
  })
})

test('notes stay in the order of the article, and say nothing twice', () => {
  const [one, two, three] = blocksOf('One.\n\nTwo.\n\nThree.\n')
  assert.ok(one && two && three)
  assert.deepEqual(addToNotes([one, three], [two]), [one, two, three])
  assert.deepEqual(addToNotes([one], [three, one]), [one, three])
})
