import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/**
 * Find the folder of an installed theme for Slidev: a package whose name or keywords say that it is one. Search where Node
 * would, from the audience's folder (`folder`), then from the working folder.
 */
export function findSlidevTheme(theme: string, folder: string): string | undefined {
  // `createRequire` needs the path of a file, and `resolve.paths` the name of a package. Any name will do (`x`), because
  // the folders that Node searches do not depend on it.
  const places = [folder, resolve()].flatMap((from) => createRequire(join(from, 'x')).resolve.paths('x') ?? [])
  const folders = listSlidevPackages(theme).flatMap((name) => places.map((place) => join(place, name)))
  return folders.find((found) => {
    const path = join(found, 'package.json')
    if (!existsSync(path)) return false
    const { name, keywords = [] }: { name?: string; keywords?: string[] } = JSON.parse(readFileSync(path, 'utf8'))
    return [name, ...keywords].some((word) => /slidev-theme|@slidev\/theme-/.test(String(word)))
  })
}

/** List the packages that a theme's name may stand for, in Slidev's order: `seriph` -> `@slidev/theme-seriph`, ... */
export function listSlidevPackages(theme: string): string[] {
  return theme.includes('/') ? [theme] : [`@slidev/theme-${theme}`, `slidev-theme-${theme}`, theme]
}
