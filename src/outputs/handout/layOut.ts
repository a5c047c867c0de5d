/**
 * In the handout's page: set notes that are longer than their slide in columns, leave out slides for which the margin has
 * no room beside their text, and draw the lines to write on.
 */
export function layOut(): void {
  for (const passage of document.querySelectorAll('.passage')) {
    const [, ...others] = passage.querySelectorAll('aside')
    for (const aside of others.reverse()) {
      const texts = Array.from(passage.children).filter(({ tagName }) => tagName !== 'ASIDE')
      const bottom = texts.at(-1)?.getBoundingClientRect().bottom ?? 0
      if (aside.getBoundingClientRect().bottom > bottom) aside.remove()
    }
  }
  // All is measured before anything is changed: a change between would have the whole page laid out anew each time.
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const long = Array.from(document.querySelectorAll('.pair')).filter((pair) => {
    const [slide, note, lines] = ['.slide', '.note', '.lines'].map((part) => heightOf(pair.querySelector(part)))
    return (note ?? 0) > Math.max((slide ?? 0) - (lines ?? 0), 0)
  })
  for (const pair of long) pair.classList.add('long')
  const step = (7 / 25.4) * 96
  const places = Array.from(document.querySelectorAll('.lines'), (place) => ({ place, height: heightOf(place) }))
  for (const { place, height } of places) {
    const lines = Array.from({ length: Math.floor(height / step + 0.01) }, () => document.createElement('i'))
    place.setAttribute('aria-hidden', 'true')
    place.replaceChildren(...lines)
  }
  // A link to a slide that the handout does not show leads nowhere.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!target) link.replaceWith(...link.childNodes)
  }
}
