import type { GeneratedWords } from '../normalise/toGeneratedWords.ts'

/**
 * In the page: replace generated words by elements that look the same (`data-spelled`). Set `data-marker` on the list items
 * whose marker becomes a list marker of the presentation.
 */
export function insertGeneratedWords({ markers, words }: GeneratedWords): void {
  const elements = Array.from(document.querySelectorAll('.print-slide-container *'))
  const spans = words.map(({ at, place, text }) => {
    const span = document.createElement('span')
    const host = elements[at]
    const css = host && getComputedStyle(host, `::${place}`)
    for (const name of css ?? [])
      if (name !== 'content') span.style.setProperty(name, css?.getPropertyValue(name) ?? '')
    span.setAttribute('data-spelled', '')
    span.textContent = text
    return span
  })
  for (const at of markers) elements[at]?.setAttribute('data-marker', '')
  const style = document.createElement('style')
  style.setAttribute('data-spelled', '')
  style.textContent = '[data-spells~=before]::before, [data-spells~=after]::after { content: none !important; }'
  document.head.append(style)
  for (const [index, { at, place, isApart }] of words.entries()) {
    const [host, span] = [elements[at], spans[index]]
    if (!host || !span) continue
    host.setAttribute('data-spells', `${host.getAttribute('data-spells') ?? ''} ${place}`)
    if (isApart) host[place](span)
    else host.insertBefore(span, place === 'before' ? host.firstChild : null)
  }
}
