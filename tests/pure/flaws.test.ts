import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { factsOf } from '../../src/deck/layouts/index.ts'
import { type FlawId, flawIds } from '../../src/messages/rules.ts'
import { findFlaws } from '../../src/render/flaws/findFlaws.ts'
import type { PaintedSlide, Run } from '../../src/render/paintedSlide.ts'
import { layoutNames } from '../../themes/base/shared/contract.ts'
import { cleanSlides, paragraphAt, pictureAt, runAt, slideOf } from '../paintedSlides.ts'

/** Ways to break a slide; undefined where that cannot be done to it. */
type Break = (slide: PaintedSlide) => PaintedSlide | undefined

const withRuns = (slide: PaintedSlide, change: (run: Run, at: number) => Run): PaintedSlide => ({
  ...slide,
  runs: slide.runs.map(change),
})
const moved = (run: Run, x: number, y: number): Run => ({
  ...run,
  boxes: run.boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
})
const rest = ({ title }: Run) => !title
const shrunk = (slide: PaintedSlide, x: number, y: number): PaintedSlide => ({
  ...slide,
  runs: slide.runs.map((run) => ({
    ...run,
    boxes: run.boxes.map((box) => ({
      x: x + box.x * 0.3,
      y: y + box.y * 0.3,
      width: box.width * 0.3,
      height: box.height * 0.3,
    })),
  })),
  pictures: [],
  panels: [],
})
const hasColumn = ({ layout }: PaintedSlide) => layout === 'default'

const breaks: Record<Exclude<FlawId, 'title-jump' | 'size-jump' | 'alike-slides'>, Break[]> = {
  'trapped-space': [30, 60].map((more) => (slide) => {
    const [title, first] = slide.runs
    return (
      title &&
      first &&
      slideOf({
        ...slide,
        runs: [title, moved(first, 0, 260 + more - (first.boxes[0]?.y ?? 0))],
        panels: [],
        pictures: [],
      })
    )
  }),
  imbalance: [(slide) => shrunk(slide, 0, 0), (slide) => shrunk(slide, 680, 0), (slide) => shrunk(slide, 0, 380)],
  'near-edges': [2, 4, 5.5].map(
    (px) => (slide) =>
      hasColumn(slide) ? withRuns(slide, (run, at) => (at === 2 ? moved(run, px, 0) : run)) : undefined,
  ),
  'type-sizes': [
    (slide) => ({
      ...slide,
      runs: [
        ...slide.runs,
        ...[20, 22, 26, 30, 34].map((size, at) => runAt(56, 460 + at, 'word', { size, block: 90 + at })),
      ],
    }),
  ],
  'weak-title': [24, 25].map(
    (size) => (slide) =>
      slide.layout === 'image'
        ? undefined
        : withRuns(slide, (run) => (run.title ? { ...run, size, bold: false } : { ...run, size: 24 })),
  ),
  'upscaled-image': [1.6, 3].map((times) => (slide) => ({
    ...slide,
    pictures: [pictureAt({ x: 56, y: 130, width: 300, height: 200 }, { scale: { x: times, y: times } })],
  })),
  'distorted-image': [
    [1.2, 1],
    [1, 1.05],
  ].map(([x = 1, y = 1]) => (slide) => ({
    ...slide,
    pictures: [pictureAt({ x: 56, y: 130, width: 300, height: 200 }, { scale: { x, y } })],
  })),
  'centred-text': [
    (slide) =>
      slide.runs.some((run) => rest(run) && run.boxes.length > 1)
        ? withRuns(slide, (run) => (rest(run) ? { ...run, align: 'center' } : run))
        : undefined,
  ],
  widow: [
    (slide) => ({
      ...slide,
      runs: [
        paragraphAt(56, 44, ['A title that goes on to the end of its', 'line'], { title: true, size: 36 }),
        ...slide.runs.filter(rest),
      ],
    }),
    (slide) => ({
      ...slide,
      runs: [
        paragraphAt(56, 44, ['标题一直写到行尾还差一点'.repeat(2), '点。'], { title: true, size: 30 }),
        ...slide.runs.filter(rest),
      ],
    }),
  ],
  hues: [
    (slide) =>
      slide.runs.length > 4
        ? withRuns(slide, (run, at) => ({ ...run, color: `hsl(${at * 85}, 80%, 45%)` }))
        : undefined,
    (slide) =>
      slide.runs.length > 4
        ? withRuns(slide, (run, at) => ({ ...run, behind: [`hsl(${at * 85}, 80%, 45%)`] }))
        : undefined,
  ],
  clutter: [
    (slide) => withRuns(slide, (run) => (rest(run) ? { ...run, text: 'one word more '.repeat(50) } : run)),
    (slide) => ({
      ...slide,
      runs: [...slide.runs, ...Array.from({ length: 20 }, (_, at) => runAt(56, 470, 'a', { block: 500 + at }))],
    }),
  ],
  cramped: [0, 3].map(
    (gap) => (slide) =>
      hasColumn(slide)
        ? withRuns(slide, (run, at) =>
            at === 2 ? moved(run, 0, (slide.runs[1]?.boxes[0]?.y ?? 0) + run.size + gap - (run.boxes[0]?.y ?? 0)) : run,
          )
        : undefined,
  ),
  'uneven-margins': [
    (slide) => withRuns(slide, (run) => moved(run, -10, 0)),
    (slide) =>
      withRuns(slide, (run) =>
        moved(
          run,
          924 - Math.max(...slide.runs.flatMap(({ boxes }) => boxes.map(({ x, width }) => x + width))) + 12,
          0,
        ),
      ),
    (slide) => withRuns(slide, (run) => moved(run, 0, -16)),
  ],
  'uneven-gaps': [
    (slide) => ({ ...slide, pictures: [], panels: [56, 266, 500].map((x) => ({ x, y: 300, width: 200, height: 60 })) }),
    (slide) => ({
      ...slide,
      pictures: [],
      panels: [120, 210, 320].map((y) => ({ x: 600, y, width: 300, height: 80 })),
    }),
  ],
  'long-lines': [
    (slide) => ({
      ...slide,
      runs: [...slide.runs, paragraphAt(56, 420, [long, long, long], { size: 12, block: 900 })],
    }),
  ],
}

const long = 'a line that goes on and on until the eye has lost the next one, '.repeat(2)

const idsOf = (slides: PaintedSlide[]) => new Set(findFlaws(slides).map(({ ruleId }) => ruleId))

describe('flaws of design', () => {
  test('are not told of clean slides', () => {
    assert.deepEqual(findFlaws(cleanSlides), [])
  })

  for (const [id, ways] of Object.entries(breaks))
    test(`${id}: each injected one is found`, () => {
      const broken = ways.flatMap((way) => cleanSlides.flatMap((slide) => way(slide) ?? []))
      assert.ok(broken.length > 0)
      const missed = broken.filter((slide) => ![...idsOf([slide])].some((found) => found === id))
      assert.deepEqual(missed, [])
    })

  test('every one has a test, says what to do, and stands at a slide', () => {
    assert.deepEqual([...Object.keys(breaks), 'title-jump', 'size-jump', 'alike-slides'].toSorted(), flawIds.toSorted())
    const broken = Object.values(breaks).flatMap((ways) =>
      ways.flatMap((way) => cleanSlides.flatMap((slide) => way(slide) ?? [])),
    )
    for (const { reason } of findFlaws(broken)) assert.match(reason, /^Unexpected .+, expected .+: /s)
  })

  test('what a layout does on purpose is none', () => {
    const [slide] = cleanSlides
    assert.ok(slide)
    const title = slide.runs.filter((run) => run.title)
    const pinned = slideOf({ ...slide, runs: [...title, runAt(56, 430, 'Dig.', { size: 48 })] })
    assert.ok(idsOf([pinned]).has('trapped-space'))
    assert.deepEqual(idsOf([{ ...pinned, layout: 'statement' }]), new Set())
    assert.ok(layoutNames.every((name) => factsOf(name).intendedFlaws.length < flawIds.length / 2))
  })
})
