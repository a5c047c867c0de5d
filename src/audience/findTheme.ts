import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { shippedThemes } from './shippedThemes.ts'

/** Return the folders that hold themes: `themes/` of the working folder, which wins, and the themes of deckwright. */
export function themeRoots(): string[] {
  return [resolve('themes'), shippedThemes]
}

/** Find the folder of a theme by its name. */
export function findTheme(name: string): string | undefined {
  return themeRoots()
    .map((root) => join(root, name))
    .find((folder) => existsSync(folder))
}
