/** In the handout's page: read the height in px of each `.lines` element, which has room for lines to write on. */
export function readLineRooms(): number[] {
  return Array.from(document.querySelectorAll('.lines'), (element) => element.getBoundingClientRect().height)
}
