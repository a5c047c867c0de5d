import { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import type { Converted } from '../formats/converted.ts'
import { type Format, formatOf } from '../formats/formatOf.ts'
import { notebookToMarkdown } from '../formats/notebook/notebookToMarkdown.ts'
import { resolveAddresses } from '../formats/resolveAddresses.ts'
import { report } from '../messages/report.ts'
import { capitalise } from '../text/capitalise.ts'
import { type DecodedText, decodeText } from './decodeText.ts'

/**
 * Make an article of a file's bytes: a vfile with the text as Markdown. A notebook, a Word document or a web page is
 * converted; its original stays in `data.original`.
 *
 * @param address web address that the file was fetched from, if any; relative URLs in the file are resolved against it
 * @throws {Failure} with the path and the remedy when the file is empty or in an unknown format
 */
export async function toArticle(path: string, bytes: Uint8Array, address?: string): Promise<VFile> {
  const format = formatOf(path, bytes)
  if (typeof format === 'object')
    throw new Failure(
      `Cannot read \`${path}\`, expected Markdown, a notebook (.ipynb), a Word document (.docx) or a web page (.html): it is ${format.what}`,
    )
  const decoded = format === 'word' ? undefined : decode(path, bytes)
  if (decoded && !decoded.text.trim()) throw empty(path)
  const {
    markdown,
    original,
    problems = [],
  } = await converters[format]({ path, text: decoded?.text ?? '', bytes, address })
  if (!markdown.trim()) throw empty(path)
  const file = new VFile({ path, value: markdown, ...(original ? { data: { original } } : {}) })
  if (decoded && decoded.encoding !== 'utf-8')
    report(file, {
      ruleId: 'encoding',
      place: { line: 1, column: 1 },
      reason: `Unexpected encoding \`${decoded.encoding}\`, expected UTF-8: check that the words are right, or save the file as UTF-8`,
    })
  for (const { place, reason } of problems)
    report(file, {
      ruleId: 'not-converted',
      place: undefined,
      reason: `${capitalise(place)}: ${reason}`,
    })
  return file
}

/** A file to convert. `text` is empty for a binary format. */
interface FileToConvert {
  path: string
  text: string
  bytes: Uint8Array
  address: string | undefined
}

const converters: Record<Format, (file: FileToConvert) => Promise<Partial<Converted> & Pick<Converted, 'markdown'>>> = {
  markdown: async ({ text, address }) => ({ markdown: address ? resolveAddresses(text, address) : text }),
  notebook: async ({ path, text }) => notebookToMarkdown(text, path),
  // Import these converters only when they are needed, because their libraries take long to load.
  word: async ({ path, bytes }) => (await import('../formats/word/wordToMarkdown.ts')).wordToMarkdown(bytes, path),
  page: async ({ text, address }) =>
    (await import('../formats/webPage/pageToMarkdown.ts')).pageToMarkdown(text, address),
}

function decode(path: string, bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes)
  if (!decoded) throw new Failure(`Cannot read \`${path}\`, expected Markdown: it is a binary file`)
  return decoded
}

function empty(path: string): Failure {
  return new Failure(`Cannot make slides of \`${path}\`, expected an article: the file is empty`)
}
