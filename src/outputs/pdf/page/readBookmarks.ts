import type { Bookmark } from '../bookmark.ts'

/** In the page: read the titles of parts and sections as bookmarks for the outline. */
export function readBookmarks(): Bookmark[] {
  return Array.from(document.querySelectorAll('.print-slide-container')).flatMap((slide, page) =>
    Array.from(slide.querySelectorAll('h1, h2'), (heading) => {
      // Where a slide has a headline, use the section's title above it, the kicker.
      const copy = (heading.querySelector('.kicker') ?? heading).cloneNode(true) as Element // cast: a clone is of the same kind as what was cloned
      for (const script of copy.querySelectorAll('sup, sub'))
        script.textContent = `\ue000${script.tagName}\ue001${script.textContent}\ue002`
      for (const decor of copy.querySelectorAll('[aria-hidden=true], [data-decor]')) decor.remove()
      // MathML contains a formula twice, as elements and as TeX (`annotation`): keep the TeX.
      for (const drawn of copy.querySelectorAll('semantics > :not(annotation)')) drawn.remove()
      return {
        title: (copy.textContent ?? '').replace(/\s+/g, ' ').trim(),
        level: heading.tagName === 'H1' ? 1 : 2,
        page,
      }
    }).filter(({ title }) => title !== ''),
  )
}
