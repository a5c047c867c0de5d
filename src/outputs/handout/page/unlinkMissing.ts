/** In the handout's page: replace each link to a slide that the handout does not show by its text. */
export function unlinkMissing(): void {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      // A bare `%`, as in `#50%`.
      return text
    }
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decode(link.getAttribute('href')?.slice(1) ?? '')
    if (!document.getElementById(id)) link.replaceWith(...link.childNodes)
  }
}
