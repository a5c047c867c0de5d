import { readFile, rm, stat } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inkOf } from '../../tests/inkOf.ts'

/** How many pages, spread over the PDF, are looked at for ink. */
const LOOKED_AT = 10

/** The least share of a page that has ink: a line of boxes for letters that no font has is 0.0006. */
const LEAST_INK = 0.0003

export interface CheckedPdf {
  pages: number
  bytes: number
}

/**
 * Check that a PDF shows an article: its headings, or other words of it, all stand there, and no page is blank. Then remove it, so that the next
 * run cannot be taken for right by what this one made.
 *
 * @param pages how many it has to have, if that is known
 * @throws {Error} that says what is wrong
 */
export async function checkPdf(path: string, words: string[], pages?: number): Promise<CheckedPdf> {
  const bytes = await readFile(path)
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
  try {
    if (pages !== undefined && document.numPages !== pages)
      throw new Error(`${path} has ${document.numPages} pages instead of ${pages}`)
    let text = ''
    const distance = Math.ceil(document.numPages / LOOKED_AT)
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      for (const item of (await page.getTextContent()).items) if ('str' in item) text += item.str
      if ((number - 1) % distance === 0 && (await inkOf(page)) < LEAST_INK)
        throw new Error(`${path}: page ${number} is blank`)
    }
    checkText(path, text, words)
    return { pages: document.numPages, bytes: (await stat(path)).size }
  } finally {
    await document.loadingTask.destroy()
    await rm(path)
  }
}

/** Check that words stand in the text of a file. */
export function checkText(path: string, text: string, words: string[]): void {
  const shown = lettersOf(text)
  const missing = words.find((word) => !shown.includes(lettersOf(word)))
  if (missing !== undefined) throw new Error(`${path} does not show \`${missing}\``)
}

/** Find an article's headings, `### 1. **Plan**` -> `**Plan**`: the number is counted by some, and left out by others. */
export function headingsOf(article: string): string[] {
  const lines = article.replace(/^(`{3,}).*?^\1/gms, '').match(/^#+ .+$/gm) ?? []
  return lines.map((line) => line.replace(/^#+ (?:\d+\. )?/, ''))
}

/** Letters and numbers alone: where a line breaks and what marks a word differs. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
}
