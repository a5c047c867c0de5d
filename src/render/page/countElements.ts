/** In the page: count the elements. A page whose count grows is still at work. */
export function countElements(): number {
  return document.getElementsByTagName('*').length
}
