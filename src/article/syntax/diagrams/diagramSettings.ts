/** Lines of Mermaid's source that set how it is drawn, or make it act: they start at a line and may go on over more. */
const settings: RegExp[] = [
  /^[ \t]*%%\s*\{[\s\S]*?\}\s*%%[ \t]*$/gm,
  // A node may be called `click`, so that an arrow may follow.
  /^[ \t]*click[ \t]+(?![-=.<~&]|o--|x--)[^\s:[({]+[ \t]+(?![-=.<~&]).*$/gm,
  /^[ \t]*(?:callback|href|link)[ \t]+[\w.:-]+[ \t]+["'].*$/gm,
  /^[ \t]*links?[ \t]+[^:\n]+:.*(?:@|\{).*$/gm,
  // A fill without a text colour: the theme's own text colour may be unreadable on it.
  /^[ \t]*(?:style|classDef)[ \t]+\S+[ \t]+(?=.*\bfill:)(?!.*(?:(?<!-)\bcolor:|[;(])).*$/gm,
]

/**
 * Find the lines of a diagram that are settings or links, by index: directives, `click` and the like, fills without a text
 * colour (`style A fill:#f9f`), and its front matter without the title. The theme styles a diagram, and links in one do not
 * work on a slide.
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
  const left = diagramSettings(source)
  return left.size === 0
    ? source
    : source
        .split('\n')
        .filter((_, at) => !left.has(at))
        .join('\n')
}
