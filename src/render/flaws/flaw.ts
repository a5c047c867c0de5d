import type { FlawId } from '../../messages/rules.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** What is wrong with the look of a slide, by how much, and what its author can do. */
export interface FoundFlaw {
  ruleId: FlawId
  reason: string
}

/** What is wrong with the look of a slide, with the slide's number. */
export interface FoundFlawOnSlide extends FoundFlaw {
  slide: number
}

/** Find what is wrong with the look of one slide, under one rule; empty if nothing is. */
export type FlawFinder = (slide: PaintedSlide) => FoundFlaw[]

/** Find what is wrong with the look of slides that follow one another, and on which of them. */
export type DeckFlawFinder = (slides: PaintedSlide[]) => FoundFlawOnSlide[]
