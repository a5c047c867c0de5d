import type { OmissionRule } from '../../article/omissions.ts'
import type { OriginalText } from './originalText.ts'

type Json = Record<string, unknown>

/**
 * Read the texts of a notebook, cell by cell. This reader shares no code with `formats/notebook/`, which converts the
 * notebook to the article, because it has to find what that code loses.
 */
export function notebookTexts(json: string): OriginalText[] {
  const notebook = fieldsOf(JSON.parse(json))
  const sheets = Array.isArray(notebook.worksheets) ? notebook.worksheets.map((sheet) => fieldsOf(sheet).cells) : []
  const cells = [notebook.cells, ...sheets].flatMap((some) => (Array.isArray(some) ? some.map(fieldsOf) : []))
  return cells.flatMap((cell, at) =>
    textsOf(cell)
      .filter(({ text }) => text.trim() !== '')
      .map((one) => ({ ...one, part: at + 1 })),
  )
}

function textsOf(cell: Json): Omit<OriginalText, 'part'>[] {
  const metadata = fieldsOf(cell.metadata)
  const tags = [metadata.tags].flat()
  const isRemoved = (part: string) => tags.includes(`remove-${part}`) || tags.includes(`remove_${part}`)
  const source = joinLines(cell.source ?? cell.input)
  const all = cell.cell_type === 'code' ? [source, ...outputsOf(cell).map(({ text }) => text)].join('\n') : source
  if (isRemoved('cell') || fieldsOf(metadata.slideshow).slide_type === 'skip') return [{ text: all, rule: 'skip' }]
  if (cell.cell_type === 'raw') {
    const form = metadata.format ?? metadata.raw_mimetype ?? ''
    return [{ text: source, ...(/^$|markdown|html/.test(String(form)) ? {} : { rule: 'raw-cell' }) }]
  }
  // Drop the URL of an attached picture: the article has another URL for it.
  if (cell.cell_type !== 'code') return [{ text: source.replaceAll(/attachment:[^)\s]*/g, ' ') }]
  return [
    { text: source, ...(isRemoved('input') ? { rule: 'skip' } : {}) },
    ...outputsOf(cell).map((output) => (isRemoved('output') ? { ...output, rule: 'skip' as const } : output)),
  ]
}

function outputsOf({ outputs }: Json): Omit<OriginalText, 'part'>[] {
  return Array.isArray(outputs) ? outputs.map(fieldsOf).flatMap(textsOfOutput) : []
}

function textsOfOutput(output: Json): Omit<OriginalText, 'part'>[] {
  const leaveOut = (text: string, rule: OmissionRule) => [{ text, rule }]
  switch (output.output_type) {
    case 'stream':
      if ([output.name, output.stream].includes('stderr')) return leaveOut(terminalText(output.text), 'stderr')
      return [{ text: terminalText(output.text) }]
    case 'error':
    case 'pyerr':
      return [
        { text: `${joinLines(output.ename)} ${joinLines(output.evalue)}` },
        ...leaveOut(terminalText(output.traceback), 'traceback'),
      ]
  }
  const data = output.data === undefined ? output : fieldsOf(output.data)
  const [html, latex, markdown] = ['html', 'latex', 'markdown'].map((form) =>
    joinLines(data[`text/${form}`] ?? data[form]),
  )
  const text = terminalText(data['text/plain'] ?? data.text)
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

/** Return the text that a browser shows of HTML. */
function shownIn(html: string): string {
  return html.replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ')
}

/** Return a text as a terminal shows it: without control sequences. `\r` in a line overwrites what came before it. */
function terminalText(value: unknown): string {
  const lines = joinLines(value)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are control characters
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .split(/\r?\n/)
  return lines.map((line) => line.split('\r').reduce((last, next) => (next.trim() ? next : last), '')).join('\n')
}

function joinLines(value: unknown): string {
  return [value]
    .flat()
    .filter((line) => typeof line === 'string')
    .join(Array.isArray(value) && !value.some((line) => /\n$/.test(String(line))) ? '\n' : '')
}

function fieldsOf(value: unknown): Json {
  // cast: an object of JSON has texts as keys
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
