/** What names the ground that an image is made for: GitHub's fragments, and those of MkDocs Material. */
const fragment = /#(?:gh-(dark|light)-mode-only|only-(dark|light))$/

/** The classes that say the same: `only-dark` of Sphinx, `dark-content` of Quarto, `light-only`, `gh-dark-mode-only`. */
const ofClass = /^(?:(?:gh-)?(dark|light)-(?:mode-only|only|content)|only-(dark|light))$/

/** Add the ground that classes name to a URL: `a.png` of the class `only-dark` becomes `a.png#only-dark`. */
export function withGround(url: string, classes: readonly string[]): string {
  const [, ...names] = classes.map((name) => ofClass.exec(name)).find(Boolean) ?? []
  const ground = names.find(Boolean)
  return ground && !url.includes('#') ? `${url}#only-${ground}` : url
}

/** Tell which ground an image is made for, by its URL: `a.png#gh-dark-mode-only` -> `dark`. */
export function groundOf(url: string): 'dark' | 'light' | undefined {
  const [, one, other] = fragment.exec(url) ?? []
  const ground = one ?? other
  return ground === 'dark' || ground === 'light' ? ground : undefined
}
