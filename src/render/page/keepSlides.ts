/** In the page: remove all slides but those with the given numbers, from 1. Only these are then printed and photographed. */
export function keepSlides(numbers: number[]): void {
  for (const [at, slide] of document.querySelectorAll('.print-slide-container').entries())
    if (!numbers.includes(at + 1)) slide.remove()
}
