/** In the handout's page: leave only the words of links to slides that the handout does not show. */
export function unlinkMissing(): void {
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!target) link.replaceWith(...link.childNodes)
  }
}
