/** How many results are remembered at most: about as many as a long article has sentences. */
const mostResults = 4000

/**
 * Return a function that calls `make` only once for each text, and remembers the result. It saves time because a
 * sentence is read again for each slide that it could stand on.
 */
export function rememberByText<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= mostResults) known.clear()
    known.set(text, made)
    return made
  }
}
