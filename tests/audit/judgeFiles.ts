import type { Article } from './article.ts'
import { commonest } from './commonest.ts'
import type { Finding } from './finding.ts'
import type { Files } from './readFiles.ts'
import type { PdfFile } from './readPdfFile.ts'
import { wordsOf } from './words.ts'

/** Find what is wrong with the files, whatever the article says. */
export function judgeFiles(article: Article, { slidesInDeck, pdf, handout, pptx }: Files): Finding[] {
  const findings: Finding[] = []
  const find = (kind: string, text: string, where: string) => findings.push({ kind, line: 0, text, where })
  if (pdf.pages.length !== slidesInDeck || pptx.slides.length !== slidesInDeck)
    find(
      'pages',
      `${slidesInDeck} slides in the deck, ${pdf.pages.length} pages in the PDF, ${pptx.slides.length} slides in the pptx`,
      'deck, PDF, pptx',
    )
  for (const [name, file] of [
    ['PDF', pdf],
    ['handout', handout],
  ] as const) {
    for (const at of blankPages(file)) find('blank page', `page ${at + 1}`, name)
    for (const [at, { outside, deadLinks }] of file.pages.entries()) {
      if (outside.length > 0) find('outside the page', `page ${at + 1}: ${outside.join(' | ').slice(0, 80)}`, name)
      if (deadLinks > 0) find('dead link', `page ${at + 1}: ${deadLinks} links lead nowhere`, name)
    }
    for (const title of file.deadBookmarks) find('dead link', `bookmark: ${title}`, name)
    for (const font of file.fonts) find('font', font, name)
    if (!file.isTagged) find('not tagged', 'no structure', name)
    const title = wordsOf(article.title ?? '').join(' ')
    if (title && wordsOf(file.title).join(' ') !== title)
      find('title', `${file.title}, expected ${article.title}`, name)
  }
  for (const [at, { dead }] of pptx.slides.entries())
    for (const target of dead) find('dead link', `slide ${at + 1}: ${target}`, 'pptx')
  return findings
}

/** Pages that show no more than what all pages share: the ground, a footer, the number. */
function blankPages({ pages }: PdfFile): number[] {
  const [first] = pages
  if (!first) return []
  const isShared = pages.length > 3 ? sharedPixels(pages) : new Map<number, number>()
  return pages.flatMap(({ drawn: { pixels, width, height } }, page) => {
    const ground = commonest(pixels)
    let ink = 0
    for (let at = 0; at < width * Math.floor(height * 0.91); at += 1)
      if (pixels[at] !== ground && isShared.get(at) !== pixels[at]) ink += 1
    return ink < 8 ? [page] : []
  })
}

/** Pixels that most pages have alike. */
function sharedPixels(pages: PdfFile['pages']): Map<number, number> {
  const shared = new Map<number, number>()
  const size = pages[0]?.drawn.pixels.length ?? 0
  const step = Math.max(1, Math.floor(pages.length / 15))
  const sample = pages.filter((_, at) => at % step === 0)
  for (let at = 0; at < size; at += 1) {
    const counts = new Map<number, number>()
    for (const { drawn } of sample) counts.set(drawn.pixels[at] ?? 0, (counts.get(drawn.pixels[at] ?? 0) ?? 0) + 1)
    for (const [pixel, count] of counts) if (count > sample.length * 0.7) shared.set(at, pixel)
  }
  return shared
}
