import type { ReadArticle, Tracked } from './blockReader.ts'

/** Join consecutive texts of a unit, so that they are read like a block of the deck. */
export function joinTexts({ stream }: ReadArticle): { text: string; of: Tracked }[] {
  const runs: { text: string; of: Tracked }[] = []
  for (const { atom, of } of stream) {
    const last = runs.at(-1)
    if (last?.of === of) last.text += ` ${atom.text}`
    else runs.push({ text: atom.text, of })
  }
  return runs
}
