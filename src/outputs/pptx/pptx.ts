import type { FileOutput } from '../output.ts'
import type { SlideShapes } from './shapes.ts'
import type { PresentedSlide } from './writePresentation.ts'

/** A presentation that can be edited: words, lists, tables and notes are what they are, at the places that they have. */
export const pptx: FileOutput = {
  name: 'pptx',
  extension: 'pptx',
  description: 'a presentation to edit in PowerPoint, Keynote or LibreOffice',
  async make({ open, meta, read: deck }) {
    const { facesOf } = await import('./fonts.ts')
    const { noteParagraphs } = await import('./noteParagraphs.ts')
    const { photographRest } = await import('./photographRest.ts')
    const { readDirection } = await import('./readDirection.ts')
    const { readShapes } = await import('./readShapes.ts')
    const { spellGenerated, unspell } = await import('./spellGenerated.ts')
    const { writePresentation } = await import('./writePresentation.ts')
    const { pointLinksAtSlides } = await import('../pdf/pointLinksAtSlides.ts')

    await open.page.evaluate(pointLinksAtSlides, open.aliases)
    await open.page.evaluate(spellGenerated)
    const read = async () => {
      const { slides, ...colours } = await open.page.evaluate(readShapes)
      return { slides, colours, ...(await photographRest(open, slides)) }
    }
    const { slides, colours, grounds, pictures } = await read().finally(() => open.page.evaluate(unspell))
    const presented = slides.map(async (slide, index): Promise<PresentedSlide> => {
      const images = await imagesOf(slide, pictures[index] ?? [])
      return { ...slide, picture: grounds[index], images, said: noteParagraphs(deck.slides[index]?.note ?? '') }
    })
    const direction = await open.page.evaluate(readDirection)
    const palette = { ...colours, faces: facesOf(slides), lang: meta.lang, direction }
    return writePresentation(await Promise.all(presented), palette, open, meta)
  },
}

/** The bytes of a slide's pictures: of some the file as it is, of the others the photographs, in order. */
async function imagesOf({ shapes }: SlideShapes, taken: Buffer[]): Promise<PresentedSlide['images']> {
  const images: PresentedSlide['images'] = new Map()
  const left = [...taken]
  for (const shape of shapes) {
    if (shape.kind !== 'picture') continue
    if (shape.source === undefined) images.set(shape, { bytes: left.shift() ?? Buffer.alloc(0), extension: 'png' })
    else {
      const response = await fetch(shape.source)
      if (!response.ok) throw new Error(`the server answered ${response.status} for the image ${shape.source}`)
      const extension = shape.source.replace(/^.*\.|\?.*$/g, '').replace('jpeg', 'jpg')
      images.set(shape, { bytes: new Uint8Array(await response.arrayBuffer()), extension })
    }
  }
  return images
}
