import type { Bookmark } from '../bookmark.ts'

/** In the page: read the titles of parts and sections, for the outline. */
export function readBookmarks(): Bookmark[] {
  return Array.from(document.querySelectorAll('.print-slide-container')).flatMap((slide, page) =>
    Array.from(slide.querySelectorAll('h1, h2'), (heading) => {
      // If a slide is titled by its claim, use the section's title (the kicker), not the claim.
      const copy = (heading.querySelector('.kicker') ?? heading).cloneNode(true) as Element // cast: a clone is of the same kind as what was cloned
      for (const script of copy.querySelectorAll('sup, sub'))
        script.textContent = `\ue000${script.tagName}\ue001${script.textContent}\ue002`
      for (const decor of copy.querySelectorAll('[aria-hidden=true], [data-decor]')) decor.remove()
      // MathML has a formula twice: the second time as its TeX.
      for (const drawn of copy.querySelectorAll('semantics > :not(annotation)')) drawn.remove()
      return {
        title: (copy.textContent ?? '').replace(/\s+/g, ' ').trim(),
        level: heading.tagName === 'H1' ? 1 : 2,
        page,
      }
    }).filter(({ title }) => title !== ''),
  )
}
