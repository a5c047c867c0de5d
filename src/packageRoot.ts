import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const parentFolder = new URL('..', import.meta.url)

/**
 * The folder of this package, with a slash at its end: the parent of `src/` in a checkout, of `lib/` in an installed
 * package.
 */
export const packageRoot = fileURLToPath(
  existsSync(new URL('package.json', parentFolder)) ? parentFolder : new URL('..', parentFolder),
)
