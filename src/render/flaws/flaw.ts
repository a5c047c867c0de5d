import type { FlawId } from '../../messages/rules.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** What is wrong with the look of a slide, by how much, and what its author can do. */
export interface Found {
  ruleId: FlawId
  reason: string
}

/** What is wrong with the look of a slide, with the slide's number. */
export interface FoundOnSlide extends Found {
  slide: number
}

/** Find what is wrong with the look of one slide, under one rule; empty if nothing is. */
export type Flaw = (slide: PaintedSlide) => Found[]

/** Find what is wrong with the look of slides that follow one another, and on which of them. */
export type FlawOfDeck = (slides: PaintedSlide[]) => FoundOnSlide[]
