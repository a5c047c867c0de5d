import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sectionOf } from '../../themes/base/sectionOf.ts'

describe('the section that a slide stands in', () => {
  const plain = (count: number) => Array.from({ length: count }, () => ({ layout: 'default' }))
  const sectionsOf = (slides: Record<string, unknown>[]) =>
    slides.map((_, at) => sectionOf(slides, at + 1)?.section ?? 0)

  test('is the entry of the agenda that it belongs to, until the talk closes', () => {
    const slides = [
      { layout: 'cover' },
      { layout: 'agenda' },
      { layout: 'code', routeAlias: 's1' },
      ...plain(3),
      { layout: 'table', routeAlias: 's2' },
      ...plain(2),
      { layout: 'closing' },
      { layout: 'part', appendix: true },
      ...plain(1),
    ]
    assert.deepEqual(sectionsOf(slides), [0, 0, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0])
    assert.deepEqual(sectionOf(slides, 3), { section: 1, sections: 2, isNumbered: false })
  })

  test('is a part where the agenda has an entry for nearly each slide', () => {
    const entry = (number: number) => ({ layout: 'section', routeAlias: `s${number}` })
    const part = (number: number) => ({ layout: 'part', part: number, parts: 2 })
    assert.deepEqual(sectionsOf([part(1), entry(1), entry(2), part(2), entry(3), entry(4)]), [1, 1, 1, 2, 2, 2])
    assert.equal(sectionOf([part(1), entry(1), entry(2), part(2), entry(3), entry(4)], 2)?.isNumbered, true)
  })

  test('is none where there is one, or where they are too small', () => {
    assert.deepEqual(sectionsOf([{ routeAlias: 's1' }, ...plain(6)]), [0, 0, 0, 0, 0, 0, 0])
    assert.deepEqual(sectionsOf([{ routeAlias: 's1' }, { routeAlias: 's2' }, { routeAlias: 'mine' }]), [0, 0, 0])
  })
})
