import { readFile } from 'node:fs/promises'
import { parseSync } from '@slidev/parser/core'
import type { Finding } from './finding.ts'
import type { Talk } from './makeTalks.ts'
import { mergeMissingGlyphs, missingGlyphsIn } from './missingGlyphs.ts'
import { readFaults } from './readFaults.ts'
import { type PdfFile, type PdfPage, readPdfFile } from './readPdfFile.ts'
import { type PptxFile, type PptxSlide, type Run, readPptxFile } from './readPptxFile.ts'
import { Stream } from './words.ts'

/** What a person gets of a talk. */
export interface Files {
  /** What the command said when it made them. */
  said: string
  /** What it told of faults of its own. */
  faults: Finding[]
  slidesInDeck: number
  /** Of the deck: a tag such as `ru`. */
  language: string
  /** Characters for which the command told that no font has them. */
  missingGlyphs: Set<string>
  pdf: PdfFile
  handout: PdfFile
  pptx: PptxFile
  /** The handout that holds the article, where something in it is private. */
  article: PdfFile | undefined
}

/** Texts of one way to get a talk: what is shown, and what is said to it. */
export interface Edition {
  name: string
  shown: Stream
  said: Stream
  descriptions: Stream
  links: Set<string>
  /** Each text that is shown or said, with its place. */
  texts: { text: string; where: string }[]
}

export async function readFiles({ audience, said, deck, pdf, handout, pptx, article }: Talk): Promise<Files> {
  const { slides } = parseSync(await readFile(deck, 'utf8'), deck)
  const faults = readFaults(said, audience)
  const lang: unknown = slides[0]?.frontmatter.lang
  return {
    said,
    faults: mergeMissingGlyphs(faults),
    slidesInDeck: slides.length,
    language: typeof lang === 'string' ? lang : 'en',
    missingGlyphs: missingGlyphsIn(faults),
    pdf: await readPdfFile(await readFile(pdf)),
    handout: await readPdfFile(await readFile(handout)),
    pptx: readPptxFile(await readFile(pptx)),
    article: article ? await readPdfFile(await readFile(article)) : undefined,
  }
}

type PrintedPages = Pick<PdfPage, 'texts' | 'artifacts' | 'descriptions' | 'links'>[]

interface PrintedFiles {
  pdf: { pages: PrintedPages }
  handout: { pages: PrintedPages }
}

/** The slides' PDF, with what the handout has beside the slides. */
export function printed({ pdf, handout }: PrintedFiles): Edition {
  const footer = repeated(pdf.pages.map(({ artifacts }) => artifacts))
  const shown = pdf.pages.flatMap((page, at) => {
    // What is no part of the structure is a footer with the number of the page, and behind it numerals that hang beside a title.
    const number = page.artifacts.indexOf(String(at + 1))
    const hung = page.artifacts.filter((text, index) => index !== number && !footer.has(text))
    return [...hung, ...page.texts].map((text) => ({ text, where: `page ${at + 1} of the PDF` }))
  })
  let slide = 1
  const said = handout.pages.flatMap((page, at) =>
    page.texts.flatMap((text) => {
      // Over each slide stands its number.
      if (text === String(slide)) {
        slide += 1
        return []
      }
      return [{ text, where: `page ${at + 1} of the handout` }]
    }),
  )
  return edition(
    'PDF and handout',
    shown,
    said,
    [...pdf.pages, ...handout.pages].flatMap(({ descriptions }) => descriptions),
    [...pdf.pages, ...handout.pages],
  )
}

/** The presentation: its slides and its notes. */
export function presented({ pptx }: Pick<Files, 'pptx'>): Edition {
  const footer = repeated(pptx.slides.map(({ alone }) => alone))
  const shown = pptx.slides.flatMap((slide, at) => {
    let isNumbered = false
    // A line of code may read like the footer.
    const footers = new Set(at > 0 ? footer : [])
    return slide.paragraphs.flatMap((runs) => {
      const text = textOf(runs)
      if (footers.delete(text)) return []
      if (!isNumbered && text === String(at + 1)) {
        isNumbered = true
        return []
      }
      return [{ text: apart(runs), where: `slide ${at + 1} of the pptx` }]
    })
  })
  const said = pptx.slides.flatMap((slide, at) =>
    slide.notes.map((runs) => ({ text: apart(runs), where: `notes of slide ${at + 1} of the pptx` })),
  )
  return edition(
    'pptx',
    shown,
    said,
    pptx.slides.flatMap(({ descriptions }) => descriptions),
    pptx.slides,
  )
}

function edition(
  name: string,
  shown: Edition['texts'],
  said: Edition['texts'],
  descriptions: string[],
  parts: Pick<PdfPage | PptxSlide, 'links'>[],
): Edition {
  return {
    name,
    shown: new Stream(shown.map(({ text }) => text)),
    said: new Stream(said.map(({ text }) => text)),
    descriptions: new Stream(descriptions),
    links: new Set(parts.flatMap(({ links }) => links.map(plainAddress))),
    texts: [...shown, ...said],
  }
}

export const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('')

/** The words of a paragraph, with indices and powers apart from what they stand at. */
function apart(runs: Run[]): string {
  return runs
    .map(({ text, baseline }, at) => (baseline === (runs[at - 1]?.baseline ?? baseline) ? text : ` ${text}`))
    .join('')
}

/** What stands on more than half of all slides. */
function repeated(slides: string[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const texts of slides) for (const text of new Set(texts)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].flatMap(([text, count]) => (slides.length > 2 && count > slides.length / 2 ? [text] : [])))
}

/** An address as it can be compared, however it is escaped. */
export function plainAddress(address: string): string {
  let plain = address
  try {
    plain = decodeURI(new URL(address).href)
  } catch {
    // It is compared as it is written.
  }
  return plain.replace(/\/$/, '').replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase())
}
