/** The text and the links of a slide, as read from the page. */
export interface SlideText {
  /** The id that links use for the slide. */
  id: string
  /** The first `h1` or `h2`. If it has a kicker (the section's title above a headline), `text` is the kicker alone. */
  heading: { text: string; level: number } | undefined
  /** All text of the slide. Superscripts and subscripts are marked for `spellMarked`. */
  text: string
  links: LinkText[]
}

/** A link on a slide. */
export interface LinkText {
  text: string
  href: string
  /** The box of each line of the link, as shares of the slide's width and height. */
  boxes: { left: number; top: number; width: number; height: number }[]
}

/** In the deck's page: read the text and the links of each slide. */
export function readSlideTexts(): SlideText[] {
  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element // cast: a clone is of the same kind as what was cloned
    for (const unread of copy.querySelectorAll('[aria-hidden=true], [data-decor], script, style')) unread.remove()
    for (const script of copy.querySelectorAll('sup, sub'))
      script.textContent = `\ue000${script.tagName}\ue001${script.textContent}\ue002`
    // MathML contains a formula twice, as elements and as TeX (`annotation`): keep the TeX.
    for (const drawn of copy.querySelectorAll('semantics > :not(annotation)')) drawn.remove()
    for (const block of copy.querySelectorAll('h1, h2, h3, h4, p, li, tr, td, th, pre, div')) block.append(' ')
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  return Array.from(document.querySelectorAll('.print-slide-container'), (slide) => {
    const frame = slide.getBoundingClientRect()
    const heading = slide.querySelector('h1, h2')
    return {
      id: slide.id,
      heading: heading
        ? { text: textOf(heading.querySelector('.kicker') ?? heading), level: Number(heading.tagName[1]) }
        : undefined,
      text: textOf(slide),
      links: Array.from(slide.querySelectorAll('a[href]'), (link) => ({
        text: textOf(link),
        href: link.getAttribute('href') ?? '',
        boxes: Array.from(link.getClientRects(), ({ left, top, width, height }) => ({
          left: (left - frame.left) / frame.width,
          top: (top - frame.top) / frame.height,
          width: width / frame.width,
          height: height / frame.height,
        })),
      })),
    }
  })
}
