/** In a page: return true. A page that hangs returns nothing. */
export function isRunning(): boolean {
  return true
}
