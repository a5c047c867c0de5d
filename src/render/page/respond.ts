/** In a page: return true. A page that hangs returns nothing. */
export function respond(): boolean {
  return true
}
