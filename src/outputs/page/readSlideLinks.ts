/** The links between slides on a page, and the ids that they can lead to. */
export interface SlideLinks {
  /** Ids of the slides' elements, in order: `003-01`. */
  slideIds: string[]
  /** The links' `href` attributes, in document order: `#3`, `#./alias`. */
  hrefs: string[]
}

/** In the page: read the links between slides. */
export function readSlideLinks(): SlideLinks {
  return {
    slideIds: Array.from(document.querySelectorAll('.print-slide-container'), ({ id }) => id),
    hrefs: Array.from(
      document.querySelectorAll('.print-slide-container a[href^="#"]'),
      (link) => link.getAttribute('href') ?? '',
    ),
  }
}
