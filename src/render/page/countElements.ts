/** In the page: count the elements. A growing number shows that the page is still being built. */
export function countElements(): number {
  return document.getElementsByTagName('*').length
}
