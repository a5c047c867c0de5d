/** In the page: count the click steps of each slide. `showSteps` makes a copy of the slide for each step. */
export function countSteps(): number[] {
  const slides = Array.from(document.querySelectorAll('.print-slide-container:not([data-step])'))
  return slides.map((slide) => {
    const targets = slide.querySelectorAll<HTMLElement>('[data-slidev-clicks-start]')
    return new Set(Array.from(targets, ({ dataset }) => dataset.slidevClicksStart)).size
  })
}
