/** In the page: count the elements, to see from a growing number that the page is still being built. */
export function countElements(): number {
  return document.getElementsByTagName('*').length
}
