/**
 * Return the offset of the value at a path of keys in a text where `:` or `=` follows a key, such as TOML or a module.
 * If the value is missing, return the offset of the nearest parent in the path.
 *
 * @example `brand.logo` in `brand: { logo: 'a.svg' }` -> the offset of `'a.svg'`
 */
export function offsetOfKeys(text: string, path: readonly PropertyKey[], from = 0): number {
  let offset = from
  for (const key of path) {
    if (typeof key !== 'string') break
    const name = key.replace(/[^\w]/g, '\\$&')
    const pattern = new RegExp(`(?<![\\w$-])["']?${name}(?![\\w$-])["']?\\s*[:=.\\]]\\s*`, 'g')
    pattern.lastIndex = offset
    const found = pattern.exec(text)
    if (!found) break
    offset = found.index + found[0].length
  }
  return offset
}
