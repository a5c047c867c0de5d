import type { Problem } from '../../messages/problem.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** Find what is wrong with a slide under one rule; empty if nothing is. */
export type Check = (slide: PaintedSlide) => Omit<Problem, 'slide'>[]

/** Shorten a text for a message: `A sentence that goes on and on` -> `A sentence that goes on…`. */
export function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
