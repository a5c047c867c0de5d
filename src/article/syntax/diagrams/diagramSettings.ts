/** Match the lines of a diagram's source that change how it is drawn, or add links and callbacks. A match may span several lines. */
const settings: RegExp[] = [
  /^[ \t]*%%\s*\{[\s\S]*?\}\s*%%[ \t]*$/gm,
  // Do not match an arrow from a node that is named `click`: `click --> B`.
  /^[ \t]*click[ \t]+(?![-=.<~&]|o--|x--)[^\s:[({]+[ \t]+(?![-=.<~&]).*$/gm,
  /^[ \t]*(?:callback|href|link)[ \t]+[\w.:-]+[ \t]+["'].*$/gm,
  /^[ \t]*links?[ \t]+[^:\n]+:.*(?:@|\{).*$/gm,
  // Match a fill without a text colour, because the text colour of the theme may be unreadable on it.
  /^[ \t]*(?:style|classDef)[ \t]+\S+[ \t]+(?=.*\bfill:)(?!.*(?:(?<!-)\bcolor:|[;(])).*$/gm,
]

/**
 * Return the indices, from 0, of the lines of a diagram that are settings or links: directives (`%%{init: {}}%%`), lines with
 * `click`, `callback`, `href` or `link`, fills without a text colour (`style A fill:#f9f`), and front matter except the title.
 * Settings would work against the theme, and links in a diagram do not work on a slide.
 */
export function diagramSettings(source: string): Set<number> {
  const lines = source.split('\n')
  const found = new Set<number>()
  const first = lines.findIndex((line) => line.trim() !== '')
  if (/^\s*---\s*$/.test(lines[first] ?? '')) {
    const end = lines.findIndex((line, at) => at > first && /^\s*---\s*$/.test(line))
    for (let at = first + 1; at < end; at += 1) if (!/^\s*title:/.test(lines[at] ?? '')) found.add(at)
    if (end > first && found.size === end - first - 1) found.add(first).add(end)
  }
  for (const pattern of settings)
    for (const { 0: text, index } of source.matchAll(pattern)) {
      const at = source.slice(0, index).split('\n').length - 1
      for (let line = 0; line < text.split('\n').length; line += 1) found.add(at + line)
    }
  return found
}

/**
 * Remove the settings from a diagram's source: `%%{init: {}}%%\nflowchart LR\n  A --> B` -> `flowchart LR\n  A --> B`.
 */
export function withoutSettings(source: string): string {
  const leftOut = diagramSettings(source)
  return leftOut.size === 0
    ? source
    : source
        .split('\n')
        .filter((_, at) => !leftOut.has(at))
        .join('\n')
}
