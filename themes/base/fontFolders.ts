import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/**
 * Where packages of fonts are installed: the server may read them, though they lie outside the deck's folder.
 *
 * @param scope `@fontsource` has the fonts of one weight
 */
export function fontFolders(names: string[], scope = '@fontsource-variable'): string[] {
  return names.map((name) => dirname(resolve(`${scope}/${name}/package.json`)))
}
