import { previewPath } from '../audience/shippedThemes.ts'
import type { Flags } from './flags.ts'
import { makeTalks } from './makeTalks.ts'
import { presentTalk } from './presentTalk.ts'

/** `deckwright theme preview <name>`: present an article that uses every layout, or make files of it. */
export function previewTheme(name: string, flags: Flags, { asFiles }: { asFiles: boolean }): Promise<number> {
  const asked = { ...flags, audience: [name] }
  return asFiles ? makeTalks([previewPath], asked) : presentTalk(previewPath, asked)
}
