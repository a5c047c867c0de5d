import { textWidth } from '../text/textWidth.ts'

/** HTML in a drawing, as draw.io and Mermaid export their labels, and the text that a `switch` has for programs without HTML. */
const label =
  /<((?:[\w-]+:)?)foreignObject\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1foreignObject\s*>)(?:(\s*<\1text\b[^>]*>)[^<]*(<\/\1text\s*>))?/gi

/** What reads another file, though the drawing is whole without it: fonts, styles, and where a link leads. */
const reads = [
  /@font-face\s*\{[^{}]*\}/gi,
  /@import\b[^;{}<]*;/gi,
  /(?<=<(?:[\w-]+:)?a\b[^>]*)\s(?:xlink:)?href\s*=\s*(?:"(?!#)[^"]*"|'(?!#)[^']*')/gi,
]

/** The size of type in Mermaid's labels; how far lines are apart, and how wide a column of text is, for type of 1 px. */
const [mermaidSize, lineHeight, columnWidth] = [16, 1.3, 0.55]

/**
 * Rewrite a drawing as one that any browser shows as a picture: a label of HTML as text of SVG, in the middle of its box or
 * where the drawing has text for programs without HTML. Fonts and styles from elsewhere, and where its links lead, are left
 * out. Scripts and the like stay, and so does a label with no place of its own: `imageType` refuses what has them.
 *
 * @example `<foreignObject width="40" height="20"><p>Start</p></foreignObject>` ->
 *   `<text text-anchor="middle"><tspan x="20" y="10" dy="0.35em">Start</tspan></text>`
 */
export function plainSvg(svg: string): string {
  const drawn = svg.replace(
    label,
    (whole: string, prefix: string, attributes: string, html = '', ...rest: unknown[]) => {
      const [opening, closing] = rest
      if (typeof opening === 'string' && typeof closing === 'string') {
        const size = lengthIn(opening, 'font-size') ?? 12
        const [, box] = /\bwidth:\s*([\d.]+)px/.exec(html) ?? []
        const lines = linesIn(html).flatMap((line) => wrap(line, Number(box ?? 0) / size / columnWidth))
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
  return reads.reduce((text, pattern) => text.replace(pattern, ''), drawn)
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
 * Break a line at its spaces into lines of at most `columns` columns; return it whole if `columns` is less than one.
 */
function wrap(line: string, columns: number): string[] {
  if (columns < 1) return [line]
  return line.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])
}

interface Stack {
  prefix: string
  x: number
  y: number
  size: number
  drop: string
}

/** Stand lines below each other, around a point. */
function stack(lines: readonly string[], { prefix, x, y, size, drop }: Stack): string {
  return lines
    .map((line, at) => {
      const top = y + (at - (lines.length - 1) / 2) * size * lineHeight
      return `<${prefix}tspan x="${x}" y="${Math.round(top * 100) / 100}"${drop}>${line}</${prefix}tspan>`
    })
    .join('')
}

/** A length of an attribute in px; undefined for a share, such as `100%`. */
function lengthIn(attributes: string, name: string): number | undefined {
  const [, value] = new RegExp(`\\s${name}\\s*=\\s*["']?(-?[\\d.]+)(?:px)?["'\\s>]`, 'i').exec(`${attributes} `) ?? []
  return value === undefined ? undefined : Number(value)
}
