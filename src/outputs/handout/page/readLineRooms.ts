/** In the handout's page: read the height of each place for lines to write on, in px. */
export function readLineRooms(): number[] {
  return Array.from(document.querySelectorAll('.lines'), (place) => place.getBoundingClientRect().height)
}
