import type { FlawId } from '../../messages/rules.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** A flaw in the design of a slide. */
export interface FoundFlaw {
  ruleId: FlawId
  /** The message: what is wrong, by how much, and what the author can do. */
  reason: string
}

/** A flaw, and the number of its slide, from 1. */
export interface FoundFlawOnSlide extends FoundFlaw {
  slide: number
}

/** A function that looks for one kind of flaw on one slide, and returns those that it finds. */
export type FlawFinder = (slide: PaintedSlide) => FoundFlaw[]

/** A function that looks for one kind of flaw by comparing the slides of a deck. */
export type DeckFlawFinder = (slides: PaintedSlide[]) => FoundFlawOnSlide[]
