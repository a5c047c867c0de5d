import type { Problem } from '../../messages/problem.ts'
import { boxAround } from '../../render/boxAround.ts'
import { excerpt } from '../../render/checks/check.ts'
import { contrast } from '../../render/checks/contrast.ts'
import { overhang } from '../../render/checks/overflow.ts'
import type { Box, Run } from '../../render/paintedSlide.ts'
import { backgroundColoursUnder } from './backgroundColoursUnder.ts'
import { type Glyph, intersection, type PrintedPage } from './printedPage.ts'
import { readPrintedPages } from './readPrintedPages.ts'

type Fault = Omit<Problem, 'slide'>

/**
 * Check the pages of a handout: none may be blank, and no text may be cut off, covered or hard to read. What the slides
 * on it show is not checked: that was done when they were printed.
 *
 * @param places for each slide, from 0, the first page that shows it, from 0. Problems are reported with the number of a slide.
 */
export async function checkPaper(bytes: Uint8Array, places: readonly (number | undefined)[]): Promise<Problem[]> {
  const pages = await readPrintedPages(bytes)
  return pages.flatMap((page, number) => {
    const slide = places.findLastIndex((place) => place !== undefined && place <= number) + 1
    return checkPaperPage(page).map(({ reason, ...problem }) => ({
      ...problem,
      slide: slide || undefined,
      reason: `${reason}, on page ${number + 1} of the handout`,
    }))
  })
}

/** Check one page of a handout. */
export function checkPaperPage(page: PrintedPage): Fault[] {
  const own = page.glyphs.filter(({ drawing }) => drawing === undefined)
  const hasText = own.some(({ artifact }) => !artifact)
  if (!hasText && page.images.length === 0 && page.drawings.length === 0)
    return [{ ruleId: 'blank-slide', reason: 'Unexpected blank paper, expected a text or a slide' }]
  const lines = linesOf(own)
  return [
    ...cutOff(lines, page),
    ...overlaps(lines),
    ...contrast({ ...slideOnlyFacts, ...page, runs: lines.flatMap((line) => asRun(line, page)) }),
  ]
}

/** Adjacent glyphs on one line, in one style. */
interface Line {
  glyphs: Glyph[]
  box: Box
  text: string
}

/** Group glyphs into lines: those that are painted one after the other, on one line and in one style. */
function linesOf(glyphs: readonly Glyph[]): Line[] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = lines.at(-1)?.at(-1)
    if (before && continuesLine(before, glyph)) lines.at(-1)?.push(glyph)
    else lines.push([glyph])
  }
  return lines.map((glyphs) => ({ glyphs, box: boxAround(glyphs.map(({ box }) => box)), text: textOf(glyphs) }))
}

/** Join glyphs to text. Spaces are not painted, so put one wherever the gap is wide enough. */
function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.reduce((text, { box, ...glyph }, at) => {
    const before = glyphs[at - 1]?.box
    const isSpaced = before && box.x - before.x - before.width > glyph.size * 0.15
    return `${text}${isSpaced ? ' ' : ''}${glyph.text}`
  }, '')
}

/** Tell whether a glyph belongs to the same line as the glyph painted before it. */
function continuesLine(before: Glyph, { box, size, color, alpha }: Glyph): boolean {
  const gap = Math.max(box.x - before.box.x - before.box.width, before.box.x - box.x - box.width)
  const isSameLine = Math.abs(box.y + box.height - before.box.y - before.box.height) < 1
  return (
    isSameLine &&
    gap < size &&
    gap > -size / 2 &&
    before.size === size &&
    before.color === color &&
    before.alpha === alpha
  )
}

/** Report text that is cut off, and slides and images that reach out of the paper. */
function cutOff(lines: readonly Line[], { width, height, drawings, images }: PrintedPage): Fault[] {
  const pageBox = { x: 0, y: 0, width, height }
  const text = lines.find(({ glyphs }) => glyphs.some(({ box, clip }) => !isMostlyIn(box, intersection(clip, pageBox))))
  const picture = [...drawings, ...images.filter(({ drawing }) => drawing === undefined).map(({ box }) => box)].some(
    (box) => overhang(box, pageBox) > tolerance,
  )
  const what = text ? `\`${excerpt(text.text)}\` is cut off` : picture ? 'a picture is cut off' : undefined
  return what ? [{ ruleId: 'overflow', reason: `Cannot print all of the paper, ${what}` }] : []
}

/**
 * Tell whether at least 45 % of a box, in each direction, is inside another one. Full-width punctuation has a blank half,
 * which may hang over the edge.
 */
function isMostlyIn(box: Box, outer: Box): boolean {
  const { width, height } = intersection(box, outer)
  return width >= box.width * 0.45 && height >= box.height * 0.45
}

/** How many px a picture may reach out of the paper, because of rounding. */
const tolerance = 2

/** Report text that overlaps other text, but not the small overlaps of combining marks. */
function overlaps(lines: readonly Line[]): Fault[] {
  for (const [at, a] of lines.entries())
    for (const b of lines.slice(at + 1)) {
      const { width, height } = intersection(a.box, b.box)
      const em = Math.min(a.glyphs[0]?.size ?? 0, b.glyphs[0]?.size ?? 0)
      if (width < em || height < em / 3) continue
      const reason = `Unexpected overlap of \`${excerpt(a.text)}\` and \`${excerpt(b.text)}\``
      return [{ ruleId: 'overlap', reason }]
    }
  return []
}

function asRun({ glyphs, box, text }: Line, page: PrintedPage): Run[] {
  const [first] = glyphs
  const behind = backgroundColoursUnder(glyphs, page)
  if (!first?.color || !behind) return []
  const { size, color, alpha } = first
  const known = { text, size, color, behind, opacity: alpha, boxes: [box] }
  return [{ ...plain, ...known }]
}

/** The fields of a `Run` that cannot be read from a PDF, with neutral values. */
const plain = {
  block: 0,
  title: false,
  kind: 'text',
  bold: false,
  align: 'left',
  inside: undefined,
  clip: undefined,
  asText: true,
} as const

/** The fields of a `PaintedSlide` that a page of paper does not have, with neutral values. */
const slideOnlyFacts = {
  slide: 0,
  layout: undefined,
  continues: false,
  section: '',
  room: { x: 0, y: 0, width: 0, height: 0 },
  numbers: [],
  pictures: [],
  panels: [],
  decor: [],
  undrawn: false,
}
