/** Most results that are remembered: about as many as a long article has sentences. */
const most = 4000

/**
 * Return a function that does what `make` does, and remembers the result of each text. The same sentence is read again
 * for each slide that it could stand on.
 */
export function rememberByText<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
