/** In the page: undo what `insertGeneratedWords` did. */
export function removeGeneratedWords(): void {
  for (const one of document.querySelectorAll('[data-spelled]')) one.remove()
  for (const host of document.querySelectorAll('[data-spells], [data-marker]')) {
    host.removeAttribute('data-spells')
    host.removeAttribute('data-marker')
  }
}
