/** In the handout's page: replace each link to a slide that the handout does not show by its text. */
export function unlinkMissing(): void {
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!target) link.replaceWith(...link.childNodes)
  }
}
