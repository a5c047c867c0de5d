/**
 * In the handout's page: draw lines to write on.
 *
 * @param counts how many lines each `.lines` element gets, in document order
 */
export function drawLines(counts: number[]): void {
  for (const [at, element] of document.querySelectorAll('.lines').entries()) {
    const lines = Array.from({ length: counts[at] ?? 0 }, () => document.createElement('i'))
    element.setAttribute('aria-hidden', 'true')
    element.replaceChildren(...lines)
  }
}
