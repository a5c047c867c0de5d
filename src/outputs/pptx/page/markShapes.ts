/** In the page: mark elements, by their index among all on slides, with `data-shape`, for styles to hide them. */
export function markShapes(marks: [at: number, mark: string][]): void {
  const elements = document.querySelectorAll('.print-slide-container *')
  for (const [at, mark] of marks) elements[at]?.setAttribute('data-shape', mark)
}
