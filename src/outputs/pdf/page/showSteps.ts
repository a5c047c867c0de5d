/**
 * In the page: make of each slide whose parts come one click at a time (`v-click`) as many as it has steps, from the one that shows
 * none of them to the one that shows all. The first one keeps the slide's place, so that links lead to the beginning. Call
 * it again with `false` to have the slides as they were.
 */
export function showSteps(asSteps: boolean): void {
  for (const step of document.querySelectorAll('.print-slide-container[data-step]')) step.remove()
  for (const slide of document.querySelectorAll('.print-slide-container')) {
    const targets = slide.querySelectorAll<HTMLElement>('[data-slidev-clicks-start]')
    const clicks = new Set(Array.from(targets, clickOf))
    const steps = [...clicks].toSorted((a, b) => b - a).map((click) => stepOf(slide, click))
    for (const target of targets) {
      // Slidev lets what comes and goes take its time; what is printed next shall be gone.
      target.style.transition = asSteps ? 'none' : ''
      target.style.visibility = asSteps ? 'hidden' : ''
    }
    if (asSteps) for (const step of steps) slide.after(step)
  }

  /** Slidev says on what comes at a click which one that is. */
  function clickOf(target: HTMLElement): number {
    return Number(target.dataset.slidevClicksStart)
  }

  /** A copy of the slide as it is after a click. */
  function stepOf(slide: Element, click: number): Element {
    const step = slide.cloneNode(true) as Element // a clone is of the same kind as what was cloned
    step.removeAttribute('id')
    step.setAttribute('data-step', '')
    for (const target of step.querySelectorAll<HTMLElement>('[data-slidev-clicks-start]'))
      target.style.visibility = clickOf(target) > click ? 'hidden' : ''
    return step
  }
}
