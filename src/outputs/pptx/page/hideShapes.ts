/** In the page: add the style sheet that hides elements marked with `data-shape`. */
export function hideShapes(css: string): void {
  const style = document.createElement('style')
  style.id = 'deckwright-hidden'
  style.textContent = css
  document.head.append(style)
}
