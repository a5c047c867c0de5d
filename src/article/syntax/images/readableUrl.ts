/** Decode a URL as far as people read it: `my%20plan.png` gives `my plan.png`. One that is escaped wrongly stays as it is. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
