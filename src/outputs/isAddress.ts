/** Tell whether a link leads out of the talk: to a page, or to whom one may write. */
export function isAddress(url: string): boolean {
  return /^(?:https?:|mailto:)/i.test(url)
}
