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
  for (const pair of document.querySelectorAll('.pair')) {
    const [slide, note] = [pair.querySelector('.slide'), pair.querySelector('.note')]
    const lines = pair.querySelector('.lines')
    if (!slide || !note || !lines) continue
    const room = slide.getBoundingClientRect().height - lines.getBoundingClientRect().height
    pair.classList.toggle('long', note.getBoundingClientRect().height > Math.max(room, 0))
  }
  const step = (7 / 25.4) * 96
  for (const place of document.querySelectorAll('.lines')) {
    const count = Math.floor(place.getBoundingClientRect().height / step + 0.01)
    place.setAttribute('aria-hidden', 'true')
    place.replaceChildren(...Array.from({ length: count }, () => document.createElement('i')))
  }
  // A link to a slide that the handout does not show leads nowhere.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!target) link.replaceWith(...link.childNodes)
  }
}
