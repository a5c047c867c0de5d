/** In the page: take away all slides but those of some numbers. What is shown, printed and photographed is the rest. */
export function keepSlides(numbers: number[]): void {
  for (const [at, slide] of document.querySelectorAll('.print-slide-container').entries())
    if (!numbers.includes(at + 1)) slide.remove()
}
