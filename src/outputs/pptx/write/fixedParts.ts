import type { Element } from 'xast'
import { x } from 'xastscript'
import type { NoteRun } from '../noteParagraphs.ts'
import type { Colour } from '../shapes.ts'
import { fill } from './drawSlide.ts'
import { type Faces, hanFont, latinFont } from './fonts.ts'
import type { Relations } from './relations.ts'

/** The XML namespaces of every part (file of the package) that contains shapes. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** The deck's colours, fonts and language, from which the presentation's theme is made. */
export interface ThemeFacts {
  ground: Colour
  ink: Colour
  signal: Colour
  faces: Faces
  lang: string
  direction: 'ltr' | 'rtl'
}

/** Make the shape tree, the element that contains all shapes of a slide. */
export function shapeTree(shapes: Element[]): Element {
  const zero = (tag: string, names: [string, string]) => x(tag, { [names[0]]: 0, [names[1]]: 0 })
  return x('p:spTree', [
    x('p:nvGrpSpPr', [x('p:cNvPr', { id: 1, name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')]),
    x('p:grpSpPr', [
      x('a:xfrm', [
        zero('a:off', ['x', 'y']),
        zero('a:ext', ['cx', 'cy']),
        zero('a:chOff', ['x', 'y']),
        zero('a:chExt', ['cx', 'cy']),
      ]),
    ]),
    ...shapes,
  ])
}

/**
 * Make an empty placeholder.
 *
 * @param box left, top, width and height, in English metric units
 */
export function placeholder(id: number, name: string, type: Record<string, string | number>, box: number[]): Element {
  const [left = 0, top = 0, width = 0, height = 0] = box
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id, name }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]),
      x('p:nvPr', [x('p:ph', type)]),
    ]),
    x('p:spPr', [
      x('a:xfrm', [x('a:off', { x: left, y: top }), x('a:ext', { cx: width, cy: height })]),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
    x('p:txBody', [x('a:bodyPr'), x('a:lstStyle'), x('a:p', [x('a:endParaRPr')])]),
  ])
}

const COLOUR_MAP = Object.fromEntries(
  ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => [name, name]),
)

function colourMap(): Element {
  return x('p:clrMap', { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', ...COLOUR_MAP })
}

function schemeBackground(): Element {
  return x('p:bg', [x('p:bgPr', [x('a:solidFill', [x('a:schemeClr', { val: 'bg1' })]), x('a:effectLst')])])
}

/**
 * Make the slide master. It has the background and the fonts of the deck's theme, for slides that a user adds later.
 */
export function slideMaster(width: number, height: number): Element {
  const margin = Math.round(width * 0.057)
  const style = (tag: string, size: number, face: string) =>
    x(tag, [
      x('a:lvl1pPr', [
        x('a:buNone'),
        x('a:defRPr', { sz: size }, [
          x('a:solidFill', [x('a:schemeClr', { val: 'tx1' })]),
          ...['latin', 'ea', 'cs'].map((kind) =>
            x(`a:${kind}`, { typeface: `${face}-${kind === 'latin' ? 'lt' : kind}` }),
          ),
        ]),
      ]),
    ])
  return x('p:sldMaster', NAMESPACES, [
    x('p:cSld', [
      schemeBackground(),
      shapeTree([
        placeholder(2, 'Title', { type: 'title' }, [margin, margin, width - 2 * margin, Math.round(height * 0.16)]),
        placeholder(3, 'Text', { type: 'body', idx: 1 }, [
          margin,
          Math.round(height * 0.28),
          width - 2 * margin,
          Math.round(height * 0.58),
        ]),
      ]),
    ]),
    colourMap(),
    x('p:sldLayoutIdLst', [x('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })]),
    x('p:txStyles', [
      style('p:titleStyle', 3200, '+mj'),
      style('p:bodyStyle', 2400, '+mn'),
      style('p:otherStyle', 1800, '+mn'),
    ]),
  ])
}

export function slideLayout(width: number, height: number): Element {
  const margin = Math.round(width * 0.057)
  return x('p:sldLayout', { ...NAMESPACES, type: 'titleOnly', preserve: 1 }, [
    x('p:cSld', { name: 'Title only' }, [
      shapeTree([
        placeholder(2, 'Title', { type: 'title' }, [margin, margin, width - 2 * margin, Math.round(height * 0.16)]),
      ]),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ])
}

export function notesMaster(): Element {
  return x('p:notesMaster', NAMESPACES, [
    x('p:cSld', [
      schemeBackground(),
      shapeTree([
        placeholder(2, 'Slide', { type: 'sldImg', idx: 2 }, NOTES_SLIDE),
        placeholder(3, 'Notes', { type: 'body', idx: 3 }, NOTES_TEXT),
      ]),
    ]),
    colourMap(),
  ])
}

/** The size of a notes page, 7½ by 10 inches, in English metric units. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 }
/** Left, top, width and height of the slide and of the text on a notes page, in English metric units. */
const NOTES_SLIDE = [685_800, 685_800, 5_486_400, 3_086_100]
const NOTES_TEXT = [685_800, 4_114_800, 5_486_400, 4_343_400]

/** Make the notes page of a slide. Links in the notes are added to `relations`. */
export function notesSlide(paragraphs: NoteRun[][], { lang, direction }: ThemeFacts, relations: Relations): Element {
  const properties = () => (direction === 'rtl' ? [x('a:pPr', { algn: 'r', rtl: 1 })] : [])
  const drawRun = ({ text, address }: NoteRun) => {
    const link = address === undefined ? [] : [x('a:hlinkClick', { 'r:id': relations.address(address) })]
    return x('a:r', [x('a:rPr', { lang }, link), x('a:t', text)])
  }
  const [slide, text] = [placeholder(2, 'Slide', { type: 'sldImg' }, NOTES_SLIDE), { id: 3, name: 'Notes' }]
  return x('p:notes', NAMESPACES, [
    x('p:cSld', [
      shapeTree([
        slide,
        x('p:sp', [
          x('p:nvSpPr', [
            x('p:cNvPr', text),
            x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]),
            x('p:nvPr', [x('p:ph', { type: 'body', idx: 1 })]),
          ]),
          x('p:spPr'),
          x('p:txBody', [
            x('a:bodyPr'),
            x('a:lstStyle'),
            ...paragraphs.map((runs) => x('a:p', [...properties(), ...runs.map(drawRun)])),
          ]),
        ]),
      ]),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ])
}

/**
 * Make a theme, in which a user can change colours and fonts for all slides at once. Without a palette, as for notes,
 * it is black on white.
 */
export function theme(name: string, palette: ThemeFacts | undefined): Element {
  const colour = (tag: string, hex: string) => x(`a:${tag}`, [x('a:srgbClr', { val: hex })])
  const { ground, ink, signal } = palette ?? {
    ground: { hex: 'FFFFFF' },
    ink: { hex: '000000' },
    signal: { hex: '444444' },
  }
  const { major, minor } = palette?.faces ?? { major: 'sans' as const, minor: 'sans' as const }
  const han = hanFont(palette?.lang ?? '')
  const font = (tag: string, latin: string) =>
    x(`a:${tag}`, [x('a:latin', { typeface: latin }), x('a:ea', { typeface: han }), x('a:cs', { typeface: 'Arial' })])
  const plain = () => x('a:solidFill', [x('a:schemeClr', { val: 'phClr' })])
  const three = <T>(make: () => T) => [make(), make(), make()]
  return x('a:theme', { 'xmlns:a': NAMESPACES['xmlns:a'], name }, [
    x('a:themeElements', [
      x('a:clrScheme', { name }, [
        colour('dk1', ink.hex),
        colour('lt1', ground.hex),
        colour('dk2', ink.hex),
        colour('lt2', ground.hex),
        ...['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((tag) =>
          colour(tag, signal.hex),
        ),
      ]),
      x('a:fontScheme', { name }, [font('majorFont', latinFont(major)), font('minorFont', latinFont(minor))]),
      x('a:fmtScheme', { name }, [
        x('a:fillStyleLst', three(plain)),
        x(
          'a:lnStyleLst',
          three(() => x('a:ln', { w: 9525 }, [plain()])),
        ),
        x(
          'a:effectStyleLst',
          three(() => x('a:effectStyle', [x('a:effectLst')])),
        ),
        x('a:bgFillStyleLst', three(plain)),
      ]),
    ]),
  ])
}

export function background(ground: Colour, picture: string | undefined): Element {
  const drawn =
    picture === undefined
      ? fill(ground)
      : x('a:blipFill', [x('a:blip', { 'r:embed': picture }), x('a:stretch', [x('a:fillRect')])])
  return x('p:bg', [x('p:bgPr', [drawn, x('a:effectLst')])])
}
