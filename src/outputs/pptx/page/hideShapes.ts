/** In the page: add the style sheet `css`, which hides the elements that `markShapes` has marked. */
export function hideShapes(css: string): void {
  const style = document.createElement('style')
  style.id = 'deckwright-hidden'
  style.textContent = css
  document.head.append(style)
}
