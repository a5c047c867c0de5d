import { stripVTControlCharacters } from 'node:util'
import { fence } from '../fence.ts'
import { fieldOf } from '../fieldOf.ts'
import type { CellOutput } from './readNotebook.ts'

/** A picture from an output, and the file extension to save it with. */
export interface Picture {
  bytes: Uint8Array
  extension: string
  /** Its description; empty if the notebook has none. */
  alt: string
}

/**
 * How an output is shown: as Markdown or as a picture. If it cannot be shown, `reason` is the message. It is undefined
 * if the output is left out without a message.
 */
export type ShownOutput = { markdown: string } | { picture: Picture } | { reason: string } | undefined

/** MIME types of pictures, the preferred first, and their file extensions. */
const pictures: [mimeType: string, extension: string][] = [
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
]

/** Match a `text/latex` output that is a formula. The output may also be a table in TeX, which is not read. */
const formula = /^\s*(?:\$|\\\[|\\\(|\\begin\{(?:equation|align|gather|eqnarray|multline|alignat|flalign)\*?\})/

/**
 * Convert the most telling form of an output, in this order: table, formula, picture, Markdown, other HTML, text. Leave
 * out stderr, and the traceback of an error.
 */
export function outputToMarkdown({
  output_type: type,
  name,
  text = '',
  data = {},
  metadata,
  ename,
  evalue,
}: CellOutput): ShownOutput {
  if (type === 'stream') return name === 'stderr' ? undefined : listing(text)
  if (type === 'error') return listing([ename, evalue].filter(Boolean).join(': '))
  const dataOf = (mimeType: string) => textOf(data[mimeType])
  const html = dataOf('text/html')
  if (html && /<table\b/i.test(html)) return { markdown: inOneBlock(html) }
  const latex = dataOf('text/latex')
  if (latex && formula.test(latex)) return { markdown: latex }
  for (const [mimeType, extension] of pictures) {
    const value = dataOf(mimeType)
    if (value) return { picture: { bytes: bytesOf(value), extension, alt: altOf(metadata, mimeType) } }
  }
  const markdown = dataOf('text/markdown')
  if (markdown) return { markdown }
  if (html && hasWords(html)) return { markdown: inOneBlock(html) }
  if (html || Object.keys(data).some((key) => /widget-view|plotly|vega|bokeh|javascript/.test(key)))
    return {
      reason: 'Cannot show an interactive output, expected a picture or a table: save it as a picture in the notebook',
    }
  const plain = dataOf('text/plain') ?? ''
  return isObjectName(plain) ? undefined : listing(plain)
}

/** Write terminal output as fenced code, without colours. `\r` in a line overwrites what came before it. */
function listing(text: string): ShownOutput {
  const lines = stripVTControlCharacters(text)
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.split('\r').findLast((state) => state.trim()) ?? '')
  const shown = lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  return shown.trim() ? { markdown: fence(shown, 'text') } : undefined
}

/** Remove blank lines from HTML: in Markdown, a blank line ends an HTML block. */
function inOneBlock(html: string): string {
  return html.trim().replace(/\n(?:[ \t]*\n)+/g, '\n')
}

function hasWords(html: string): boolean {
  const shown = html
    .replace(/<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
  return /[\p{L}\p{N}]/u.test(shown.replace(/<[^>]*>/g, '')) || /<(?:img|iframe|video|audio)\b/i.test(shown)
}

/** Tell whether a text is only Python's name for an object: `<Axes: >`, `[<Line2D at 0x7f>]`, `<Figure size 640x480>`. */
function isObjectName(text: string): boolean {
  return /^\s*[[(]?(?:\s*<[\w.]+(?:[ :][^<>]*)?>,?)+\s*[\])]?\s*$/.test(text)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('') : undefined
}

/** Decode a picture of a notebook: SVG is text or base64, all others are base64. */
export function bytesOf(value: string): Uint8Array {
  return Buffer.from(value, /^\s*</.test(value) ? 'utf8' : 'base64')
}

function altOf(metadata: Record<string, unknown> | undefined, mimeType: string): string {
  const alt = fieldOf(metadata?.[mimeType], 'alt') ?? metadata?.alt
  return typeof alt === 'string' ? alt.replace(/[[\]\s]+/g, ' ').trim() : ''
}
