/** Decode percent escapes: `a%20b` -> `a b`. Return a text with a bare `%` unchanged. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
