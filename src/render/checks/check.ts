import type { Problem } from '../../messages/problem.ts'
import type { PaintedSlide } from '../paintedSlide.ts'

/** What is wrong with a slide, seen under one rule: nothing where all is well. */
export type Check = (slide: PaintedSlide) => Omit<Problem, 'slide'>[]

/** The beginning of a text, for a message. */
export function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
