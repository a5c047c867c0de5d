import type { OmissionRule } from '../../article/omissions.ts'
import type { OriginalText } from './originalText.ts'

type Json = Record<string, unknown>

/**
 * Read what a notebook says, cell by cell. This reader shares no code with `formats/notebook/`, which makes the
 * article, because it has to find what that code loses.
 */
export function notebookTexts(json: string): OriginalText[] {
  const notebook = fields(JSON.parse(json))
  const sheets = Array.isArray(notebook.worksheets) ? notebook.worksheets.map((sheet) => fields(sheet).cells) : []
  const cells = [notebook.cells, ...sheets].flatMap((some) => (Array.isArray(some) ? some.map(fields) : []))
  return cells.flatMap((cell, at) =>
    textsOf(cell)
      .filter(({ text }) => text.trim() !== '')
      .map((one) => ({ ...one, part: at + 1 })),
  )
}

function textsOf(cell: Json): Omit<OriginalText, 'part'>[] {
  const metadata = fields(cell.metadata)
  const tags = [metadata.tags].flat()
  const isRemoved = (part: string) => tags.includes(`remove-${part}`) || tags.includes(`remove_${part}`)
  const source = joined(cell.source ?? cell.input)
  const all = cell.cell_type === 'code' ? [source, ...outputsOf(cell).map(({ text }) => text)].join('\n') : source
  if (isRemoved('cell') || fields(metadata.slideshow).slide_type === 'skip') return [{ text: all, rule: 'skip' }]
  if (cell.cell_type === 'raw') {
    const form = metadata.format ?? metadata.raw_mimetype ?? ''
    return [{ text: source, ...(/^$|markdown|html/.test(String(form)) ? {} : { rule: 'raw-cell' }) }]
  }
  // An attached picture has another address in the article.
  if (cell.cell_type !== 'code') return [{ text: source.replaceAll(/attachment:[^)\s]*/g, ' ') }]
  return [
    { text: source, ...(isRemoved('input') ? { rule: 'skip' } : {}) },
    ...outputsOf(cell).map((output) => (isRemoved('output') ? { ...output, rule: 'skip' as const } : output)),
  ]
}

function outputsOf({ outputs }: Json): Omit<OriginalText, 'part'>[] {
  return Array.isArray(outputs) ? outputs.map(fields).flatMap(textsOfOutput) : []
}

function textsOfOutput(output: Json): Omit<OriginalText, 'part'>[] {
  const leaveOut = (text: string, rule: OmissionRule) => [{ text, rule }]
  switch (output.output_type) {
    case 'stream':
      if ([output.name, output.stream].includes('stderr')) return leaveOut(plain(output.text), 'stderr')
      return [{ text: plain(output.text) }]
    case 'error':
    case 'pyerr':
      return [
        { text: `${joined(output.ename)} ${joined(output.evalue)}` },
        ...leaveOut(plain(output.traceback), 'traceback'),
      ]
  }
  const data = output.data === undefined ? output : fields(output.data)
  const [html, latex, markdown] = ['html', 'latex', 'markdown'].map((form) =>
    joined(data[`text/${form}`] ?? data[form]),
  )
  const text = plain(data['text/plain'] ?? data.text)
  if (html?.includes('<table')) return [{ text: shownIn(html) }]
  if (latex && /^\s*(?:\$|\\[[(]|\\begin\{(?!tab|array))/.test(latex)) return [{ text: latex }]
  if (Object.keys(data).some((form) => /^(?:image\/(?:png|jpeg|svg\+xml|gif|webp)|png|jpeg|svg)$/.test(form))) return []
  if (markdown) return [{ text: markdown }]
  if (html && shownIn(html).trim()) return [{ text: shownIn(html) }]
  if (html || Object.keys(data).some((form) => /widget|plotly|vega|bokeh|javascript/.test(form)))
    return leaveOut(text, 'interactive')
  return /^[\s[(]*<[^<>]*>[\s\S]*$/.test(text) && !/>[^<]*\w[^<]*(?:<|$)/.test(text)
    ? leaveOut(text, 'object-name')
    : [{ text }]
}

/** Return the text of HTML that a browser shows. */
function shownIn(html: string): string {
  return html.replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ')
}

/** Return a text as a terminal shows it: without control sequences, and of each line only what was written last. */
function plain(value: unknown): string {
  const lines = joined(value)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are control characters
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .split(/\r?\n/)
  return lines.map((line) => line.split('\r').reduce((last, next) => (next.trim() ? next : last), '')).join('\n')
}

function joined(value: unknown): string {
  return [value]
    .flat()
    .filter((line) => typeof line === 'string')
    .join(Array.isArray(value) && !value.some((line) => /\n$/.test(String(line))) ? '\n' : '')
}

function fields(value: unknown): Json {
  // cast: an object of JSON has texts as keys
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
