import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../render/paintedSlide.ts'
import { hitTestOf } from './hitTestOf.ts'
import { boxOf, identity, type Matrix, multiply } from './matrix.ts'
import { intersection, type PrintedPage } from './printedPage.ts'

/** Read what each page of a PDF paints, and where, from the page's operators. Nothing is rendered. */
export async function readPrintedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  // Pass a copy: pdf.js transfers the buffer to itself.
  const { promise, destroy } = openPdf(bytes.slice())
  try {
    const document = await promise
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(await readPage(page))
      page.cleanup()
    }
    return pages
  } finally {
    await destroy()
  }
}

function openPdf(data: Uint8Array) {
  const task = getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false, useWasm: false })
  return { promise: task.promise, destroy: () => task.destroy() }
}

/** The graphics and text state of PDF while its operators are read. */
interface GraphicsState {
  matrix: Matrix
  clip: Box
  color: string | undefined
  alpha: number
  /** The product of the alphas of the enclosing groups. */
  groupAlpha: number
  /** Whether the visible colour is known: it is not in a soft mask or an unusual blend mode. */
  isPlain: boolean
  /** The text state: lengths in units of text space, `stretch` as a factor. */
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  rise: number
  leading: number
  isInvisible: boolean
  drawing: number | undefined
}

/** A glyph; or a number, in thousandths of the type size, by which the next glyph moves back. */
type TextItem = { unicode: string; width: number; isSpace: boolean } | number

/** The arguments of an operator in pdf.js. Their types differ from operator to operator. */
type Arguments = readonly never[]

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const { width, height, transform } = page.getViewport({ scale: 96 / 72 })
  const pageBox: Box = { x: 0, y: 0, width, height }
  const printed: PrintedPage = { width, height, glyphs: [], fills: [], strokes: [], images: [], drawings: [] }
  const stack: GraphicsState[] = []
  const artifacts: boolean[] = []
  let state: GraphicsState = {
    matrix: transform as Matrix, // cast: pdf.js types its six numbers as an array
    clip: pageBox,
    color: '#000000',
    alpha: 1,
    groupAlpha: 1,
    isPlain: true,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    isInvisible: false,
    drawing: undefined,
  }
  let line: Matrix = identity
  let text: Matrix = identity
  /** Whether the next path is a clipping path. */
  let isClip = false

  const save = () => stack.push({ ...state })
  const restore = () => {
    state = stack.pop() ?? state
  }
  const paintedArea = (box: Box, order: number) => ({ order, box, clip: state.clip, drawing: state.drawing })
  const image = (order: number, matrix: Matrix) =>
    printed.images.push(paintedArea(boxOf(multiply(state.matrix, matrix), [0, 0, 1, 1]), order))
  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }

  const show = (order: number, shown: readonly TextItem[]) => {
    for (const glyph of shown) {
      const advance =
        typeof glyph === 'number'
          ? (-glyph / 1000) * state.size
          : (glyph.width / 1000) * state.size + state.spacing + (glyph.isSpace ? state.wordSpacing : 0)
      if (typeof glyph !== 'number' && glyph.unicode.trim() !== '' && !state.isInvisible) {
        const matrix = multiply(state.matrix, text)
        const [, , c, d] = matrix
        printed.glyphs.push({
          ...paintedArea(
            boxOf(matrix, [0, state.rise, advance * state.stretch, state.rise + CAPITAL * state.size]),
            order,
          ),
          text: glyph.unicode,
          size: state.size * Math.hypot(c, d),
          color: state.isPlain ? state.color : undefined,
          alpha: state.alpha * state.groupAlpha,
          artifact: artifacts.includes(true),
        })
      }
      text = multiply(text, [1, 0, 0, 1, advance * state.stretch, 0])
    }
  }

  for (const [order, operator] of fnArray.entries()) {
    const args: Arguments = argsArray[order] ?? []
    switch (operator) {
      case OPS.save:
        save()
        break
      case OPS.restore:
        restore()
        break
      case OPS.transform:
        state.matrix = multiply(state.matrix, args as unknown as Matrix) // cast: its arguments are the six numbers
        break
      case OPS.paintFormXObjectBegin: {
        const [matrix, frame]: readonly (ArrayLike<number> | null)[] = args
        save()
        if (matrix) state.matrix = multiply(state.matrix, Array.from(matrix) as Matrix) // cast: six numbers
        if (!frame) break
        const box = boxOf(state.matrix, frame)
        state.drawing ??= printed.drawings.push(box) - 1
        state.clip = intersection(state.clip, box)
        break
      }
      case OPS.beginGroup: {
        // cast: its only argument says what the group is like
        const [group] = args as readonly unknown[] as [{ smask: unknown; hasSoftMask: boolean }]
        save()
        state.groupAlpha *= state.alpha
        state.alpha = 1
        if (group.smask || group.hasSoftMask) state.isPlain = false
        break
      }
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        restore()
        break
      case OPS.setGState:
        for (const [name, value] of (args[0] ?? []) as [string, unknown][]) {
          if (name === 'ca') state.alpha = Number(value)
          else if (name === 'BM') state.isPlain = value === 'source-over'
          else if (name === 'SMask' && value) state.isPlain = false
        }
        break
      case OPS.setFillRGBColor:
        state.color = args[0]
        break
      case OPS.setFillTransparent:
      case OPS.setFillColorN:
        state.color = undefined
        break
      case OPS.clip:
      case OPS.eoClip:
        isClip = true
        break
      case OPS.constructPath: {
        const [paint, [path], bounds] = args as unknown as [number, [Float32Array | null], ArrayLike<number> | null]
        const box = bounds ? boxOf(state.matrix, bounds) : { x: 0, y: 0, width: 0, height: 0 }
        if (path && fills.has(paint)) {
          const { color, alpha, groupAlpha, isPlain } = state
          printed.fills.push({
            ...paintedArea(box, order),
            color: isPlain && groupAlpha === 1 ? color : undefined,
            alpha: alpha * groupAlpha,
            holds: hitTestOf(path, state.matrix, evenOdd.has(paint)),
          })
        }
        if (strokes.has(paint)) printed.strokes.push(paintedArea(box, order))
        if (isClip) state.clip = intersection(state.clip, box)
        isClip = false
        break
      }
      case OPS.shadingFill:
        printed.fills.push({ ...paintedArea(state.clip, order), color: undefined, alpha: 1, holds: () => true })
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        image(order, identity)
        break
      case OPS.paintImageXObjectRepeat: {
        const [, scaleX, scaleY, positions] = args as unknown as [string, number, number, ArrayLike<number>]
        for (let at = 0; at + 1 < positions.length; at += 2)
          image(order, [scaleX, 0, 0, scaleY, positions[at] ?? 0, positions[at + 1] ?? 0])
        break
      }
      case OPS.paintInlineImageXObjectGroup:
        for (const { transform } of (args[1] ?? []) as { transform: Matrix }[]) image(order, transform)
        break
      case OPS.paintImageMaskXObjectGroup:
        for (const { transform } of (args[0] ?? []) as { transform: Matrix }[]) image(order, transform)
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const [tag] = args as readonly unknown[] as [string | { name: string }] // cast: a word, or a name of PDF
        artifacts.push((typeof tag === 'string' ? tag : tag.name) === 'Artifact')
        break
      }
      case OPS.endMarkedContent:
        artifacts.pop()
        break
      case OPS.beginText:
        line = identity
        text = identity
        break
      case OPS.setFont:
        state.size = args[1] ?? 0
        break
      case OPS.setCharSpacing:
        state.spacing = args[0] ?? 0
        break
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] ?? 0
        break
      case OPS.setHScale:
        state.stretch = (args[0] ?? 100) / 100
        break
      case OPS.setTextRise:
        state.rise = args[0] ?? 0
        break
      case OPS.setLeading:
        state.leading = -(args[0] ?? 0)
        break
      case OPS.setTextRenderingMode:
        state.isInvisible = args[0] === INVISIBLE
        break
      case OPS.setTextMatrix:
        line = Array.from(args[0] ?? identity) as Matrix // cast: six numbers
        text = line
        break
      case OPS.moveText:
        moveLine(args[0] ?? 0, args[1] ?? 0)
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1] ?? 0
        moveLine(args[0] ?? 0, args[1] ?? 0)
        break
      case OPS.nextLine:
        moveLine(0, state.leading)
        break
      case OPS.showText:
        show(order, args[0] ?? [])
        break
    }
  }
  return printed
}

/** The height of a capital letter, as a share of the type size. */
const CAPITAL = 0.7

/** The text rendering mode of invisible text, which can be copied but is not seen. */
const INVISIBLE = 3

/** The operators of pdf.js that fill a path by the even-odd rule. */
const evenOdd = new Set<number>([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke])

const fills = new Set<number>([...evenOdd, OPS.fill, OPS.fillStroke, OPS.closeFillStroke])

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke])
