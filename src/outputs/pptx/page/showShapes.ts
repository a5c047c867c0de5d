/** In the page: undo what `markShapes` and `hideShapes` did. */
export function showShapes(): void {
  document.getElementById('deckwright-hidden')?.remove()
  for (const element of document.querySelectorAll('[data-shape]')) element.removeAttribute('data-shape')
}
