import { stripVTControlCharacters } from 'node:util'
import { fence } from '../fence.ts'
import { fieldOf } from '../fieldOf.ts'
import type { CellOutput } from './readNotebook.ts'

/** A picture of an output, and the extension that its name gets. */
export interface Picture {
  bytes: Uint8Array
  extension: string
  /** Its description, where the notebook has one. */
  alt: string
}

/** What an output is shown as, or why it cannot be shown. */
export type ShownOutput = { markdown: string } | { picture: Picture } | { reason: string } | undefined

const pictures: [form: string, extension: string][] = [
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
]

/** What a formula begins with; `text/latex` may hold a whole table of TeX. */
const formula = /^\s*(?:\$|\\\[|\\\(|\\begin\{(?:equation|align|gather|eqnarray|multline|alignat|flalign)\*?\})/

/**
 * Show an output in the form that a reader gets most of: a table, a formula, a picture, Markdown, other HTML, text. What is
 * written on stderr and the frames of a traceback are left out.
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
  const form = (key: string) => textOf(data[key])
  const html = form('text/html')
  if (html && /<table\b/i.test(html)) return { markdown: inOneBlock(html) }
  const latex = form('text/latex')
  if (latex && formula.test(latex)) return { markdown: latex }
  for (const [key, extension] of pictures) {
    const value = form(key)
    if (value) return { picture: { bytes: bytesOf(value), extension, alt: altOf(metadata, key) } }
  }
  const markdown = form('text/markdown')
  if (markdown) return { markdown }
  if (html && hasWords(html)) return { markdown: inOneBlock(html) }
  if (html || Object.keys(data).some((key) => /widget-view|plotly|vega|bokeh|javascript/.test(key)))
    return {
      reason: 'Cannot show an interactive output, expected a picture or a table: save it as a picture in the notebook',
    }
  const plain = form('text/plain') ?? ''
  return isObjectName(plain) ? undefined : listing(plain)
}

/** A listing of what a terminal shows: without colours, and with only the last state of a line that was overwritten. */
function listing(text: string): ShownOutput {
  const lines = stripVTControlCharacters(text)
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.split('\r').findLast((state) => state.trim()) ?? '')
  const shown = lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  return shown.trim() ? { markdown: fence(shown, 'text') } : undefined
}

/** HTML without blank lines, which would end its block. */
function inOneBlock(html: string): string {
  return html.trim().replace(/\n(?:[ \t]*\n)+/g, '\n')
}

function hasWords(html: string): boolean {
  const shown = html
    .replace(/<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
  return /[\p{L}\p{N}]/u.test(shown.replace(/<[^>]*>/g, '')) || /<(?:img|iframe|video|audio)\b/i.test(shown)
}

/** Tell whether a text is only what a machine calls an object: `<Axes: >`, `[<Line2D at 0x7f>]`, `<Figure size 640x480>`. */
function isObjectName(text: string): boolean {
  return /^\s*[[(]?(?:\s*<[\w.]+(?:[ :][^<>]*)?>,?)+\s*[\])]?\s*$/.test(text)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('') : undefined
}

/** The bytes of a picture: SVG is text or base64, the others are base64. */
export function bytesOf(value: string): Uint8Array {
  return Buffer.from(value, /^\s*</.test(value) ? 'utf8' : 'base64')
}

function altOf(metadata: Record<string, unknown> | undefined, form: string): string {
  const alt = fieldOf(metadata?.[form], 'alt') ?? metadata?.alt
  return typeof alt === 'string' ? alt.replace(/[[\]\s]+/g, ' ').trim() : ''
}
