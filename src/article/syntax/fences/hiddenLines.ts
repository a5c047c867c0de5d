import type { Code } from 'mdast'
import type { Omitted } from '../../nodes/omitted.ts'

/** Match a line that rustdoc and mdBook compile but do not show: `# use std::fs;`, `#`. An attribute, `#[test]`, is shown. */
const hidden = /^\s*#(?:\s.*)?$/

/** Match the start of a raw string, `r#"`. In the lines of such a string, a number sign hides nothing. */
const rawText = /r#+"/

/**
 * Remove hidden lines from a listing in Rust, and return them. A line that starts with two number signs is shown with one.
 * A listing with nothing but hidden lines stays as it is.
 */
export function takeHiddenLines(code: Code): Omitted[] {
  if (!/^(?:rust|rs)$/i.test(code.lang ?? '') || rawText.test(code.value)) return []
  const lines = code.value.split('\n')
  const leftOut = lines.filter((line) => hidden.test(line))
  if (leftOut.length === 0 || leftOut.length === lines.length) return []
  const shown = lines.filter((line) => !hidden.test(line)).map((line) => line.replace(/^(\s*)##(?=\s|$)/, '$1#'))
  code.value = shown.join('\n').replace(/^\n+|\n+$/g, '')
  const source = leftOut.join('\n')
  return [{ type: 'omitted', rule: 'hidden-line', source, ...(code.position ? { position: code.position } : {}) }]
}
