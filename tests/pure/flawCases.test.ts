import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findFlaws } from '../../src/render/flaws/findFlaws.ts'
import { toBlocks } from '../../src/render/flaws/toBlocks.ts'
import type { PaintedSlide, Run } from '../../src/render/paintedSlide.ts'
import { paragraphAt, pictureAt, runAt, slideOf, titleAt } from '../paintedSlides.ts'

const idsOf = (slides: PaintedSlide[]) => new Set(findFlaws(slides).map(({ ruleId }) => ruleId))

describe('where a rule of design speaks, and where not', () => {
  test('title-jump: a title that moves or changes its size in a section, unless its layout sets it otherwise', () => {
    const text = runAt(56, 200, 'Some text under it')
    const jump = (own: Partial<PaintedSlide>, before: Partial<PaintedSlide> = {}, under: Run[] = [text]) => {
      const one = slideOf({ runs: [titleAt(56, 44, 'A title')], ...before })
      const slides = [one, slideOf({ runs: [titleAt(56, 44, 'A title')], slide: 2, ...own })].map((slide) => ({
        ...slide,
        runs: [...slide.runs, ...under],
      }))
      return findFlaws(slides).flatMap(({ ruleId, reason }) => (ruleId === 'title-jump' ? [reason] : []))
    }
    assert.match(jump({ runs: [titleAt(90, 44, 'A title')] })[0] ?? '', /34 px sideways/)
    assert.match(jump({ runs: [titleAt(56, 70, 'A title')] })[0] ?? '', /26 px down/)
    assert.match(jump({ runs: [titleAt(56, 44, 'A title', { size: 56 })] })[0] ?? '', /from 36 to 56 px of type/)
    assert.match(
      jump(
        { runs: [titleAt(56, 44, 'A title', { align: 'right', size: 37 })] },
        { runs: [titleAt(20, 44, 'A title', { align: 'right' })] },
      )[0] ?? '',
      /sideways/,
    )
    assert.deepEqual(jump({ runs: [titleAt(90, 44, 'A title')], section: 'Sheds' }), [])
    // A claim that has the slide to itself is no title of something.
    assert.deepEqual(jump({ runs: [titleAt(56, 44, 'A title', { size: 56 })] }, {}, []), [])
    assert.deepEqual(jump({ runs: [titleAt(66, 44, 'code', { kind: 'code' })] }), [])
    assert.deepEqual(jump({ runs: [titleAt(90, 44, 'A title')], layout: 'statement' }), [])
    assert.deepEqual(jump({ runs: [titleAt(90, 44, 'A title')] }, { layout: 'statement' }), [])
    assert.deepEqual(jump({ runs: [] }), [])
  })

  test('size-jump: a slide that goes on in quite another size', () => {
    const found = (size: number, own: Partial<PaintedSlide> = {}, kind: Run['kind'] = 'text') =>
      idsOf([
        slideOf({ runs: [titleAt(56, 44, 'A'), runAt(56, 130, 'Some text of it', { kind })] }),
        slideOf({
          runs: [titleAt(56, 44, 'A'), runAt(56, 130, 'Some text of it', { size, kind })],
          slide: 2,
          continues: true,
          ...own,
        }),
      ]).has('size-jump')
    assert.equal(found(36), true)
    assert.equal(found(15, {}, 'code'), true)
    assert.equal(found(28), false)
    // Code in a line of text.
    const inLine = [
      runAt(56, 130, 'Set', { block: 7, size: 28 }),
      runAt(110, 130, 'limit', { block: 7, kind: 'code', size: 25 }),
    ]
    assert.equal(found(15, { runs: [titleAt(56, 44, 'A'), ...inLine] }, 'code'), false)
    assert.equal(found(36, { continues: false }), false)
    assert.equal(found(36, { layout: 'table' }), false)
    assert.equal(found(36, { layout: 'statement' }), false)
  })

  test('alike-slides: the fifth slide of one layout in a row, once', () => {
    const row = (count: number) => Array.from({ length: count }, (_, at) => slideOf({ slide: at + 1 }))
    const alike = (slides: PaintedSlide[]) =>
      findFlaws(slides).flatMap(({ ruleId, slide }) => (ruleId === 'alike-slides' ? [slide] : []))
    assert.deepEqual(alike(row(4)), [])
    assert.deepEqual(alike(row(8)), [5])
    assert.deepEqual(alike(row(8).map((slide) => ({ ...slide, layout: undefined }))), [])
    assert.deepEqual(alike(row(8).map((slide, at) => ({ ...slide, layout: at % 4 === 0 ? 'code' : 'table' }))), [])
  })

  test('near-edges: heights of things side by side, and what has no edge', () => {
    const found = (...runs: Run[]) => idsOf([slideOf({ runs })]).has('near-edges')
    assert.equal(found(runAt(56, 100, 'one'), runAt(400, 103, 'two')), true)
    assert.equal(found(runAt(56, 100, 'one'), runAt(400, 103, 'two', { size: 30 })), false)
    assert.equal(found(runAt(56, 100, 'one', { align: 'right' }), runAt(53, 140, 'two', { align: 'right' })), true)
    assert.equal(found(runAt(56, 100, 'one'), runAt(60, 140, 'two', { align: 'center' })), false)
    assert.equal(found(runAt(56, 100, 'one'), runAt(60, 140, 'code', { kind: 'code' })), false)
    assert.equal(found(runAt(56, 100, 'one'), runAt(60, 140, 'drawn', { kind: 'drawn' })), false)
    const raised = runAt(430, 96, '2', { kind: 'code', size: 14, block: 7 })
    assert.equal(found(runAt(56, 100, 'one'), runAt(400, 100, 'm', { block: 7 }), raised), false)
    const pictures = [pictureAt({ x: 58, y: 140, width: 300, height: 200 })]
    assert.equal(idsOf([slideOf({ runs: [runAt(56, 100, 'one')], pictures })]).has('near-edges'), true)
    const drawn = pictures.map((one) => ({ ...one, scale: undefined }))
    assert.equal(idsOf([slideOf({ runs: [runAt(56, 100, 'one')], pictures: drawn })]).has('near-edges'), false)
  })

  test('widow: not a long word, not a wide one, not code, and a small line above a title is none of it', () => {
    const found = (...runs: Run[]) => idsOf([slideOf({ runs })]).has('widow')
    const title = (lines: string[], own: Partial<Run> = {}) =>
      paragraphAt(56, 44, lines, { title: true, size: 36, ...own })
    assert.equal(found(title(['A title that goes on for a while', 'here'])), true)
    assert.equal(found(title(['A title that goes on for a while', 'everywhere'])), false)
    assert.equal(found(title(['A title', 'here'])), false)
    assert.equal(found(title(['A title that goes on for a while', 'so as'])), false)
    assert.equal(found(title(['A title that goes on for a while', '—'])), false)
    assert.equal(found(runAt(56, 20, 'The section that it is in', { title: true, size: 18 }), title(['here'])), false)
    assert.equal(found(title(['A title that goes on for a while']), titleAt(56, 98, '5', { block: 3 })), true)
    assert.equal(found(paragraphAt(56, 200, ['A lead that goes on for a while', 'here'], { size: 32 })), true)
    assert.equal(found(paragraphAt(56, 200, ['A text that goes on for a while', 'here'], { size: 24 })), false)
  })

  test('cramped: text and a picture, unless it stands in that, and nothing side by side', () => {
    const found = (pictures: PaintedSlide['pictures'], ...runs: Run[]) =>
      idsOf([slideOf({ runs, pictures })]).has('cramped')
    const text = runAt(56, 100, 'one line', { block: 4 })
    const picture = pictureAt({ x: 56, y: 126, width: 300, height: 200 })
    assert.equal(found([picture], text), true)
    assert.equal(found([{ ...picture, blocks: [4, 5] }], text), false)
    assert.equal(found([{ ...picture, bleeds: true }], text), false)
    assert.equal(found([], text, runAt(400, 126, 'another')), false)
    assert.equal(found([], text, runAt(56, 126, 'drawn', { kind: 'drawn' })), false)
  })

  test('hues: greys and code count as none', () => {
    const colours = ['red', 'rgb(0, 128, 0)', 'rgb(0, 0, 255)', 'rgb(200, 0, 200)']
    const found = (own: Partial<Run>) =>
      idsOf([slideOf({ runs: colours.map((color, at) => runAt(56, 100 + at * 60, 'word', { color, ...own })) })]).has(
        'hues',
      )
    assert.equal(found({}), true)
    assert.equal(found({ kind: 'code' }), false)
    assert.equal(found({ color: 'rgb(90, 90, 90)' }), false)
  })

  test('an image whose shape is kept is none, and neither is one of vectors', () => {
    const found = (own: Parameters<typeof pictureAt>[1]) =>
      idsOf([slideOf({ pictures: [pictureAt({ x: 56, y: 100, width: 860, height: 380 }, own)] })])
    assert.deepEqual(found({ scale: { x: 1.5, y: 1.5 } }), new Set())
    assert.deepEqual(found({ scale: { x: 4, y: 2 }, pixels: false }), new Set())
    assert.deepEqual(found({ scale: undefined }), new Set())
  })

  test('a slide with nothing on it has none', () => {
    assert.deepEqual(findFlaws([slideOf({})]), [])
  })
})

test('blocks have the lines and the text that a reader sees', () => {
  const [block, ...others] = toBlocks({
    runs: [
      runAt(56, 100, '成本', { block: 1 }),
      runAt(104, 100, '统计 and', { block: 1 }),
      runAt(200, 98, '2', { block: 1, size: 14, kind: 'code' }),
      runAt(56, 140, 'more', { block: 1 }),
    ],
  })
  assert.deepEqual(others, [])
  assert.equal(block?.text, '成本统计 and 2 more')
  assert.equal(block?.lines.length, 2)
  assert.deepEqual([block?.size, block?.isProse, block?.box.y], [24, true, 98])
})
