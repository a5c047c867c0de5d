/** What names the ground that an image is made for: GitHub's fragments, and those of MkDocs Material. */
const fragment = /#(?:gh-(dark|light)-mode-only|only-(dark|light))$/

/** Tell which ground an image is made for, by its URL: `a.png#gh-dark-mode-only` -> `dark`. */
export function groundOf(url: string): 'dark' | 'light' | undefined {
  const [, one, other] = fragment.exec(url) ?? []
  const ground = one ?? other
  return ground === 'dark' || ground === 'light' ? ground : undefined
}
