/** Decode the escapes of a URL for people: `my%20plan.png` gives `my plan.png`. Return a URL with a wrong escape as it is. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
