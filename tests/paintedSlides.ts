import type { Box, PaintedSlide, Picture, Run } from '../src/render/paintedSlide.ts'

/** A run of black text on white, as large as its letters: half an em each, or a whole one in Chinese. */
export function runAt(x: number, y: number, text: string, own: Partial<Run> = {}): Run {
  const { size = 24 } = own
  const em = /\p{Script=Han}/u.test(text) ? 1 : 0.5
  return {
    text,
    block: Math.round(y * 1000 + x),
    title: false,
    kind: 'text',
    size,
    bold: false,
    align: 'left',
    inside: undefined,
    boxes: [{ x, y, width: text.length * size * em, height: size }],
    clip: undefined,
    color: 'rgb(20, 20, 20)',
    behind: ['rgb(255, 255, 255)'],
    opacity: 1,
    asText: true,
    ...own,
  }
}

/** A paragraph of several lines. */
export function paragraphAt(x: number, y: number, lines: string[], own: Partial<Run> = {}): Run {
  const { size = 24 } = own
  const boxes = lines.flatMap((line, at) => runAt(x, y + at * size * 1.5, line, own).boxes)
  return { ...runAt(x, y, lines.join(' '), own), boxes }
}

export function titleAt(x: number, y: number, text: string, own: Partial<Run> = {}): Run {
  return runAt(x, y, text, { title: true, kind: 'label', size: 36, bold: true, ...own })
}

export function pictureAt(box: Box, own: Partial<Picture> = {}): Picture {
  return {
    name: 'chart.png',
    box,
    bleeds: false,
    broken: false,
    pixels: true,
    scale: { x: 1, y: 1 },
    blocks: [0, 0],
    ...own,
  }
}

export function slideOf(own: Partial<PaintedSlide>): PaintedSlide {
  return {
    slide: 1,
    layout: 'default',
    continues: false,
    section: 'Gardens',
    width: 980,
    height: 552,
    room: { x: 56, y: 44, width: 868, height: 444 },
    runs: [],
    numbers: [],
    pictures: [],
    panels: [],
    decor: [],
    undrawn: false,
    ...own,
  }
}

const long = 'Water seldom and deeply, so that roots go down to where it stays'

/** Slides that nothing is wrong with: a list, two columns, three cards, a picture with its caption, and Chinese. */
export const cleanSlides: PaintedSlide[] = [
  slideOf({
    runs: [
      titleAt(56, 44, 'What a garden needs of you'),
      ...[130, 190, 250, 310, 370].map((y) => runAt(56, y, long)),
      runAt(56, 430, 'It takes an hour a week.'),
    ],
  }),
  slideOf({
    slide: 2,
    layout: 'comparison',
    runs: [
      titleAt(56, 44, 'In spring and in autumn'),
      ...[56, 506].flatMap((x) => [
        runAt(x, 140, 'What to do', { kind: 'label', bold: true }),
        paragraphAt(x, 190, ['Sow what can stand', 'a cold night, and', 'cover what cannot.']),
        paragraphAt(x, 340, ['Leave what is dead', 'for those who live', 'in it all winter.']),
      ]),
    ],
  }),
  slideOf({
    slide: 3,
    layout: 'cards',
    runs: [
      titleAt(56, 44, 'Three kinds of bed'),
      ...[72, 376, 680].map((x) => paragraphAt(x, 150, ['A raised one is', 'warm in spring', 'and dries soon.'])),
      runAt(56, 340, long, { size: 20 }),
      runAt(56, 400, long, { size: 20 }),
    ],
    panels: [56, 360, 664].map((x) => ({ x, y: 130, width: 260, height: 160 })),
  }),
  slideOf({
    slide: 4,
    layout: 'image',
    runs: [titleAt(56, 44, 'A year in the shed'), runAt(56, 455, long, { size: 20 })],
    pictures: [pictureAt({ x: 56, y: 110, width: 860, height: 320 })],
  }),
  slideOf({
    slide: 5,
    runs: [
      titleAt(56, 44, '花园需要什么'),
      ...[140, 210, 280, 350, 420].map((y) =>
        runAt(56, y, '少浇水而浇透，让根往深处长，长到水留得住的地方去。', { size: 28 }),
      ),
    ],
  }),
]
