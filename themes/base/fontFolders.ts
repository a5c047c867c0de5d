import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/**
 * List the folders of font packages, so that Vite's server may read them. They lie outside the deck's folder.
 *
 * @param names names of packages without their scope, such as `geist`
 * @param scope the packages' scope; `@fontsource` has fonts with a file for each weight
 */
export function fontFolders(names: string[], scope = '@fontsource-variable'): string[] {
  return names.map((name) => dirname(resolve(`${scope}/${name}/package.json`)))
}
