import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { shippedThemes } from './shippedThemes.ts'

/** Folders in which themes are looked for: `themes/` of the working folder wins over what comes with deckwright. */
export function themeRoots(): string[] {
  return [resolve('themes'), shippedThemes]
}

/** Find the folder of a theme by its name. */
export function findTheme(name: string): string | undefined {
  return themeRoots()
    .map((root) => join(root, name))
    .find((folder) => existsSync(folder))
}
