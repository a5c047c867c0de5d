import Color from 'colorjs.io'
import type { PaintedSlide, Run } from '../paintedSlide.ts'
import { type Check, excerpt } from './check.ts'

/** The contrast between a text and its background. */
export interface Contrast {
  text: string
  /** By WCAG 2, from 1 to 21. */
  ratio: number
  /** The least ratio that WCAG 2 requires at this size and weight. */
  expected: number
  /**
   * The lightness contrast by APCA, from 0 to 108, for `report` only. It suits text that is read from afar better than the
   * ratio of WCAG.
   */
  apca: number
}

/** Report the text with the lowest contrast, if that is too low. */
export const contrast: Check = (slide) => {
  const worst = lowestContrast(slide)
  if (!worst || worst.ratio >= worst.expected) return []
  const reason = `Unexpected contrast of ${worst.ratio.toFixed(1)} at \`${excerpt(worst.text)}\`, expected ${worst.expected}`
  return [{ ruleId: 'contrast', reason }]
}

/**
 * Find the text whose contrast is lowest compared with what WCAG requires at its size. Text in drawings is left out,
 * because the shapes under it are not known.
 */
export function lowestContrast({ runs }: PaintedSlide): Contrast | undefined {
  const known = new Map<string, Contrast>()
  for (const run of runs.filter(({ kind }) => kind !== 'drawn')) {
    const key = JSON.stringify([run.color, run.behind, run.opacity, isLarge(run)])
    if (!known.has(key)) known.set(key, contrastOf(run))
  }
  return [...known.values()].toSorted((a, b) => a.ratio / a.expected - b.ratio / b.expected)[0]
}

function contrastOf(run: Run): Contrast {
  const ground = run.behind.map(readColour).reduceRight(composite, white)
  const { rgb, alpha } = readColour(run.color)
  const ink = composite(ground, { rgb, alpha: alpha * run.opacity })
  // cast: the type of `map` does not say that there are two
  const [a, b] = [ink, ground].map(({ rgb }) => new Color('srgb', rgb)) as [Color, Color]
  // Round down: 4.499 does not pass for 4.5.
  const ratio = Math.floor(a.contrastWCAG21(b) * 100) / 100
  return { text: run.text, ratio, expected: isLarge(run) ? 3 : 4.5, apca: Math.round(Math.abs(b.contrastAPCA(a))) }
}

function isLarge({ size, bold }: Run): boolean {
  return size >= 24 || (bold && size >= 18.66)
}

interface Colour {
  rgb: [number, number, number]
  alpha: number
}

/** The colour of a page without a background. */
const white: Colour = { rgb: [1, 1, 1], alpha: 1 }

/** Cache of parsed colours, by their CSS: a talk has few, and parsing one is slow. */
const colours = new Map<string, Colour>()

function readColour(css: string): Colour {
  const known = colours.get(css)
  if (known !== undefined) return known
  const paint = parseColour(css)
  colours.set(css, paint)
  return paint
}

function parseColour(css: string): Colour {
  const color = new Color(css).to('srgb')
  const [r, g, b] = color.coords.map((value) => Math.min(1, Math.max(0, value ?? 0))) as Colour['rgb'] // cast: sRGB: three values
  return { rgb: [r, g, b], alpha: color.alpha ?? 1 }
}

/** Lay a colour over an opaque one, and return the opaque colour that is seen. */
function composite(under: Colour, { rgb, alpha }: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => rgb[at] * alpha + under.rgb[at] * (1 - alpha)
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 }
}
