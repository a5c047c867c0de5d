/** In the page of the speaker: show notes, and scroll to what should be said now, unless the speaker has scrolled. */
export function followSpeech(notes: HTMLElement): {
  show(html: string, lang: string, slide: number): void
  follow(progress: number): void
  resize(by: number): void
} {
  const key = 'deckwright-notes'
  let size = Number(localStorage.getItem(key)) || 26
  let isTouched = false
  let slide = 0
  notes.style.fontSize = `${size}px`
  for (const type of ['wheel', 'touchmove'] as const)
    notes.addEventListener(type, () => {
      isTouched = true
    })

  /** Find the block in which a part of all characters has been said. */
  const blockAt = (progress: number) => {
    const blocks = Array.from(notes.children)
    const all = blocks.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0)
    let passed = 0
    return blocks.find(({ textContent }) => {
      passed += textContent?.length ?? 0
      return passed >= progress * all
    })
  }
  return {
    show(html, lang, no) {
      // The server has made this HTML of Markdown, and left out the HTML in the Markdown.
      notes.innerHTML = html || '<p class="none">No notes for this slide.</p>'
      notes.lang = lang
      if (no === slide) return
      slide = no
      isTouched = false
      notes.scrollTop = 0
    },
    follow(progress) {
      const block = blockAt(progress)
      for (const one of notes.children) one.classList.toggle('said', one === block && notes.children.length > 1)
      if (isTouched || !(block instanceof HTMLElement)) return
      const within = block.offsetTop - notes.offsetTop - notes.clientHeight / 3
      // Scroll within a long paragraph while it is said.
      const isLong = block.offsetHeight > notes.clientHeight / 2
      const top = isLong ? progress * (notes.scrollHeight - notes.clientHeight) : within
      if (Math.abs(top - notes.scrollTop) > 8) notes.scrollTo({ top, behavior: 'smooth' })
    },
    resize(by) {
      size = Math.max(14, Math.min(64, size + by * 2))
      notes.style.fontSize = `${size}px`
      localStorage.setItem(key, String(size))
    },
  }
}
