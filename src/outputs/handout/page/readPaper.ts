/** Measures of a handout, in px, from which `findWhatDoesNotFit` decides what does not fit. */
export interface PaperLayout {
  /** For each text with slides in its margin: the lower edge of the text and of each slide. */
  passages: { text: number; asides: number[] }[]
  /** For each slide beside its notes: the heights of the slide, of its notes, and of the lines to write on. */
  pairs: { slide: number; note: number; lines: number }[]
}

/**
 * In the handout's page: read the measures. All of them are read before anything is changed, because each change makes the
 * browser lay the page out again.
 */
export function readPaper(): PaperLayout {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  return {
    passages: Array.from(document.querySelectorAll('.passage'), (passage) => {
      const text = Array.from(passage.children).findLast(({ tagName }) => tagName !== 'ASIDE')
      return {
        text: text?.getBoundingClientRect().bottom ?? 0,
        asides: Array.from(passage.querySelectorAll('aside'), (aside) => aside.getBoundingClientRect().bottom),
      }
    }),
    pairs: Array.from(document.querySelectorAll('.pair'), (pair) => ({
      slide: heightOf(pair.querySelector('.slide')),
      note: heightOf(pair.querySelector('.note')),
      lines: heightOf(pair.querySelector('.lines')),
    })),
  }
}
