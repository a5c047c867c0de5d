import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tell whether a folder is a package that calls itself a Slidev theme, by its name or a keyword. `src/` has a copy of
 * this test: Vite loads themes as source, and they cannot import the compiled code of `src/`.
 */
export function isSlidevTheme(folder: string): boolean {
  const path = join(folder, 'package.json')
  // A folder with an audience.yaml is one of our themes, whatever its package is called.
  if (!existsSync(path) || existsSync(join(folder, 'audience.yaml'))) return false
  const { name, keywords = [] }: { name?: string; keywords?: string[] } = JSON.parse(readFileSync(path, 'utf8'))
  return [name, ...keywords].some((word) => /slidev-theme|@slidev\/theme-/.test(String(word)))
}
