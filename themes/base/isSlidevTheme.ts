import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tell whether a folder is a package that calls itself a theme for Slidev, by its name or a keyword. The program has
 * its own copy of this test: themes are loaded by Vite from where they are, and cannot import compiled code of `src/`.
 */
export function isSlidevTheme(folder: string): boolean {
  const path = join(folder, 'package.json')
  // A folder with an audience.yaml is an audience, whatever its package is called.
  if (!existsSync(path) || existsSync(join(folder, 'audience.yaml'))) return false
  const { name, keywords = [] }: { name?: string; keywords?: string[] } = JSON.parse(readFileSync(path, 'utf8'))
  return [name, ...keywords].some((word) => /slidev-theme|@slidev\/theme-/.test(String(word)))
}
