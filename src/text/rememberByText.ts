/** Most texts that are remembered: those of a long article. */
const most = 4000

/** Remember what a function makes of a text. The same sentence is read again for each slide that it could stand on. */
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
