/** The parts of a handout whose places depend on how much room there is, in px. */
export interface PaperLayout {
  /** Texts with slides in their margin: where the lower edges are. */
  passages: { text: number; asides: number[] }[]
  /** Slides beside their notes: how high each part is. */
  pairs: { slide: number; note: number; lines: number }[]
}

/**
 * In the handout's page: read where the parts are. Everything is read before anything is changed, because after each
 * change the browser lays the page out anew.
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
