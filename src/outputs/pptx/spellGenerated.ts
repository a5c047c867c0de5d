/**
 * In the page: write words that style sheets generate, such as a listing's language or where a link leads, as elements
 * that look the same, so that they are read as all others. Marks of items that presentations have too are only marked as
 * such, with `data-marker`. It is sent to the page as its text, and so holds all that it calls.
 */
export function spellGenerated(): void {
  const found: { host: Element; place: 'before' | 'after'; span: HTMLElement }[] = []
  const shown = Array.from(document.querySelectorAll('.print-slide-container *')).filter((one) => one.checkVisibility())
  for (const host of shown)
    for (const place of ['before', 'after'] as const) {
      const style = getComputedStyle(host, `::${place}`)
      if (style.display === 'none' || style.visibility === 'hidden') continue
      if (place === 'before' && isMarker(host, style)) {
        host.setAttribute('data-marker', '')
        continue
      }
      const words = wordsOf(style.content, host)
      if (words.trim() === '') continue
      const span = document.createElement('span')
      for (const name of style) if (name !== 'content') span.style.setProperty(name, style.getPropertyValue(name))
      span.setAttribute('data-spelled', '')
      span.textContent = words
      found.push({ host, place, span })
    }
  const sheet = document.createElement('style')
  sheet.setAttribute('data-spelled', '')
  sheet.textContent = '[data-spells~=before]::before, [data-spells~=after]::after { content: none !important; }'
  document.head.append(sheet)
  for (const { host, place, span } of found) {
    host.setAttribute('data-spells', `${host.getAttribute('data-spells') ?? ''} ${place}`)
    // A block that stands in a line is none of its words.
    const isApart = getComputedStyle(host).display === 'inline' && span.style.display === 'block'
    if (isApart) host[place](span)
    else host.insertBefore(span, place === 'before' ? host.firstChild : null)
  }

  /** Whether a list's mark is a character or a small figure. */
  function isMarker(element: Element, style: CSSStyleDeclaration): boolean {
    if (!element.matches('li')) return false
    const isSmall = Number.parseFloat(style.fontSize) <= 1.3 * Number.parseFloat(getComputedStyle(element).fontSize)
    const isText = /counter|attr\(|"[^"]+"/.test(style.content)
    if (isText) return isSmall && isTransparent(style.backgroundColor)
    return style.content !== 'none' && Number.parseFloat(style.height) <= 16 && Number.parseFloat(style.width) <= 16
  }

  function isTransparent(colour: string): boolean {
    return colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)
  }

  /** A string, or an attribute's value, without what a screen reader is to say instead. */
  function wordsOf(content: string, host: Element): string {
    const attribute = /^attr\(([\w-]+)\)/.exec(content)?.[1]
    if (attribute !== undefined) return host.getAttribute(attribute) ?? ''
    return (/^"((?:[^"\\]|\\.)*)"/.exec(content)?.[1] ?? '').replace(/\\(.)/g, '$1')
  }
}

/** In the page: take the elements away again. */
export function unspell(): void {
  for (const one of document.querySelectorAll('[data-spelled]')) one.remove()
  for (const host of document.querySelectorAll('[data-spells], [data-marker]')) {
    host.removeAttribute('data-spells')
    host.removeAttribute('data-marker')
  }
}
