import type { ReadArticle, Tracked } from './blockReader.ts'

/** Join the atoms of a unit that follow each other to one text, so that it can be read like a block of the deck. */
export function joinTexts({ stream }: ReadArticle): { text: string; of: Tracked }[] {
  const runs: { text: string; of: Tracked }[] = []
  for (const { atom, of } of stream) {
    const last = runs.at(-1)
    if (last?.of === of) last.text += ` ${atom.text}`
    else runs.push({ text: atom.text, of })
  }
  return runs
}
