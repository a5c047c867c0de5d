import type { Article, Raised } from './article.ts'
import type { Finding } from './finding.ts'
import { textOf } from './readFiles.ts'
import type { PdfPage, PdfRun } from './readPdfFile.ts'
import type { PptxSlide, Run } from './readPptxFile.ts'
import { wordsOf } from './words.ts'

interface Printed {
  pages: Pick<PdfPage, 'runs'>[]
}

/** Find powers and indices that stand on the line, so that `10` and its `6` read `106`; and what is struck through wrongly. */
export function findRunTogether(
  article: Pick<Article, 'blocks' | 'raised' | 'struck'>,
  files: { pdf: Printed; handout: Printed; pptx: { slides: Pick<PptxSlide, 'paragraphs' | 'notes'>[] } },
): Finding[] {
  const findings: Finding[] = []
  const paragraphs = files.pptx.slides.flatMap((slide) => [...slide.paragraphs, ...slide.notes])
  for (const raised of article.raised) {
    const text = `${raised.before} and its ${raised.tag} ${raised.after}`
    // `1er` in a listing stands on the line in the article as well.
    if (article.blocks.some(({ text }) => hasWord(text, raised.before + raised.after))) continue
    const where = [
      ...(paragraphs.some((runs) => isFlatInPptx(runs, raised)) ? ['pptx'] : []),
      ...([files.pdf, files.handout].some(({ pages }) => pages.some(({ runs }) => isFlatInPdf(runs, raised)))
        ? ['PDF']
        : []),
    ]
    for (const place of where) findings.push({ kind: 'run together', line: raised.line, text, where: place })
  }
  const struck = new Set(article.struck)
  for (const [at, slide] of files.pptx.slides.entries())
    for (const { text, isStruck } of [...slide.paragraphs, ...slide.notes].flat())
      if (isStruck && wordsOf(text).some((word) => !struck.has(word)))
        findings.push({ kind: 'struck through', line: 0, text, where: `slide ${at + 1} of the pptx` })
  return findings
}

/** Raised digits of Unicode, `10⁶`, and signs between the two, `10^6`, tell them apart. */
function isFlatInPptx(runs: Run[], { before, after }: Raised): boolean {
  const flat = runs.filter(({ baseline }) => baseline === 0).length === runs.length
  return flat && hasWord(textOf(runs), before + after)
}

function isFlatInPdf(runs: PdfRun[], { before, after }: Raised): boolean {
  return runs.some(({ text, size, baseline }, at) => {
    if (hasWord(text, before + after)) return true
    const next = runs[at + 1]
    if (!next || !endsInWord(text, before) || !next.text.startsWith(after)) return false
    return Math.abs(next.size - size) < size * 0.05 && Math.abs(next.baseline - baseline) < size * 0.05
  })
}

/** `n` ends in the word `n`, `version` does not. */
function endsInWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -word.length))
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at !== -1 && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + word.length] ?? ' '))
}
