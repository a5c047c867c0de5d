import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/** Where packages of fonts are installed: the server may read them, though they lie outside the deck's folder. */
export function fontFolders(names: string[]): string[] {
  return names.map((name) => dirname(resolve(`@fontsource-variable/${name}/package.json`)))
}
