/** Tell whether a link leads out of the talk, to a web page or a mail address. */
export function isAddress(url: string): boolean {
  return /^(?:https?:|mailto:)/i.test(url)
}
