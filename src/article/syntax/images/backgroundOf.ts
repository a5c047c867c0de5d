/** Match the fragment of a URL that says for which background GitHub or MkDocs Material shows an image. */
const fragment = /#(?:gh-(dark|light)-mode-only|only-(dark|light))$/

/** Match a class that says for which background an image is made: `only-dark` of Sphinx, `dark-content` of Quarto, `light-only`. */
const groundClass = /^(?:(?:gh-)?(dark|light)-(?:mode-only|only|content)|only-(dark|light))$/

/**
 * Add the background that the classes of an image name to its URL, as a fragment. `a.png` with the class `only-dark` becomes
 * `a.png#only-dark`.
 */
export function withBackground(url: string, classes: readonly string[]): string {
  const [, ...names] = classes.map((name) => groundClass.exec(name)).find(Boolean) ?? []
  const background = names.find(Boolean)
  return background && !url.includes('#') ? `${url}#only-${background}` : url
}

/** Return the background that an image is made for, as its URL says: `a.png#gh-dark-mode-only` -> `dark`. */
export function backgroundOf(url: string): 'dark' | 'light' | undefined {
  const [, one, other] = fragment.exec(url) ?? []
  const background = one ?? other
  return background === 'dark' || background === 'light' ? background : undefined
}
