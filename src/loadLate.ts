import { createRequire } from 'node:module'

/**
 * Load a package that takes long to load, and of which most articles need nothing. It is for functions that cannot wait
 * for `import()`.
 *
 * @example `const katex: typeof import('katex') = loadLate('katex')`
 */
export const loadLate = createRequire(import.meta.url)
