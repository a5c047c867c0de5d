/** In the deck's page: read custom properties of the theme. */
export function readTokens(names: readonly string[]): Record<string, string> {
  const css = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, css.getPropertyValue(name)]))
}
