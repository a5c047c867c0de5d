/** In the page: set `data-shape` on elements, given by their index among all on slides. Styles then hide them. */
export function markShapes(marks: [at: number, mark: string][]): void {
  const elements = document.querySelectorAll('.print-slide-container *')
  for (const [at, mark] of marks) elements[at]?.setAttribute('data-shape', mark)
}
