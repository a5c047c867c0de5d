/** In a page: answer, which a page that hangs cannot. */
export function isRunning(): boolean {
  return true
}
