/** In the page: take what `insertGeneratedWords` wrote away again. */
export function removeGeneratedWords(): void {
  for (const one of document.querySelectorAll('[data-spelled]')) one.remove()
  for (const host of document.querySelectorAll('[data-spells], [data-marker]')) {
    host.removeAttribute('data-spells')
    host.removeAttribute('data-marker')
  }
}
