import type { ReadArticle, Tracked } from './blockReader.ts'

/** Join adjacent atoms of a unit to one text, so that the text can be read like a block of the deck. */
export function joinTexts({ stream }: ReadArticle): { text: string; owner: Tracked }[] {
  const runs: { text: string; owner: Tracked }[] = []
  for (const { atom, owner } of stream) {
    const last = runs.at(-1)
    if (last?.owner === owner) last.text += ` ${atom.text}`
    else runs.push({ text: atom.text, owner })
  }
  return runs
}
