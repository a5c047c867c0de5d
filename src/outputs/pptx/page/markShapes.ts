/** In the page: set `data-shape` on elements, named by their index among all elements on slides. Styles then hide them. */
export function markShapes(marks: [at: number, mark: string][]): void {
  const elements = document.querySelectorAll('.print-slide-container *')
  for (const [at, mark] of marks) elements[at]?.setAttribute('data-shape', mark)
}
