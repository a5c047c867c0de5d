import { closestMatch } from 'leven'

/**
 * Find the name that a misspelt word most likely means; undefined if no name is similar.
 *
 * @example `densty` among `density`, `lang` -> `density`
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const isSame = (name: string) => name.toLowerCase() === written.toLowerCase()
  return names.find(isSame) ?? closestMatch(written, names, { maxDistance: Math.ceil(written.length * 0.4) })
}

/**
 * Write the end of a message about an unknown name: the allowed names, and the name that was likely meant.
 *
 * @example `breif` among `full`, `brief` -> `expected one of: full, brief; did you mean `brief`?`
 */
export function expectedOneOf(names: readonly string[], written: unknown): string {
  const nearest = typeof written === 'string' ? nearestName(written, names) : undefined
  return `expected one of: ${names.join(', ')}${nearest === undefined ? '' : `; did you mean \`${nearest}\`?`}`
}
