import { fileURLToPath } from 'node:url'

/** The folder of this package, with a slash at its end: of the checkout, or of what npm has installed. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))
