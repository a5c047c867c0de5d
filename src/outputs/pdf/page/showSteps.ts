/**
 * In the page: show each slide that has click steps (`v-click`) once for each step. The slide itself then shows none of the
 * steps, and the last copy after it all of them. Copies have no id, so that links lead to the slide itself. Call it again
 * with `false` to undo that.
 */
export function showSteps(asSteps: boolean): void {
  for (const step of document.querySelectorAll('.print-slide-container[data-step]')) step.remove()
  for (const slide of document.querySelectorAll('.print-slide-container')) {
    const targets = slide.querySelectorAll<HTMLElement>('[data-slidev-clicks-start]')
    const clicks = new Set(Array.from(targets, clickOf))
    const steps = [...clicks].toSorted((a, b) => b - a).map((click) => stepOf(slide, click))
    for (const target of targets) {
      // Switch Slidev's transitions off, because the page is printed at once.
      target.style.transition = asSteps ? 'none' : ''
      target.style.visibility = asSteps ? 'hidden' : ''
    }
    if (asSteps) for (const step of steps) slide.after(step)
  }

  /** Read the number of the click that shows an element. */
  function clickOf(target: HTMLElement): number {
    return Number(target.dataset.slidevClicksStart)
  }

  /** Copy the slide as it looks after this click. */
  function stepOf(slide: Element, click: number): Element {
    const step = slide.cloneNode(true) as Element // cast: a clone is of the same kind as what was cloned
    step.removeAttribute('id')
    step.setAttribute('data-step', '')
    for (const target of step.querySelectorAll<HTMLElement>('[data-slidev-clicks-start]'))
      target.style.visibility = clickOf(target) > click ? 'hidden' : ''
    return step
  }
}
