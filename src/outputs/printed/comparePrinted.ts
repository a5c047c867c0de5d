import type { Box, PaintedSlide, Picture, Run } from '../../render/paintedSlide.ts'
import { backgroundColoursUnder } from './backgroundColoursUnder.ts'
import { type Glyph, isPointInside, type PrintedPage, pointsIn, visiblePart } from './printedPage.ts'

/** The result of comparing a slide with its page in the PDF. */
export interface PrintedSlide {
  /** The lines of text whose colours could be read from the page, with these colours. */
  lines: Run[]
  /** The texts, and the names of pictures, that the browser shows and the page does not. */
  missing: string[]
  /** Whether the page shows nothing of the slide. */
  isBlank: boolean
}

/**
 * Compare a slide, as the browser shows it, with its page in the PDF. Each text and picture has to be at the same position
 * there. Those that are cut off on the slide, or that cannot be recognised in a PDF, are not compared.
 */
export function comparePrinted(painted: PaintedSlide, page: PrintedPage): PrintedSlide {
  const seen = page.glyphs.filter((glyph) => isSeen(glyph, page))
  const printed: Run[] = []
  const missing: string[] = []
  for (const run of painted.runs) {
    const lines = run.boxes.map((box) => ({ box, glyphs: seen.filter((glyph) => isAt(glyph, box, tolerance)) }))
    if (lacksText(run, lines, painted)) missing.push(run.text)
    else printed.push(...lines.flatMap((line) => inColours(run, line, page)))
  }
  const lost = painted.pictures.filter((picture) => lacksPicture(picture, painted, page))
  missing.push(...lost.map(({ name }) => name))
  return {
    lines: printed,
    missing,
    isBlank: missing.length > 0 && missing.length === painted.runs.length + painted.pictures.length,
  }
}

/** Return a line of a run in the colours that its glyphs have on the page; none if they cannot be known. */
function inColours(run: Run, { box, glyphs }: Line, page: PrintedPage): Run[] {
  // Without tolerance: text just outside the box may have another colour.
  const own = glyphs.filter((glyph) => isAt(glyph, box, 0))
  const [first] = own
  const behind = first && backgroundColoursUnder(own, page)
  return first?.color && behind ? [{ ...run, boxes: [box], color: first.color, opacity: first.alpha, behind }] : []
}

/** How many px a text or a picture may be apart on screen and in the PDF. */
const tolerance = 4

/** Tell whether a glyph is visible: no more than half cut off, and not covered by an opaque fill that is painted later. */
function isSeen(glyph: Glyph, { fills }: PrintedPage): boolean {
  const { x, y, width, height } = visiblePart(glyph)
  if (glyph.alpha === 0 || width * height < (glyph.box.width * glyph.box.height) / 2) return false
  return !fills.some(
    (fill) =>
      fill.order > glyph.order &&
      fill.color !== undefined &&
      fill.alpha === 1 &&
      pointsIn({ x, y, width, height }).every(([x, y]) => isPointInside(x, y, fill.clip, 0) && fill.holds(x, y)),
  )
}

/** Tell whether the middle of a glyph is in an area that is `margin` px larger on each side. */
function isAt({ box }: Glyph, area: Box, margin: number): boolean {
  return isPointInside(box.x + box.width / 2, box.y + box.height / 2, area, margin)
}

interface Line {
  box: Box
  glyphs: Glyph[]
}

/** Tell whether the page lacks a text of the slide. */
function lacksText(run: Run, lines: Line[], slide: PaintedSlide): boolean {
  const shown = lines.filter(({ box }) => isWhollyVisible(box, slide, run.clip))
  const expected = characters(run.text)
  if (shown.length === 0 || !run.asText || run.opacity < 0.05 || expected.length === 0) return false
  const found = new Set(lines.flatMap(({ glyphs }) => glyphs))
  if (found.size === 0) return true
  if (shown.length < lines.length || !spelledText.test(run.text)) return false
  const unmatched = [...found].flatMap(({ text }) => characters(text))
  let lost = 0
  for (const character of expected) {
    const at = unmatched.indexOf(character)
    if (at < 0) lost += 1
    else unmatched.splice(at, 1)
  }
  // Tolerate some differences: if characters share a glyph because they look alike, a PDF names only one of them.
  return lost > Math.max(1, expected.length * 0.2)
}

/**
 * Match text in scripts with one glyph for each character. In other scripts letters are joined, and cannot be compared
 * one by one.
 */
const spelledText =
  /^[\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Lm}]*$/u

/** List the visible characters of a text, but no emoji, which a PDF may contain as pictures. */
function characters(text: string): string[] {
  return Array.from(
    text
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[\p{M}\p{C}\p{Z}\s\p{Extended_Pictographic}]/gu, ''),
  )
}

function isWhollyVisible({ x, y, width, height }: Box, slide: PaintedSlide, clip: Box | undefined): boolean {
  const slideBox = { x: 0, y: 0, width: slide.width, height: slide.height }
  const corners = [
    [x, y],
    [x + width, y + height],
  ] as const
  return corners.every(([x, y]) => isPointInside(x, y, slideBox, 0) && (!clip || isPointInside(x, y, clip, 0)))
}

/** Tell whether the page lacks a picture of the slide: nothing that it paints has its middle in the picture's box. */
function lacksPicture({ box, broken, pixels, name }: Picture, slide: PaintedSlide, page: PrintedPage): boolean {
  const visible = visiblePart({ box, clip: { x: 0, y: 0, width: slide.width, height: slide.height } })
  if (broken || visible.width < tolerance || visible.height < tolerance || name === 'canvas' || name === 'video')
    return false
  const areas = pixels ? page.images : [...page.images, ...page.fills, ...page.strokes, ...page.glyphs]
  return !areas.some((area) => {
    const { width, height, x, y } = visiblePart(area)
    return width > 0 && height > 0 && isPointInside(x + width / 2, y + height / 2, visible, tolerance)
  })
}
