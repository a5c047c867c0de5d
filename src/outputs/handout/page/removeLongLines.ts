/** In the handout's page: remove the lines to write on that stand below notes set in columns. */
export function removeLongLines(): void {
  for (const lines of document.querySelectorAll('.long .lines')) lines.remove()
}
