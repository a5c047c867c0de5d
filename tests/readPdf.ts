import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inkOf } from './inkOf.ts'

/** What a reader of a PDF gets. */
export interface ReadPdf {
  title: string
  author: string
  keywords: string
  lang: string
  tagged: boolean
  /** XMP. */
  metadata: string
  /** Nested bookmarks, each with the page that it leads to, from 0. */
  outline: Bookmark[]
  pages: ReadPage[]
  /** What viewers show as the pages' numbers; undefined: they are counted. */
  labels: string[] | undefined
  /** Types and names of the fonts, as in `CIDFontType2 NotoSansSC-Regular`. */
  fonts: string[]
}

export interface Bookmark {
  title: string
  page: number
  items: Bookmark[]
}

export interface ReadPage {
  text: string
  /** What is neither part of the structure nor marked as an artifact. */
  unmarked: string
  /** Roles of the structure's elements, in reading order. */
  roles: string[]
  /** What is said of each link. */
  links: string[]
  /** Pages that links on this page jump to, from 0. */
  jumps: number[]
  /** Share of pixels that differ from the commonest one, 0 to 1. */
  ink: number
}

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** Read a PDF as its readers do: with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
  const { info, metadata } = await document.getMetadata()
  // pdf.js types the information dictionary as Object; its entries are checked here.
  const facts = info as Record<string, unknown>
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(document, page))
  }
  const outline = await readOutline(document, (await document.getOutline()) ?? [])
  // What pdf.js types as an object it hands over as a Map.
  const marked = (await document.getMarkInfo()) as Map<string, boolean> | null
  const labels = (await document.getPageLabels()) ?? undefined
  await document.loadingTask.destroy()
  return {
    title: String(facts.Title ?? ''),
    author: String(facts.Author ?? ''),
    keywords: String(facts.Keywords ?? ''),
    lang: String(facts.Language ?? ''),
    tagged: marked?.get('Marked') === true,
    metadata: String(metadata?.getRaw() ?? ''),
    outline,
    pages,
    labels,
    fonts: await fontsOf(bytes),
  }
}

async function readOutline(document: PDFDocumentProxy, items: OutlineItem[]): Promise<Bookmark[]> {
  const found: Bookmark[] = []
  for (const { title, dest, items: inner } of items)
    found.push({ title, page: await pageOf(document, dest), items: await readOutline(document, inner) })
  return found
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
  return Array.isArray(target) ? document.getPageIndex(target[0]) : -1
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let depth = 0
  let unmarked = ''
  for (const item of items) {
    if ('str' in item) unmarked += depth > 0 ? '' : item.str.trim()
    else depth += item.type === 'endMarkedContent' ? -1 : 1
  }
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const jumps: number[] = []
  const links: string[] = []
  for (const { subtype, dest, contentsObj } of await page.getAnnotations()) {
    if (subtype === 'Link') links.push(contentsObj?.str ?? '')
    if (subtype === 'Link' && dest) jumps.push(await pageOf(document, dest))
  }
  return { text, unmarked, roles: rolesIn(await page.getStructTree()), links, jumps, ink: await inkOf(page) }
}

type StructNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

function rolesIn({ role, children }: NonNullable<StructNode>): string[] {
  return [role, ...children.flatMap((child) => ('role' in child ? rolesIn(child) : []))]
}

/** Every font that draws characters; of one whose file is not embedded it is said. */
async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const fonts = dictionaries.filter((object) => object.get(PDFName.of('Type')) === PDFName.of('Font'))
  return fonts.flatMap((font) => {
    const subtype = String(font.get(PDFName.of('Subtype'))).slice(1)
    if (subtype === 'Type0') return []
    const name = String(font.get(PDFName.of('BaseFont'))).slice(1)
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const embedded = descriptor?.has(PDFName.of('FontFile2')) ? '' : ' (not embedded)'
    return [`${subtype} ${name.replace(/^[A-Z]{6}\+/, '')}${embedded}`]
  })
}
