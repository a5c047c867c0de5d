import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const above = new URL('..', import.meta.url)

/** The folder of this package, with a slash at its end: the checkout over `src/`, or over `lib/src/` what npm has installed. */
export const packageRoot = fileURLToPath(existsSync(new URL('package.json', above)) ? above : new URL('..', above))
