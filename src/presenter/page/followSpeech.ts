/**
 * Runs in the speaker's page. Show the notes of a slide, mark the block that should be said now, and scroll to it,
 * unless the speaker has scrolled by hand.
 */
export function followSpeech(notes: HTMLElement): {
  show(html: string, lang: string, slide: number): void
  /** @param progress share of the slide's planned time that has passed, from 0 to 1 */
  follow(progress: number): void
  /** @param by 1 for larger text, -1 for smaller text */
  resize(by: number): void
} {
  const key = 'deckwright-notes'
  let size = Number(localStorage.getItem(key)) || Math.max(22, Math.min(40, Math.round(innerWidth / 50)))
  let isTouched = false
  let slide = 0
  notes.style.fontSize = `${size}px`
  for (const type of ['wheel', 'touchmove'] as const)
    notes.addEventListener(type, () => {
      isTouched = true
    })

  /** Find the block of the notes that is being said. Assume that all characters take equal time: at 0.5, half of them are said. */
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
      // This HTML is safe: the program makes it of Markdown, and leaves out any HTML that the Markdown contains.
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
      // A long paragraph does not fit: scroll steadily through it instead of jumping to its start.
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
