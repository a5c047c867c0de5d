import type { Code } from 'mdast'
import type { Omitted } from '../../nodes/omitted.ts'

/** A line that rustdoc and mdBook compile and do not show: `# use std::fs;`, `#`. An attribute is none: `#[test]`. */
const hidden = /^\s*#(?:\s.*)?$/

/** What opens a text over lines, in which a number sign means nothing. */
const rawText = /r#+"/

/**
 * Take the lines off a listing in Rust that its manual hides. Two number signs stand for one that is shown. A listing that has
 * no other lines stays.
 */
export function withoutHiddenLines(code: Code): Omitted[] {
  if (!/^(?:rust|rs)$/i.test(code.lang ?? '') || rawText.test(code.value)) return []
  const lines = code.value.split('\n')
  const left = lines.filter((line) => hidden.test(line))
  if (left.length === 0 || left.length === lines.length) return []
  const shown = lines.filter((line) => !hidden.test(line)).map((line) => line.replace(/^(\s*)##(?=\s|$)/, '$1#'))
  code.value = shown.join('\n').replace(/^\n+|\n+$/g, '')
  const source = left.join('\n')
  return [{ type: 'omitted', rule: 'hidden-line', source, ...(code.position ? { position: code.position } : {}) }]
}
