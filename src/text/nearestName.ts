import { closestMatch } from 'leven'

/**
 * Find the name that a misspelt one was meant to be; undefined if none is near.
 *
 * @example `densty` among `density`, `lang` -> `density`
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const near = (name: string) => name.toLowerCase() === written.toLowerCase()
  return names.find(near) ?? closestMatch(written, names, { maxDistance: Math.ceil(written.length * 0.4) })
}

/**
 * Say which names are expected where another one stands, and which of them was likely meant.
 *
 * @example `breif` among `full`, `brief` -> `expected one of: full, brief; did you mean `brief`?`
 */
export function expectedOneOf(names: readonly string[], written: unknown): string {
  const nearest = typeof written === 'string' ? nearestName(written, names) : undefined
  return `expected one of: ${names.join(', ')}${nearest === undefined ? '' : `; did you mean \`${nearest}\`?`}`
}
