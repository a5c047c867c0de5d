import { displayEnvironments } from './numberEquation.ts'

const signs: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['$`', '`$'],
  ['$', '$'],
  ['\\\\(', '\\\\)'],
  ['\\\\[', '\\\\]'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]

/** Return a formula without the signs around it: `$x$`, `\[x\]` -> `x`. An environment has no signs and stays whole. */
export function sourceOf(written: string): string {
  const whole = written.trim()
  const [open, close] = signs.find(([open, close]) => whole.startsWith(open) && whole.endsWith(close)) ?? ['', '']
  const inside = whole.slice(open.length, whole.length - close.length)
  const source = open.startsWith('\\\\') ? unescaped(inside) : inside
  // Remove the empty groups that `mathmlToTex` adds.
  return source.replace(/(?:\s+\{\})+\s*$/, '').trim()
}

/** Tell whether the author wrote a formula to stand on a line of its own: `$$x$$`, `\[x\]`, an environment. */
export function isDisplayed(written: string): boolean {
  return /^(?:\$\$|\\{1,2}\[)/.test(written) || displayedEnvironment.test(sourceOf(written))
}

const displayedEnvironment = new RegExp(
  `^\\\\begin\\{(?:${displayEnvironments.map((name) => name.replace('*', '\\*')).join('|')})\\}`,
)

/**
 * Remove the backslashes by which an author protects TeX from Markdown: `\\frac`, `\_` and `\\\\` become `\frac`, `_` and `\\`.
 * If a command has a single backslash, `\\` before a letter is the end of a row and stays: `\alpha \\b`.
 */
function unescaped(source: string): string {
  const hasCommands = /(?<!\\)\\[A-Za-z]/.test(source)
  if (!/\\\\\\\\|\\[_*]/.test(source) && (hasCommands || !/\\\\[A-Za-z]/.test(source))) return source
  const protecting = hasCommands ? /\\\\\\\\|\\\\(?![\s[A-Za-z])|\\([_*])/g : /\\\\\\\\|\\\\(?![\s[])|\\([_*])/g
  return source.replace(protecting, (found: string, mark: string | undefined) =>
    found.length === 4 ? '\\\\' : (mark ?? '\\'),
  )
}
