import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

/**
 * The grey values of the first pixels of a placeholder image. The two pixels after them hold the number of the slide, from
 * 1, as high and low byte.
 */
export const placeholderPixels = [0xd3, 0x0c, 0x57, 0x3a]

/**
 * Replace the placeholder images on paper by the pages of the slides' PDF. A PDF draws images and embedded pages with the
 * same operator, so that positions, tags and descriptions that the browser wrote stay valid.
 *
 * @returns for each slide, from 0, the first page that shows it, from 0; undefined for a slide that no page shows
 */
export function placeSlides(paper: PDFDocument, slides: PDFDocument): (number | undefined)[] {
  const copier = PDFObjectCopier.for(slides.context, paper.context)
  const sources = slides.getPages()
  const drawn = new Map<PDFRef, number>()
  for (const [ref, object] of paper.context.enumerateIndirectObjects()) {
    const slide = object instanceof PDFRawStream ? slideMarkedBy(object) : undefined
    const source = slide === undefined ? undefined : sources[slide]
    if (slide === undefined || !source) continue
    drawn.set(ref, slide)
    paper.context.assign(ref, toDrawing(source, copier, paper))
  }
  const places: (number | undefined)[] = sources.map(() => undefined)
  for (const [number, page] of paper.getPages().entries()) {
    const drawings = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    for (const [, ref] of drawings?.entries() ?? []) {
      const slide = ref instanceof PDFRef ? drawn.get(ref) : undefined
      if (slide !== undefined) places[slide] ??= number
    }
  }
  return places
}

/** Return the number, from 0, of the slide that an image is the placeholder of; undefined for any other image. */
function slideMarkedBy(image: PDFRawStream): number | undefined {
  const size = (name: string) => image.dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber()
  if (size('Width') !== placeholderPixels.length + 2 || size('Height') !== 1) return undefined
  const bytes = decodePDFRawStream(image).decode()
  const channels = bytes.length / (placeholderPixels.length + 2)
  const read = (at: number) => bytes[at * channels] ?? 0
  if (!placeholderPixels.every((byte, at) => read(at) === byte)) return undefined
  return read(placeholderPixels.length) * 256 + read(placeholderPixels.length + 1) - 1
}

/**
 * Convert a page to a drawing (form XObject) that can replace an image. Its size is 1 by 1, like that of every image in a
 * PDF. It needs no tags, because the tag of the image stays.
 */
function toDrawing(page: PDFPage, copier: PDFObjectCopier, paper: PDFDocument): PDFRawStream {
  const { width, height } = page.getSize()
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  const source = streams.flatMap((stream) => {
    const found = page.doc.context.lookup(stream)
    return found instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(found).decode()).toString('latin1')] : []
  })
  const bytes = deflateSync(Buffer.from(withoutTags(source.join('\n')), 'latin1'))
  const dict = paper.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Matrix: [1 / width, 0, 0, 1 / height, 0, 0],
    Filter: 'FlateDecode',
    Length: bytes.length,
  })
  const resources = page.node.Resources()
  if (resources) dict.set(PDFName.of('Resources'), copier.copy(resources))
  return PDFRawStream.of(dict, bytes)
}

/**
 * Remove the tags of the slides' PDF, which would count as tags of the handout. Keep those with `/ActualText`, the text
 * of glyphs: fonts draw Arabic letters as strokes and dots, which have no characters. Chromium writes each tag on a line
 * of its own.
 */
function withoutTags(content: string): string {
  const open: boolean[] = []
  const lines = content.split('\n').filter((line) => {
    if (line === 'EMC') return open.pop() ?? false
    if (!/^\/\w+ *(?:<<.*>> *BDC|BMC)$/.test(line)) return true
    const isKept = line.includes('/ActualText')
    open.push(isKept)
    return isKept
  })
  return lines.join('\n')
}
