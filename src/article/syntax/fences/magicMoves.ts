import { codeIn } from '../../source/codeIn.ts'

/**
 * Remove the fence around listings that Slidev animates one into the next: ````` ````md magic-move `````. The listings stay, and
 * every line keeps its number.
 */
export function magicMoves(text: string): string {
  if (!text.includes('magic-move')) return text
  const code = codeIn(text)
  return text.replace(
    /^(`{4,})md magic-move[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm,
    (whole, _fence: string, inside: string, at: number) =>
      code.some(([from, to]) => from < at && at < to) ? whole : `\n${inside}`,
  )
}
