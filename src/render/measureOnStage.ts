import { classes } from '../../themes/base/shared/contract.ts'
import type { BlockShape, SlideMeasurer } from '../fit/slideMeasurer.ts'
import type { BodyPart, PartFit } from './bodySnapshot.ts'
import { findPieces } from './findPieces.ts'
import { measureParts } from './page/measureParts.ts'
import { readBodies } from './page/readBodies.ts'
import { sizePieces } from './sizePieces.ts'
import type { Stage } from './stage.ts'

/**
 * Make a `SlideMeasurer` for the slides that a stage shows.
 *
 * @param shapes for each slide, how its blocks are cut into pieces
 */
export function measureOnStage(stage: Stage, shapes: BlockShape[][]): SlideMeasurer {
  const bodies = stage
    .whenShown((page) => page.evaluate(readBodies))
    .then((read) => read.map((body, at) => body && { body, pieces: findPieces(body.root, shapes[at] ?? []) }))
  return {
    async measurePieces() {
      const found = await bodies
      return shapes.map((_, at) => {
        const slide = found[at]
        if (!slide) return undefined
        return slide.pieces ? sizePieces(slide.body, slide.pieces) : 'unknown'
      })
    },
    async measureFills(ranges) {
      const found = await bodies
      const parts = ranges.map(({ slide, from, to }): BodyPart => {
        const [first, last] = [found[slide]?.pieces?.[from], found[slide]?.pieces?.[to - 1]]
        if (!first || !last) throw new Error(`Slide ${slide} has no pieces from ${from} to ${to}`)
        return { slide, isFirst: from === 0, start: first.start, end: last.end }
      })
      if (parts.length === 0) return []
      const { kicker } = classes
      return (await stage.whenShown((page) => page.evaluate(measureParts, { parts, kicker }))).map(fillOf)
    },
  }
}

/** Return how full a slide is: 1 if it fits, more if it overflows. */
function fillOf({ isOver, clientHeight, scrollHeight }: PartFit): number {
  return isOver ? Math.max(1.01, scrollHeight / clientHeight) : 1
}
