import type { Problem } from '../../messages/problem.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** A function that checks one slide for one fault, and returns the problems that it finds. */
export type Check = (slide: PaintedSlide) => Omit<Problem, 'slide'>[]

/** Shorten a text for a message: `A sentence that goes on and on` -> `A sentence that goes on…`. */
export function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
