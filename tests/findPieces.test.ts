import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BodyElement, BodyNode } from '../src/render/bodySnapshot.ts'
import { findPieces } from '../src/render/findPieces.ts'
import { sizePieces } from '../src/render/sizePieces.ts'

/** A body as it is read: each text is 20 px high, and stands below the one before it. */
class Sketchbook {
  #y = 0

  element(tag: string, more: Partial<BodyElement>, ...children: (BodyNode | string)[]): BodyElement {
    const nodes = children.map((child, index): BodyNode => {
      if (typeof child !== 'string') return { ...child, index }
      const boxes = child.trim() === '' ? [] : [{ x: 0, y: this.#y, width: 100, height: 20 }]
      this.#y += 20 * boxes.length
      return { type: 'text', index, text: child, boxes }
    })
    const boxes = nodes.flatMap((node) => (node.type === 'comment' ? [] : node.boxes))
    const [top, bottom] = [boxes[0]?.y ?? 0, this.#y]
    const box = { x: 0, y: top, width: 100, height: bottom - top }
    return {
      ...{ type: 'element', index: 0, tag, classes: [], display: 'block', gridTemplateColumns: 'none' },
      ...{ paddingTop: '0px', paddingBottom: '0px', clientWidth: 100, clientHeight: box.height, box, boxes: [box] },
      ...{ children: nodes, ...more },
    }
  }
}

const whole = { type: 'whole' } as const
const inside = (...inner: Parameters<typeof findPieces>[1]) => ({ type: 'inside' as const, inner })

describe('pieces of a slide, found in its body', () => {
  const rangesOf = (body: BodyElement, shapes: Parameters<typeof findPieces>[1]) =>
    findPieces(body, shapes)?.map(({ start, end }) => [start.join('.'), end.join('.')])

  test('are blocks, items, rows and lines; boxes of the theme are looked into', () => {
    const book = new Sketchbook()
    const body = book.element(
      'div',
      {},
      book.element('p', {}, 'one'),
      '\n',
      book.element(
        'section',
        {},
        book.element('ul', {}, book.element('li', {}, 'a'), '\n', book.element('li', {}, 'b')),
        book.element(
          'div',
          { classes: ['listing'] },
          // The name of a listing's file, which the theme shows elsewhere.
          book.element('div', { classes: ['slidev-code-block-title'], display: 'none' }),
          book.element('button', {}, 'copy'),
          book.element('pre', {}, book.element('code', {}, book.element('span', { classes: ['line'] }, 'x'))),
        ),
      ),
    )
    assert.deepEqual(rangesOf(body, [whole, inside(inside(whole), inside(whole)), inside(whole)]), [
      ['0', '1'],
      ['2.0', '2.0.1'],
      ['2.0.2', '2.1'],
      ['2.1', '2.2'],
    ])
  })

  test('of a paragraph that is cut begin and end at letters, wherever its words stand', () => {
    const book = new Sketchbook()
    const bold = book.element('strong', { display: 'inline' }, 'cd')
    const body = book.element('div', {}, book.element('p', {}, 'a b', bold, ' ef'))
    assert.deepEqual(rangesOf(body, [{ type: 'cut', lengths: [3, 3] }]), [
      ['0', '0.1.0.1'],
      ['0.1.0.1', '1'],
    ])
  })

  test('are not known where the page has other blocks than the slide', () => {
    const book = new Sketchbook()
    const body = book.element('div', {}, book.element('p', {}, 'one'), book.element('p', {}, 'two'))
    assert.equal(rangesOf(body, [whole]), undefined)
    assert.equal(rangesOf(body, [whole, whole, whole]), undefined)
    assert.equal(rangesOf(body, [whole, { type: 'nothing' }, whole])?.length, 3)
  })

  test('take a share of the room: with the space below them, and the header of their table', () => {
    const book = new Sketchbook()
    const paragraph = book.element('p', {}, 'one')
    const table = book.element(
      'table',
      {},
      book.element('thead', { clientHeight: 20 }, 'A'),
      book.element('tbody', {}, book.element('tr', {}, 'a'), book.element('tr', {}, 'b')),
    )
    const root = book.element('div', {}, paragraph, table)
    const shapes = [whole, inside(whole, whole)]
    const pieces = findPieces(root, shapes) ?? []
    const sizes = sizePieces({ root, clientHeight: 100, scrollHeight: 100 }, pieces)
    assert.deepEqual(
      sizes.map(({ extraAtStart }) => extraAtStart),
      [0, 0, 0.2],
    )
    // The paragraph and the header's row, the first row with its header again, the second row.
    const height = (at: number) => Math.round((sizes[at]?.size ?? 0) * 100)
    assert.deepEqual([0, 1, 2].map(height), [40, 40, 20])
  })

  test('beside one another take their share of the width, and together no less than the body', () => {
    const book = new Sketchbook()
    const left = book.element('p', { clientWidth: 25 }, 'one')
    const right = book.element('p', { clientWidth: 75 }, 'two')
    const grid = { display: 'grid', gridTemplateColumns: '25px 75px' }
    const root = book.element('div', grid, left, right)
    const pieces = findPieces(root, [whole, whole]) ?? []
    const sizes = sizePieces({ root, clientHeight: 100, scrollHeight: 200 }, pieces)
    assert.deepEqual(
      sizes.map(({ size }) => size),
      [0.5, 1.5],
    )
  })
})
