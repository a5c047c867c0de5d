import { stringify } from 'yaml'
import type { Converted } from '../converted.ts'
import { fence } from '../fence.ts'
import { fieldOf } from '../fieldOf.ts'
import { MarkdownText } from '../markdownText.ts'
import { cellLanguage, kernelLanguage } from './cellLanguage.ts'
import { isFolded, isLeftOut, isSpeakerNote } from './cellRole.ts'
import { closeFence } from './closeFence.ts'
import { bytesOf, outputToMarkdown } from './outputToMarkdown.ts'
import { type Cell, type Notebook, readNotebook } from './readNotebook.ts'

/**
 * Convert a Jupyter notebook to Markdown. Markdown cells stay as they are, code cells become fenced code in the language of
 * the kernel, and their outputs follow below.
 *
 * @throws {Failure} when the notebook cannot be read
 */
export function notebookToMarkdown(json: string, path: string): Converted {
  const notebook = readNotebook(json, path)
  return new NotebookWriter(notebook).write(json)
}

class NotebookWriter {
  readonly #notebook: Notebook
  readonly #kernel: string
  readonly #text = new MarkdownText()
  readonly #files = new Map<string, Uint8Array>()
  readonly #problems: Converted['problems'] = []

  constructor(notebook: Notebook) {
    this.#notebook = notebook
    this.#kernel = kernelLanguage(notebook)
  }

  write(json: string): Converted {
    const { cells } = this.#notebook
    const hasFrontMatter = cells[0]?.cell_type !== 'code' && /^---[ \t]*\n/.test(cells[0]?.source ?? '')
    if (!hasFrontMatter) this.#text.add(this.#frontMatter(), { number: 0, name: 'the metadata of the notebook' })
    for (const [at, cell] of cells.entries()) {
      if (isLeftOut(cell, 'cell')) continue
      if (cell.cell_type === 'code') this.#code(cell, at + 1)
      else this.#prose(cell, at + 1)
    }
    const { parts } = this.#text
    const original = { format: 'notebook' as const, content: json, parts, files: this.#files }
    return { markdown: String(this.#text), original, problems: this.#problems }
  }

  /**
   * Write title, authors and date of the notebook's metadata as front matter. Return an empty string if it has none.
   */
  #frontMatter(): string {
    const { title, authors, date } = this.#notebook.metadata
    const names = Array.isArray(authors) ? authors.map((author: unknown) => nameOf(author)).filter(Boolean) : []
    const facts = {
      ...(typeof title === 'string' && title.trim() ? { title } : {}),
      ...(names.length > 0 ? { author: names } : {}),
      ...(typeof date === 'string' && date.trim() ? { date } : {}),
    }
    return Object.keys(facts).length > 0 ? `---\n${stringify(facts)}---` : ''
  }

  #prose({ source, attachments = {}, ...cell }: Cell, number: number): void {
    let markdown = closeFence(source)
    for (const [name, forms] of Object.entries(attachments)) {
      const [value] = Object.values(forms)
      if (typeof value !== 'string') continue
      const address = `cell-${number}/${encodeURIComponent(name)}`
      this.#files.set(address, bytesOf(value))
      for (const written of new Set([name, encodeURI(name), encodeURIComponent(name)]))
        markdown = markdown.replaceAll(`attachment:${written}`, address)
    }
    const said = isSpeakerNote(cell)
    const whole = said ? `<aside class="notes">\n\n${markdown}\n\n</aside>` : markdown
    this.#text.add(whole, { number, name: `cell ${number}`, first: said ? 2 : 0 })
  }

  #code(cell: Cell, number: number): void {
    const prompt = cell.execution_count ? ` (In [${cell.execution_count}])` : ''
    const name = `cell ${number}${prompt}`
    const directive = isSpeakerNote(cell) ? 'notes' : isFolded(cell, 'input') ? 'appendix' : ''
    const hasInput = cell.source.trim() !== '' && !isLeftOut(cell, 'input')
    if (hasInput) this.#add(fence(cell.source, cellLanguage(cell, this.#kernel)), directive, { number, name, first: 1 })
    if (isLeftOut(cell, 'output')) return
    const outputDirective = isSpeakerNote(cell) ? 'notes' : isFolded(cell, 'output') ? 'appendix' : ''
    for (const [at, output] of joinStreams(cell.outputs).entries()) {
      const shown = outputToMarkdown(output)
      if (shown === undefined) continue
      const place = { number, name: `${name}, output` }
      if ('reason' in shown) this.#problems.push({ place: place.name, reason: shown.reason })
      else if ('markdown' in shown) this.#add(shown.markdown, outputDirective, place)
      else {
        const { bytes, extension, alt } = shown.picture
        const address = `cell-${number}-output-${at + 1}.${extension}`
        this.#files.set(address, bytes)
        this.#add(`![${alt}](${address})`, outputDirective, place)
      }
    }
  }

  /** Add a block, below a directive that moves it to the notes or the appendix: `<!-- deckwright: appendix -->`. */
  #add(markdown: string, directive: string, part: { number: number; name: string; first?: number }): void {
    const lead = directive ? `<!-- deckwright: ${directive} -->\n\n` : ''
    const first = part.first === undefined || !lead ? {} : { first: part.first + 2 }
    this.#text.add(lead + markdown, { ...part, ...first })
  }
}

/** Join consecutive outputs of the same stream, and drop stderr. */
function joinStreams(outputs: Cell['outputs']): Cell['outputs'] {
  const joined: Cell['outputs'] = []
  for (const output of outputs) {
    const last = joined.at(-1)
    if (output.output_type === 'stream' && output.name === 'stderr') continue
    if (last?.output_type === 'stream' && output.output_type === 'stream' && last.name === output.name)
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${output.text ?? ''}` }
    else joined.push(output)
  }
  return joined
}

function nameOf(author: unknown): string {
  const name = typeof author === 'string' ? author : fieldOf(author, 'name')
  return typeof name === 'string' ? name : ''
}
