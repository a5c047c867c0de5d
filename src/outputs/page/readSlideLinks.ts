/** Links from slide to slide, and the places that they can lead to. */
export interface SlideLinks {
  /** Ids of the slides, in order, as in `003-01`. */
  places: string[]
  /** As in `#3` or `#./alias`, in the order of the document. */
  hrefs: string[]
}

/** In the page: read the links from slide to slide. */
export function readSlideLinks(): SlideLinks {
  return {
    places: Array.from(document.querySelectorAll('.print-slide-container'), ({ id }) => id),
    hrefs: Array.from(
      document.querySelectorAll('.print-slide-container a[href^="#"]'),
      (link) => link.getAttribute('href') ?? '',
    ),
  }
}
