import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Slide } from '../deck.ts'
import { blockKindOf } from '../moveToNotes.ts'
import { kindWords } from './kindWords.ts'

/** Kinds of slide that an audience may want more than others. */
export const slideKinds = [
  'code',
  'decision',
  'definition',
  'diagram',
  'example',
  'figure',
  'formula',
  'image',
  'table',
] as const

export type SlideKind = (typeof slideKinds)[number]

const kindsOfBlocks: Partial<Record<string, SlideKind>> = {
  code: 'code',
  diagram: 'diagram',
  image: 'image',
  math: 'formula',
  table: 'table',
}

/**
 * Match a figure that gives a slide the kind `figure`: `65 %`, `1.2 million`, `$40`, `3倍`, `120 ms`. `figuresIn` finds more:
 * most slides of a guide hold minutes, days or lines, and would all have this kind.
 */
const kindFigure =
  /[$€£¥￥]\s?\d|\d\s*(?:%|％|×|倍|割|亿|億|万|만|억|배|percent\b|million\b|billion\b|thousand\b|times\b|x\b|[kMGT]?B\b|ms\b|毫秒|秒)/u

/** The source of a pattern for a letter of a script with spaces between words. */
const spaced = '[\\p{Script=Latin}\\p{Script=Cyrillic}]'
const opensSpaced = new RegExp(`^${spaced}`, 'u')

/**
 * For each kind one pattern that matches any of its words. A word in Latin or Cyrillic letters must match a whole word of
 * the text. A word of another script may stand inside a run of letters.
 */
const kindTests = Object.entries(kindWords).map(([kind, lists]) => {
  const words = lists.flatMap((list) => list.split(', ')).map((word) => word.replaceAll('.', '\\.'))
  // Write the class of letters once, not for each word: to compile it so often takes longer than to read a talk.
  const whole = words.filter((word) => opensSpaced.test(word)).join('|')
  const parts = words.filter((word) => !opensSpaced.test(word))
  const source = [`(?<!${spaced})(?:${whole})(?!${spaced})`, ...parts].join('|')
  // cast: the keys of `kindWords` are kinds of slide
  return { kind: kind as SlideKind, test: new RegExp(source, 'iu') }
})

/** Find the kinds of a slide, by its blocks, its words and its layout. */
export function slideKindsOf({ children, layout }: Slide): Set<SlideKind> {
  const blocks = children.flatMap((slot) => slot.children)
  const kinds = new Set<SlideKind>()
  for (const block of blocks) {
    const kind = kindsOfBlocks[blockKindOf(block)]
    if (kind) kinds.add(kind)
  }
  const words = blocks
    .filter(isWords)
    .map((block) => toString(block))
    .join('\n')
  if (kindFigure.test(words)) kinds.add('figure')
  if (layout === 'action') kinds.add('decision')
  for (const { kind, test } of kindTests) if (test.test(words)) kinds.add(kind)
  return kinds
}

function isWords(block: RootContent): boolean {
  return kindsOfBlocks[blockKindOf(block)] === undefined || block.type === 'table'
}
