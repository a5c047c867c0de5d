import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Box } from '../../../render/paintedSlide.ts'
import type {
  Cell,
  Colour,
  FillShape,
  Paragraph,
  PictureShape,
  Shape,
  TableShape,
  TextRun,
  TextShape,
} from '../shapes.ts'
import { type Faces, hanFont, latinFont } from './fonts.ts'
import type { Relations } from './relations.ts'
import type { Units } from './units.ts'

/** What is needed to draw a slide, apart from its shapes. */
export interface DrawContext {
  units: Units
  faces: Faces
  lang: string
  /** The relationships of the slide's file; links and pictures are added to them. */
  relations: Relations
  /** Store a picture, and return the name of its file. */
  mediaOf(picture: PictureShape): string
}

/** Write the shapes of a slide as DrawingML elements, in the order of painting. */
export function drawShapes(shapes: Shape[], context: DrawContext): Element[] {
  return shapes.map((shape, index) => {
    // The shape tree itself has the id 1.
    const id = index + 2
    if (shape.kind === 'text') return drawText(shape, id, context)
    if (shape.kind === 'table') return drawTable(shape, id, context)
    return shape.kind === 'fill' ? drawFill(shape, id, context) : drawPicture(shape, id, context)
  })
}

function drawText({ box, paragraphs, oneLine, isTitle }: TextShape, id: number, context: DrawContext): Element {
  const name = isTitle ? `Title ${id}` : `Text ${id}`
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id, name }),
      isTitle ? x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]) : x('p:cNvSpPr', { txBox: 1 }),
      x('p:nvPr', isTitle ? [x('p:ph', { type: 'title' })] : []),
    ]),
    x('p:spPr', [
      transform(
        'a:xfrm',
        { ...box, y: box.y - riseOf(paragraphs), height: box.height + spareHeight(paragraphs) },
        context,
      ),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
      x('a:noFill'),
    ]),
    x('p:txBody', [
      x('a:bodyPr', { wrap: oneLine ? 'none' : 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, [
        x(oneLine ? 'a:noAutofit' : 'a:normAutofit'),
      ]),
      x('a:lstStyle'),
      ...paragraphs.map((paragraph) => drawParagraph(paragraph, context)),
    ]),
  ])
}

/**
 * Compute by how many px a text has to move up. A line is higher than its letters. A browser puts half of the extra space
 * above the letters; PowerPoint and LibreOffice put most of it there.
 */
function riseOf([first]: Paragraph[]): number {
  if (!first) return 0
  const size = Math.max(...first.runs.map((run) => run.size))
  return 0.35 * Math.max(0, first.lineHeight - 1.15 * size)
}

/**
 * Compute the height in px to add to a text's box, so that programs do not shrink the text because descenders reach out
 * of the box.
 */
function spareHeight([first]: Paragraph[]): number {
  return 0.3 * (first?.lineHeight ?? 0)
}

function drawParagraph(
  { runs, align, rightToLeft, before, lineHeight, level, marker, indent }: Paragraph,
  context: DrawContext,
): Element {
  const { emu, points } = context.units
  // DrawingML knows nine levels.
  const cappedLevel = Math.min(level, 8)
  const margin = emu(indent * (level + 1))
  return x('a:p', [
    x(
      'a:pPr',
      {
        marL: indent > 0 ? margin : 0,
        lvl: cappedLevel > 0 ? cappedLevel : undefined,
        indent: marker ? -emu(indent) : 0,
        algn: { left: 'l', center: 'ctr', right: 'r' }[align],
        rtl: rightToLeft ? 1 : undefined,
      },
      [
        x('a:lnSpc', [x('a:spcPts', { val: points(lineHeight) })]),
        x('a:spcBef', [x('a:spcPts', { val: points(before) })]),
        ...drawMarker(marker),
      ],
    ),
    ...runs.flatMap((run) => drawRun(run, context)),
  ])
}

function drawMarker(marker: Paragraph['marker']): Element[] {
  if (!marker) return [x('a:buNone')]
  const { hex } = marker.colour
  const look = [x('a:buClr', [x('a:srgbClr', { val: hex })]), x('a:buFont', { typeface: 'Arial' })]
  return 'number' in marker
    ? [...look, x('a:buAutoNum', { type: 'arabicPeriod', startAt: Math.max(1, marker.number) })]
    : [...look, x('a:buChar', { char: marker.character })]
}

/** Draw a run. A `\n` in it becomes a line break inside the paragraph. */
function drawRun(run: TextRun, context: DrawContext): Element[] {
  return run.text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [x('a:br', [runProperties(run, context)])] : []),
      ...(line === '' ? [] : [x('a:r', [runProperties(run, context), x('a:t', line)])]),
    ])
}

function runProperties(run: TextRun, { units, faces, lang, relations }: DrawContext): Element {
  // In links LibreOffice does not resolve the fonts of the theme: use their names there.
  const theme = run.link === undefined ? { [faces.major]: '+mj', [faces.minor]: '+mn' }[run.face] : undefined
  const fonts = theme
    ? [
        x('a:latin', { typeface: `${theme}-lt` }),
        x('a:ea', { typeface: `${theme}-ea` }),
        x('a:cs', { typeface: `${theme}-cs` }),
      ]
    : [
        x('a:latin', { typeface: latinFont(run.face), pitchFamily: run.face === 'mono' ? 49 : 18 }),
        x('a:ea', { typeface: hanFont(lang) }),
        x('a:cs', { typeface: latinFont(run.face) }),
      ]
  const attributes = {
    lang,
    sz: Math.max(100, units.points(run.size)),
    b: run.bold ? 1 : 0,
    u: run.underlined ? 'sng' : 'none',
    strike: run.struck ? 'sngStrike' : undefined,
    spc: run.spacing === 0 ? undefined : units.points(run.spacing),
    baseline: run.script && { sub: -25_000, super: 30_000 }[run.script],
  }
  return x('a:rPr', attributes, [
    fill(run.colour),
    ...fonts,
    ...(run.link === undefined ? [] : [link(run.link, relations)]),
  ])
}

/** Draw a link that keeps the colour of its text. */
function link(target: string | number, relations: Relations): Element {
  const keepsColour = x('a:extLst', [
    x('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
      x('ahyp:hlinkClr', {
        'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
        val: 'tx',
      }),
    ]),
  ])
  return typeof target === 'number'
    ? x('a:hlinkClick', { 'r:id': relations.slide(target), action: 'ppaction://hlinksldjump' }, [keepsColour])
    : x('a:hlinkClick', { 'r:id': relations.address(target) }, [keepsColour])
}

function drawTable({ box, rightToLeft, columns, rows }: TableShape, id: number, context: DrawContext): Element {
  const { emu } = context.units
  return x('p:graphicFrame', [
    x('p:nvGraphicFramePr', [
      x('p:cNvPr', { id, name: `Table ${id}` }),
      x('p:cNvGraphicFramePr', [x('a:graphicFrameLocks', { noGrp: 1 })]),
      x('p:nvPr'),
    ]),
    transform('p:xfrm', box, context),
    x('a:graphic', [
      x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        x('a:tbl', [
          x('a:tblPr', { firstRow: 1, rtl: rightToLeft ? 1 : undefined }),
          x(
            'a:tblGrid',
            columns.map((width) => x('a:gridCol', { w: emu(width) })),
          ),
          ...rows.map(({ height, cells }) =>
            x(
              'a:tr',
              { h: emu(height) },
              cells.map((cell) => drawCell(cell, context)),
            ),
          ),
        ]),
      ]),
    ]),
  ])
}

function drawCell({ paragraphs, fill: ground, rule, padding: [, right, , left] }: Cell, context: DrawContext): Element {
  const { emu } = context.units
  const none = (side: string) => x(side, { w: 0 }, [x('a:noFill')])
  return x('a:tc', [
    x('a:txBody', [
      x('a:bodyPr'),
      x('a:lstStyle'),
      ...paragraphs.map((paragraph) => drawParagraph(paragraph, context)),
    ]),
    x('a:tcPr', { marL: emu(left), marR: emu(right * CELL_SLACK), marT: 0, marB: 0, anchor: 'ctr' }, [
      none('a:lnL'),
      none('a:lnR'),
      none('a:lnT'),
      rule ? x('a:lnB', { w: emu(rule.width) }, [fill(rule.colour)]) : none('a:lnB'),
      ground ? fill(ground) : x('a:noFill'),
    ]),
  ])
}

/** The share of a cell's right padding that is kept. The rest is room for fonts with wider letters. */
const CELL_SLACK = 0.5

function drawFill({ box, colour, radius }: FillShape, id: number, context: DrawContext): Element {
  const share = Math.min(0.5, radius / Math.min(box.width, box.height))
  const round = [x('a:avLst', [x('a:gd', { name: 'adj', fmla: `val ${Math.round(share * 100_000)}` })])]
  return x('p:sp', [
    x('p:nvSpPr', [x('p:cNvPr', { id, name: `Area ${id}` }), x('p:cNvSpPr'), x('p:nvPr')]),
    x('p:spPr', [
      transform('a:xfrm', box, context),
      share > 0 ? x('a:prstGeom', { prst: 'roundRect' }, round) : x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
      fill(colour),
      x('a:ln', [x('a:noFill')]),
    ]),
  ])
}

function drawPicture(picture: PictureShape, id: number, context: DrawContext): Element {
  return x('p:pic', [
    x('p:nvPicPr', [
      x('p:cNvPr', { id, name: `Picture ${id}`, descr: picture.alt }),
      x('p:cNvPicPr', [x('a:picLocks', { noChangeAspect: 1 })]),
      x('p:nvPr'),
    ]),
    x('p:blipFill', [
      x('a:blip', { 'r:embed': context.relations.media(context.mediaOf(picture)) }),
      x('a:stretch', [x('a:fillRect')]),
    ]),
    x('p:spPr', [transform('a:xfrm', picture.box, context), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
  ])
}

function transform(tag: string, { x: left, y: top, width, height }: Box, { units: { emu } }: DrawContext): Element {
  return x(tag, [x('a:off', { x: emu(left), y: emu(top) }), x('a:ext', { cx: emu(width), cy: emu(height) })])
}

export function fill({ hex, alpha }: Colour): Element {
  const transparency = alpha < 1 ? [x('a:alpha', { val: Math.round(alpha * 100_000) })] : []
  return x('a:solidFill', [x('a:srgbClr', { val: hex }, transparency)])
}
