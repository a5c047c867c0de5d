import type { Slide } from './deck.ts'

/** Remove slides that show nothing, and add their notes to those of the slide before. */
export function mergeEmptySlides(slides: Slide[]): Slide[] {
  const joined: Slide[] = []
  for (const slide of slides) {
    const last = joined.at(-1)
    if (last && showsNothing(slide)) last.note.push(...slide.note)
    else joined.push({ ...slide, note: [...slide.note] })
  }
  return joined
}

function showsNothing({ children, props }: Slide): boolean {
  return children.every((slot) => slot.children.length === 0) && Object.keys(props).length === 0
}
