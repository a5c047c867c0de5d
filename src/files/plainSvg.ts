import { textWidth } from '../text/textWidth.ts'

/**
 * Match an HTML label in an SVG: a `<foreignObject>`, as draw.io and Mermaid export labels. Also matches the `<text>`
 * after it, which draw.io adds for programs that cannot show HTML.
 */
const htmlLabel =
  /<((?:[\w-]+:)?)foreignObject\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1foreignObject\s*>)(?:(\s*<\1text\b[^>]*>)[^<]*(<\/\1text\s*>))?/gi

/**
 * Patterns of references to other files that a drawing can do without: fonts, style sheets and the targets of links.
 */
const needlessReferences = [
  /@font-face\s*\{[^{}]*\}/gi,
  /@import\b[^;{}<]*;/gi,
  /(?<=<(?:[\w-]+:)?a\b[^>]*)\s(?:xlink:)?href\s*=\s*(?:"(?!#)[^"]*"|'(?!#)[^']*')/gi,
]

/** Font size of Mermaid's labels, in px. */
const mermaidSize = 16

/** Distance of two baselines, and width of a Latin letter; both as multiples of the font size. */
const [lineHeight, letterWidth] = [1.3, 0.55]

/**
 * Rewrite an SVG so that a browser shows all of it in an `<img>`. Each HTML label becomes SVG text, in the middle of
 * the label's box, or at the position of the `<text>` after it. Fonts and style sheets of other files and link targets
 * are removed. Scripts stay, and so does a label without a width or height in px: `imageType` refuses an SVG that has
 * them.
 *
 * @example `<foreignObject width="40" height="20"><p>Start</p></foreignObject>` ->
 *   `<text text-anchor="middle"><tspan x="20" y="10" dy="0.35em">Start</tspan></text>`
 */
export function plainSvg(svg: string): string {
  const drawn = svg.replace(
    htmlLabel,
    (whole: string, prefix: string, attributes: string, html = '', ...rest: unknown[]) => {
      const [opening, closing] = rest
      if (typeof opening === 'string' && typeof closing === 'string') {
        const size = lengthIn(opening, 'font-size') ?? 12
        const [, box] = /\bwidth:\s*([\d.]+)px/.exec(html) ?? []
        const lines = linesIn(html).flatMap((line) => wrap(line, Number(box ?? 0) / size / letterWidth))
        const [x, y] = [lengthIn(opening, 'x'), lengthIn(opening, 'y')]
        if (x === undefined || y === undefined) return `${opening}${lines.join(' ')}${closing}`
        return `${opening}${stack(lines, { prefix, x, y, size, drop: '' })}${closing}`
      }
      const lines = linesIn(html)
      if (lines.length === 0) return ''
      const [width, height] = [lengthIn(attributes, 'width'), lengthIn(attributes, 'height')]
      if (width === undefined || height === undefined) return whole
      const x = (lengthIn(attributes, 'x') ?? 0) + width / 2
      const y = (lengthIn(attributes, 'y') ?? 0) + height / 2
      const spans = stack(lines, { prefix, x, y, size: mermaidSize, drop: ' dy="0.35em"' })
      return `<${prefix}text text-anchor="middle">${spans}</${prefix}text>`
    },
  )
  return needlessReferences.reduce((text, pattern) => text.replace(pattern, ''), drawn)
}

/** Split a label of HTML into lines: each break and each block ends one. Entities stay as they are. */
function linesIn(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/?(?:p|div|li|tr|h\d))\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/**
 * Break a line at its spaces into lines of at most `width` (`textWidth`); return it whole if `width` is less than one.
 */
function wrap(line: string, width: number): string[] {
  if (width < 1) return [line]
  return line.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])
}

interface StackOptions {
  /** Namespace prefix of the SVG's elements: `svg:` or an empty string. */
  prefix: string
  /** Centre of all lines, in px. */
  x: number
  y: number
  /** Font size in px. */
  size: number
  /** An attribute that moves the baseline down to centre a line on `y`: ` dy="0.35em"`; or an empty string. */
  drop: string
}

/** Write each line as a `<tspan>`, one below the other, vertically centred on a point. */
function stack(lines: readonly string[], { prefix, x, y, size, drop }: StackOptions): string {
  return lines
    .map((line, at) => {
      const top = y + (at - (lines.length - 1) / 2) * size * lineHeight
      return `<${prefix}tspan x="${x}" y="${Math.round(top * 100) / 100}"${drop}>${line}</${prefix}tspan>`
    })
    .join('')
}

/**
 * Read a length in px from an attribute. Return undefined for a percentage such as `100%`, or without the attribute.
 */
function lengthIn(attributes: string, name: string): number | undefined {
  const [, value] = new RegExp(`\\s${name}\\s*=\\s*["']?(-?[\\d.]+)(?:px)?["'\\s>]`, 'i').exec(`${attributes} `) ?? []
  return value === undefined ? undefined : Number(value)
}
