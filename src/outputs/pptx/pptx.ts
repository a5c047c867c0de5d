import type { FileOutput } from '../output.ts'
import type { SlideShapes } from './shapes.ts'
import type { PresentedSlide } from './write/writePresentation.ts'

/** An editable presentation: text, lists, tables and notes stay text, lists, tables and notes, at the same positions. */
export const pptx: FileOutput = {
  name: 'pptx',
  extension: 'pptx',
  takesSlides: true,
  description: 'a presentation to edit in PowerPoint, Keynote or LibreOffice',
  async make({ open, meta, read: deck }) {
    const { pointLinksAtSlides } = await import('../pointLinksAtSlides.ts')
    const { readDirection } = await import('../page/readDirection.ts')
    const { noteParagraphs } = await import('./noteParagraphs.ts')
    const { toShapes } = await import('./normalise/toShapes.ts')
    const { readSnapshot } = await import('./page/readSnapshot.ts')
    const { photographUnshaped } = await import('./photographUnshaped.ts')
    const { attributeNames, generatedStyleNames, styleNames } = await import('./snapshot.ts')
    const { withGeneratedWords } = await import('./withGeneratedWords.ts')
    const { facesOf } = await import('./write/fonts.ts')
    const { writePresentation } = await import('./write/writePresentation.ts')

    await pointLinksAtSlides(open)
    const { shapes, grounds, pictures } = await withGeneratedWords(open.page, async () => {
      const names = { attributeNames, generatedStyleNames, styleNames }
      const shapes = toShapes(await open.page.evaluate(readSnapshot, names))
      return { shapes, ...(await photographUnshaped(open, shapes)) }
    })
    const { slides, ...colours } = shapes.deck
    const presented = slides.map(async (slide, index): Promise<PresentedSlide> => {
      const images = await imagesOf(slide, pictures[index] ?? [])
      return { ...slide, picture: grounds[index], images, notes: noteParagraphs(deck.slides[index]?.note ?? '') }
    })
    const direction = await open.page.evaluate(readDirection)
    const palette = { ...colours, faces: facesOf(slides), lang: meta.lang, direction }
    return writePresentation(await Promise.all(presented), palette, open, meta)
  },
}

/** Load the images of a slide's picture shapes: the original file where there is one, else the next screenshot. */
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
