import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const themes = fileURLToPath(new URL('../themes', import.meta.url))

/** A deck in a folder of its own, outside the checkout. */
export interface DeckFolder {
  folder: string
  file: string
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Write a deck on the base theme into a temporary folder.
 *
 * @param slides Slidev Markdown after the headmatter
 */
export async function deckFolder(slides: string, headmatter = '', audience = 'engineers'): Promise<DeckFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-deck-'))
  const file = join(folder, 'deck.md')
  const to = relative(folder, themes)
  const head = `theme: "${to}/base"\naddons: ["@/${to}/${audience}"]\ncolorSchema: dark\ntitle: "Deck"\nlang: "zh-CN"\n${headmatter}`
  await writeFile(file, `---\n${head}---\n\n${slides}`)
  return { folder, file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
