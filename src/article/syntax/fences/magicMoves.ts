/**
 * Remove the fence around listings that Slidev animates one into the next: ````` ````md magic-move `````. The listings stay, and
 * every line keeps its number.
 */
export function magicMoves(text: string): string {
  if (!text.includes('magic-move')) return text
  return text.replace(
    /^(`{4,})md magic-move[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm,
    (_, _fence: string, inside: string) => `\n${inside}`,
  )
}
