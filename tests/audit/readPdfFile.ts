import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What pdf.js sees of a PDF. */
export interface PdfFile {
  title: string
  isTagged: boolean
  fonts: string[]
  pages: PdfPage[]
  /** Bookmarks that lead nowhere. */
  deadBookmarks: string[]
}

export interface PdfPage {
  /** Texts that stand together, without running heads; with lines. */
  texts: string[]
  /** Texts inside of a picture of a slide, as handouts have them, apart. */
  pictured: string[]
  artifacts: string[]
  /** What is said of pictures to those who don't see them. */
  descriptions: string[]
  runs: PdfRun[]
  /** Addresses of links, and links that lead nowhere. */
  links: string[]
  deadLinks: number
  /** Texts that begin or end beyond the page's edge. */
  outside: string[]
  images: number
  drawn: Bitmap
}

/** A text as it is drawn, with its height and its baseline. */
export interface PdfRun {
  text: string
  size: number
  baseline: number
}

export interface Bitmap {
  width: number
  height: number
  pixels: Uint32Array
}

/** Read a PDF with pdf.js, and draw each page. */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
  const { info } = await document.getMetadata()
  // pdf.js types the information dictionary as Object, and what is marked, a Map, as one too.
  const { Title: title } = info as { Title?: unknown }
  const marked = (await document.getMarkInfo()) as Map<string, boolean> | null
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(document, page))
    page.cleanup()
  }
  const deadBookmarks = await findDeadBookmarks(document, (await document.getOutline()) ?? [])
  await document.loadingTask.destroy()
  return {
    title: String(title ?? ''),
    isTagged: marked?.get('Marked') === true,
    fonts: await fontsOf(bytes),
    pages,
    deadBookmarks,
  }
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function findDeadBookmarks(document: PDFDocumentProxy, items: Bookmarks): Promise<string[]> {
  const dead: string[] = []
  for (const { title, dest, url, items: inner } of items) {
    if (!url && !(await leadsSomewhere(document, dest))) dead.push(title)
    dead.push(...(await findDeadBookmarks(document, inner)))
  }
  return dead
}

async function leadsSomewhere(document: PDFDocumentProxy, dest: unknown): Promise<boolean> {
  try {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
    return Array.isArray(target) && (await document.getPageIndex(target[0])) >= 0
  } catch {
    return false
  }
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const found: PdfPage = {
    texts: [],
    pictured: [],
    artifacts: [],
    descriptions: [],
    runs: [],
    links: [],
    deadLinks: 0,
    outside: [],
    images: 0,
    drawn: await draw(page),
  }
  const marks: string[] = []
  let text = ''
  const end = () => {
    const isPicture = marks.includes('Figure')
    if (text.trim())
      (marks.includes('Artifact') ? found.artifacts : isPicture ? found.pictured : found.texts).push(text.trim())
    text = ''
  }
  const content = await page.getTextContent({ includeMarkedContent: true })
  for (const item of content.items) {
    if (!('str' in item)) {
      end()
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push('tag' in item ? String(item.tag) : '')
      continue
    }
    const [, , , height = 0, x = 0, y = 0] = item.transform
    text += item.str + (item.hasEOL ? '\n' : '')
    if (!item.str.trim()) continue
    found.runs.push({ text: item.str, size: Math.abs(height) || item.height, baseline: y })
    const slack = 3
    if (x < left - slack || x + item.width > right + slack || y < bottom - slack || y > top + slack)
      found.outside.push(item.str)
  }
  end()
  for (const { subtype, url, dest } of await page.getAnnotations()) {
    if (subtype !== 'Link') continue
    if (url) found.links.push(url)
    else if (!(await leadsSomewhere(document, dest))) found.deadLinks += 1
  }
  const { fnArray } = await page.getOperatorList()
  found.images = fnArray.filter((name) => name === OPS.paintImageXObject || name === OPS.paintInlineImageXObject).length
  found.descriptions = descriptionsIn(await page.getStructTree())
  return found
}

type StructNode = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>

function descriptionsIn(node: StructNode | null): string[] {
  if (!node) return []
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  return [...own, ...node.children.flatMap((child) => ('role' in child ? descriptionsIn(child) : []))]
}

async function draw(page: PDFPageProxy): Promise<Bitmap> {
  const viewport = page.getViewport({ scale: 0.25 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  // The canvas of @napi-rs is one to pdf.js, but not to TypeScript's DOM.
  await page.render({ canvas: canvas as never, viewport }).promise
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, pixels: new Uint32Array(data.buffer) }
}

/** Fonts that draw characters, of which a person would get others or none. */
async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [object] : [],
    )
  return fonts.flatMap((font) => {
    const subtype = String(font.get(PDFName.of('Subtype'))).slice(1)
    const name = String(font.get(PDFName.of('BaseFont'))).slice(1)
    if (subtype === 'Type3') return [`${name} is of type 3`]
    if (subtype === 'Type0') return []
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))
    return isEmbedded ? [] : [`${name} is not embedded`]
  })
}
