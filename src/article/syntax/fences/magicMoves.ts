/**
 * Remove Slidev's fence around listings that it shows one after the other, with an animation: ````` ````md magic-move `````. Every
 * line keeps its number.
 */
export function magicMoves(text: string): string {
  if (!text.includes('magic-move')) return text
  return text.replace(
    /^(`{4,})md magic-move[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm,
    (_, _fence: string, inside: string) => `\n${inside}`,
  )
}
