import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/**
 * List the folders of font packages, which are outside of the deck's folder, so that the server may read them.
 *
 * @param scope `@fontsource` for fonts of one weight
 */
export function fontFolders(names: string[], scope = '@fontsource-variable'): string[] {
  return names.map((name) => dirname(resolve(`${scope}/${name}/package.json`)))
}
