/** In the page: count the elements, for a page that grows is at work. */
export function countElements(): number {
  return document.getElementsByTagName('*').length
}
