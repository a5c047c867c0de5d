import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Meta } from '../../output.ts'
import { documentDate } from '../../pdf/documentDate.ts'
import type { NoteRun } from '../noteParagraphs.ts'
import type { PictureShape, SlideShapes } from '../shapes.ts'
import { drawShapes } from './drawSlide.ts'
import {
  background,
  NAMESPACES,
  NOTES_SIZE,
  notesMaster,
  notesSlide,
  shapeTree,
  slideLayout,
  slideMaster,
  type ThemeFacts,
  theme,
} from './fixedParts.ts'
import { Relations } from './relations.ts'
import { unitsOf } from './units.ts'

/** A slide with all that is written into the presentation. */
export interface PresentedSlide extends SlideShapes {
  /** The background picture, as PNG; undefined if the background has one colour. */
  picture: Uint8Array | undefined
  images: Map<PictureShape, { bytes: Uint8Array; extension: string }>
  /** Paragraphs of the notes. */
  notes: NoteRun[][]
}

/**
 * Write a presentation in PowerPoint's format (ECMA-376). It contains no trace of when and where it was made.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function writePresentation(
  slides: PresentedSlide[],
  palette: ThemeFacts,
  { width, height }: { width: number; height: number },
  meta: Meta,
): Uint8Array {
  const units = unitsOf(width)
  const size = { cx: units.emu(width), cy: units.emu(height) }
  const parts = new Map<string, Uint8Array>()
  const types: Element[] = []
  const add = (path: string, root: Element, type: string, relations?: Relations) => {
    parts.set(path, xml(root))
    types.push(x('Override', { PartName: `/${path}`, ContentType: `${OFFICE}.${type}+xml` }))
    if (relations) parts.set(path.replace(/([^/]+)$/, '_rels/$1.rels'), xml(relations.toXml()))
  }
  const store = (bytes: Uint8Array, extension: string) => {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`
    parts.set(`ppt/media/${name}`, bytes)
    return name
  }

  const presentation = new Relations()
  const masterId = presentation.part('slideMaster', 'slideMasters/slideMaster1.xml')
  const notesId = presentation.part('notesMaster', 'notesMasters/notesMaster1.xml')
  presentation.part('theme', 'theme/theme1.xml')
  const ids: Element[] = []
  for (const [index, slide] of slides.entries()) {
    const number = index + 1
    const relations = new Relations()
    relations.part('slideLayout', '../slideLayouts/slideLayout1.xml')
    const mediaOf = (picture: PictureShape) => {
      const { bytes, extension } = slide.images.get(picture) ?? { bytes: new Uint8Array(), extension: 'png' }
      return store(bytes, extension)
    }
    const ground = slide.picture && relations.media(store(slide.picture, 'png'))
    const shapes = drawShapes(slide.shapes, { units, faces: palette.faces, lang: meta.lang, relations, mediaOf })
    if (slide.notes.length > 0) {
      relations.part('notesSlide', `../notesSlides/notesSlide${number}.xml`)
      const notes = new Relations()
      notes.part('notesMaster', '../notesMasters/notesMaster1.xml')
      notes.part('slide', `../slides/slide${number}.xml`)
      const root = notesSlide(slide.notes, palette, notes)
      add(`ppt/notesSlides/notesSlide${number}.xml`, root, 'presentationml.notesSlide', notes)
    }
    const root = x('p:sld', NAMESPACES, [
      x('p:cSld', [background(slide.ground, ground), shapeTree(shapes)]),
      x('p:clrMapOvr', [x('a:masterClrMapping')]),
    ])
    add(`ppt/slides/slide${number}.xml`, root, 'presentationml.slide', relations)
    ids.push(x('p:sldId', { id: 256 + index, 'r:id': presentation.part('slide', `slides/slide${number}.xml`) }))
  }

  const root = x('p:presentation', { ...NAMESPACES, saveSubsetFonts: 1 }, [
    x('p:sldMasterIdLst', [x('p:sldMasterId', { id: 2_147_483_648, 'r:id': masterId })]),
    x('p:notesMasterIdLst', [x('p:notesMasterId', { 'r:id': notesId })]),
    x('p:sldIdLst', ids),
    x('p:sldSz', size),
    x('p:notesSz', NOTES_SIZE),
  ])
  add('ppt/presentation.xml', root, 'presentationml.presentation.main', presentation)
  const master = new Relations()
  master.part('slideLayout', '../slideLayouts/slideLayout1.xml')
  master.part('theme', '../theme/theme1.xml')
  add('ppt/slideMasters/slideMaster1.xml', slideMaster(size.cx, size.cy), 'presentationml.slideMaster', master)
  const layout = new Relations()
  layout.part('slideMaster', '../slideMasters/slideMaster1.xml')
  add('ppt/slideLayouts/slideLayout1.xml', slideLayout(size.cx, size.cy), 'presentationml.slideLayout', layout)
  const notes = new Relations()
  notes.part('theme', '../theme/theme2.xml')
  add('ppt/notesMasters/notesMaster1.xml', notesMaster(), 'presentationml.notesMaster', notes)
  add('ppt/theme/theme1.xml', theme('deckwright', palette), 'theme')
  add('ppt/theme/theme2.xml', theme('Notes', undefined), 'theme')

  const all = new Relations()
  all.part('officeDocument', 'ppt/presentation.xml')
  all.part(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')
  parts.set('_rels/.rels', xml(all.toXml()))
  parts.set('docProps/core.xml', xml(properties(meta)))
  types.push(
    x('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
  )
  parts.set('[Content_Types].xml', xml(contentTypes(types)))
  return zip(parts)
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

function contentTypes(types: Element[]): Element {
  const known = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml', ...IMAGES }
  return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    ...Object.entries(known).map(([Extension, ContentType]) => x('Default', { Extension, ContentType })),
    ...types,
  ])
}

const IMAGES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' }

function properties({ title, author, keywords, lang, date }: Meta): Element {
  const when = (tag: string) =>
    x(tag, { 'xsi:type': 'dcterms:W3CDTF' }, documentDate(date).toISOString().replace('.000', ''))
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      x('dc:title', title),
      ...(author ? [x('dc:creator', author)] : []),
      ...(keywords?.length ? [x('cp:keywords', keywords.join(', '))] : []),
      x('dc:language', lang),
      when('dcterms:created'),
      when('dcterms:modified'),
    ],
  )
}

function xml(root: Element): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  // Remove characters that XML does not allow. None of them is visible.
  const unseen = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu
  const body = toXml(root, { closeEmptyElements: true, tightClose: true }).replace(unseen, '')
  // Write line ends as character references: in an attribute, such as the source of a diagram, a parser reads others as spaces.
  return strToU8(head + body.replaceAll('\n', '&#xA;'))
}

/** Write a ZIP file. The list of content types comes first, as in PowerPoint's own files, and all entries have a fixed time. */
function zip(parts: Map<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const bytes = parts.get(path)
    if (bytes) entries[path] = bytes
  }
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) })
}

function rank(path: string): number {
  return ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 3
}
