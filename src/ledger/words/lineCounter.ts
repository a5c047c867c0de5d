/**
 * Return a function that finds the line of an offset. It continues from its last call, so offsets must not decrease.
 */
export function lineCounter(source: string): (at: number) => number {
  let line = 1
  let last = 0
  return (at) => {
    for (; last < at; last += 1)
      if (source[last] === '\n' || (source[last] === '\r' && source[last + 1] !== '\n')) line += 1
    return line
  }
}
