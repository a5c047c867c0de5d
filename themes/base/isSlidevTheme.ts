import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tell whether a folder is a package that calls itself a theme for Slidev, by its name or a keyword. What reads an
 * audience asks the same, apart from here: a theme's files and the program's stand in one package, but not in one build.
 */
export function isSlidevTheme(folder: string): boolean {
  const path = join(folder, 'package.json')
  // An audience is laid over a theme, whatever its package is called.
  if (!existsSync(path) || existsSync(join(folder, 'audience.yaml'))) return false
  const { name, keywords = [] }: { name?: string; keywords?: string[] } = JSON.parse(readFileSync(path, 'utf8'))
  return [name, ...keywords].some((word) => /slidev-theme|@slidev\/theme-/.test(String(word)))
}
