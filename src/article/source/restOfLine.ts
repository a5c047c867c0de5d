import { markdownLineEnding } from 'micromark-util-character'
import type { Effects, State } from 'micromark-util-types'

/** Make a state of micromark that consumes the rest of the line, and goes on with the state `after` at the line's end. */
export function restOfLine(effects: Effects, after: State): State {
  return function rest(code) {
    if (code === null || markdownLineEnding(code)) return after(code)
    effects.consume(code)
    return rest
  }
}
