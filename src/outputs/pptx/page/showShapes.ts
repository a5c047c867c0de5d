/** In the page: take away the style sheet that hides elements, and their marks. */
export function showShapes(): void {
  document.getElementById('deckwright-hidden')?.remove()
  for (const element of document.querySelectorAll('[data-shape]')) element.removeAttribute('data-shape')
}
