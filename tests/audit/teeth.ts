import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { account, bytesOf, holdsPage, isDescribedBy, isSetIn, localName, pagesOf } from './account.ts'
import type { Article, Block, Place } from './article.ts'
import type { Finding } from './finding.ts'
import type { Talk } from './makeTalks.ts'
import { type Files, plainAddress, textOf } from './readFiles.ts'
import { readPdfFile } from './readPdfFile.ts'
import type { Run } from './readPptxFile.ts'
import { isNumber, isShaped, Stream, weightOf, wordsOf } from './words.ts'

/** How many faults of each kind are injected in all. */
export const faultsOfKind = 30

/** How many faults of a kind were injected and found, and what those were that were not. */
export interface Bites {
  found: number
  injected: number
  missed: string[]
}

export const kinds = [
  'dropped sentence',
  'dropped cell',
  'dropped picture',
  'dropped embed',
  'changed number',
  'blanked page',
  'private line shown',
  'dead link',
] as const

interface Fault {
  what: string
  article?: Article
  files?: Files
  isFound: (finding: Finding) => boolean
}

/**
 * Inject faults into what was read or into the files, one at a time, and count how many make a finding that was not there
 * before.
 *
 * @param bites what was found of each kind so far; added to
 * @param most how many faults of each kind there shall be with those of this article
 */
export async function tryTeeth(
  article: Article,
  files: Files,
  talk: Talk,
  bites: Map<string, Bites>,
  most = faultsOfKind,
): Promise<void> {
  const before = account(article, files).findings
  const known = new Set(before.map(nameOf))
  const embeds = article.embeds.filter(
    ({ line, text }) =>
      !holdsPage.test(text) && before.filter((finding) => finding.line === line && finding.text === text).length < 2,
  )
  const faults: Record<(typeof kinds)[number], (each: number) => Promise<Fault[]> | Fault[]> = {
    'dropped sentence': (each) => spread(sentences(article), each).map((sentence) => dropSentence(files, sentence)),
    'dropped cell': (each) =>
      spread(ofKind(article, 'cell'), each * 4)
        .flatMap((cell) => dropCell(article, files, cell))
        .slice(0, each),
    'dropped picture': (each) => dropPictures(article, files).slice(0, each),
    'dropped embed': (each) => spread(embeds, each * 2).map((embed) => dropEmbed(files, embed)),
    'changed number': (each) => spread(numbers(article), each).map((place) => changeNumber(article, place)),
    'blanked page': (each) => blankPages(files, talk, each),
    'private line shown': (each) =>
      spread(article.blocks, each * 4)
        .flatMap((block, at) => hide(article, files, block, at))
        .slice(0, each),
    'dead link': async (each) => [
      ...(await breakJump(files, talk)),
      ...spread(article.links, each).flatMap((link) => dropLink(files, link.text)),
    ],
  }
  for (const kind of kinds) {
    const bite = bites.get(kind) ?? { found: 0, injected: 0, missed: [] }
    bites.set(kind, bite)
    if (bite.injected >= most) continue
    for (const fault of (await faults[kind](most - bite.injected)).slice(0, most - bite.injected)) {
      const { findings } = account(fault.article ?? article, fault.files ?? files)
      bite.injected += 1
      if (findings.some((finding) => !known.has(nameOf(finding)) && fault.isFound(finding))) bite.found += 1
      else bite.missed.push(`${article.file}: ${fault.what}`)
    }
  }
}

const nameOf = ({ kind, line, text, where }: Finding) => [kind, line, text, where].join('\n')

/** Some of the things, from the first to the last. */
function spread<T>(things: T[], count: number): T[] {
  return things.filter(
    (_, at) => Math.floor((at * count) / things.length) !== Math.floor(((at - 1) * count) / things.length),
  )
}

function ofKind(article: Article, kind: Block['kind']): Block[] {
  return article.blocks.filter((block) => block.kind === kind && !block.rule && !isShaped(block.text))
}

interface Sentence {
  block: Block
  words: string[]
}

function sentences(article: Article): Sentence[] {
  return ofKind(article, 'paragraph').flatMap((block) => {
    const parts = block.text.split(/(?<=[.!?。！？])\s*|\n\s*\n/).map(wordsOf)
    return parts.flatMap((words) =>
      weightOf(words) >= 5 && parts.length > 1 && !/\p{Co}/u.test(block.text) ? [{ block, words }] : [],
    )
  })
}

/** Take the words out, wherever they stand in a row. */
function without(text: string, words: string[]): string {
  const sign = '[^\\p{L}\\p{N}]*'
  const pattern = words.map((word) => word.replace(/[.,]/g, '[$&]')).join(sign)
  return text.normalize('NFKC').replace(new RegExp(pattern, 'gu'), ' ')
}

function dropSentence(files: Files, { block, words }: Sentence): Fault {
  return {
    what: words.join(' '),
    files: withoutWords(files, words),
    isFound: ({ line, kind }) => line === block.line && kind.endsWith('lost'),
  }
}

function withoutWords(files: Files, words: string[]): Files {
  const pages = (pdf: Files['pdf']) => ({
    ...pdf,
    pages: pdf.pages.map((page) => ({
      ...page,
      texts: without(page.texts.join('\n'), words).split('\n'),
      pictured: [],
      descriptions: page.descriptions.map((text) => without(text, words)),
    })),
  })
  const runs = (paragraphs: Files['pptx']['slides'][number]['notes']) =>
    paragraphs.map((runs) => [{ text: without(textOf(runs), words), baseline: 0, isStruck: false }])
  const slides = files.pptx.slides.map((slide) => ({
    ...slide,
    paragraphs: runs(slide.paragraphs),
    notes: runs(slide.notes),
  }))
  return { ...files, pdf: pages(files.pdf), handout: pages(files.handout), pptx: { ...files.pptx, slides } }
}

/** Take the cell from one place of the presentation. */
function dropCell(article: Article, files: Files, { text }: Block): Fault[] {
  const letters = wordsOf(text).join('')
  const isSame = (other: string) => wordsOf(other).join('') === letters
  const { slides } = files.pptx
  // In a table, or where it stands instead; the number of the slide may read so as well.
  const places = slides.flatMap(({ rows, paragraphs }, at) => [
    ...rows.flat(2).filter((runs) => isSetIn(text, wordsOf(textOf(runs)).join(''))),
    ...paragraphs.filter((runs) => isSame(textOf(runs)) && textOf(runs) !== String(at + 1)),
  ])
  // The header of a table that goes on is repeated: one of them can be missing.
  const needed = article.blocks.filter((block) => isSame(block.text)).length
  const [dropped] = places
  if (!dropped || new Set(places).size > needed) return []
  const isOther = (runs: Run[]) => runs !== dropped
  const changed = slides.map(({ paragraphs, rows, ...slide }) => ({
    ...slide,
    paragraphs: paragraphs.filter(isOther),
    rows: rows.map((row) => row.map((cell) => cell.filter(isOther))),
  }))
  const isFound = ({ kind, text: found }: Finding) =>
    /(?:cell|words|number) lost/.test(kind) && wordsOf(found).join('').includes(letters)
  return [{ what: text, files: { ...files, pptx: { ...files.pptx, slides: changed } }, isFound }]
}

/** Take a picture from the presentation, or paint over it in the PDF. */
function dropPictures(article: Article, files: Files): Fault[] {
  if (article.pictures.length === 0) return []
  return files.pptx.slides.flatMap(({ pictures }, at) =>
    pictures.flatMap((picture, index): Fault[] => {
      const page = files.pdf.pages[at]
      // A drawing, and what was made smaller, is another picture in the presentation: it is known by its description.
      const isOwn = article.pictures.some((own) => {
        const bytes = bytesOf(article.file, own)
        const isSame = picture.bytes && bytes?.equals(picture.bytes)
        return isSame || (bytes && isDescribedBy(own, picture.description))
      })
      if (!isOwn || !page) return []
      const isFound = ({ kind }: Finding) => kind === 'picture lost'
      if ((at + index) % 2) {
        const slides = files.pptx.slides.map((slide, other) =>
          other === at ? { ...slide, pictures: pictures.toSpliced(index, 1) } : slide,
        )
        return [{ what: picture.description, files: { ...files, pptx: { ...files.pptx, slides } }, isFound }]
      }
      const ground = page.drawn.pixels[0] ?? 0
      const drawn = { ...page.drawn, pixels: page.drawn.pixels.slice().fill(ground) }
      const pages = files.pdf.pages.with(at, { ...page, drawn })
      return [{ what: picture.description, files: { ...files, pdf: { ...files.pdf, pages } }, isFound }]
    }),
  )
}

/** Take an embed's address, or the name of its file, from all files: from the links, and where it is printed. */
function dropEmbed(files: Files, { line, text }: Place): Fault {
  const addresses = [text, ...pagesOf(text), localName(text) ?? text]
  const isOther = (link: string) => !addresses.some((address) => plainAddress(link) === plainAddress(address))
  const links = <T extends { links: string[] }>(part: T): T => ({ ...part, links: part.links.filter(isOther) })
  const changed = addresses.reduce((all, address) => withoutWords(all, wordsOf(address)), {
    ...files,
    pdf: { ...files.pdf, pages: files.pdf.pages.map(links) },
    handout: { ...files.handout, pages: files.handout.pages.map(links) },
    pptx: { ...files.pptx, slides: files.pptx.slides.map(links) },
  })
  const isFound = ({ kind, line: at, text: found }: Finding) => kind === 'embed lost' && at === line && found === text
  return { what: text, files: changed, isFound }
}

interface NumberPlace {
  block: Block
  index: number
}

function numbers(article: Article): NumberPlace[] {
  return article.blocks.flatMap((block) => {
    if (block.rule || isShaped(block.text) || /formula|diagram|heading/.test(block.kind)) return []
    // The number of an item is one that the deck gives.
    const text = block.text.replace(/^\d+(?=[.、)])/, (number) => ' '.repeat(number.length))
    return [...text.matchAll(/(?<![\p{L}\p{N}])\d+(?:\.\d+)*(?![\p{L}\p{N}])/gu)].map(({ index }) => ({
      block,
      index,
    }))
  })
}

function changeNumber(article: Article, { block, index }: NumberPlace): Fault {
  const digit = Number(block.text[index])
  const text = `${block.text.slice(0, index)}${(digit + 3) % 10 || 5}${block.text.slice(index + 1)}`
  const change = (other: Block) => (other === block ? { ...block, text } : other)
  const blocks = article.blocks.map(change)
  const rows = article.rows.map(({ table, cells }) => ({ table, cells: cells.map(change) }))
  return {
    what: text.slice(Math.max(0, index - 30), index + 30),
    article: { ...article, blocks, rows },
    isFound: ({ line, kind }) => line === block.line && kind.endsWith('lost'),
  }
}

/** Take all that is drawn from pages of the PDF. */
async function blankPages(files: Files, { pdf }: Talk, count: number): Promise<Fault[]> {
  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false })
  const pages = spread(
    document.getPages().map((page, at) => ({ page, at })),
    count,
  )
  for (const { page } of pages) page.node.set(PDFName.of('Contents'), document.context.obj([]))
  const changed = { ...files, pdf: await readPdfFile(await document.save()) }
  return pages.map(({ at }) => ({
    what: `page ${at + 1}`,
    files: changed,
    isFound: ({ kind, text }) => kind === 'blank page' && text === `page ${at + 1}`,
  }))
}

/** Mark a text as private that stands on a slide, and is said once. */
function hide(article: Article, files: Files, block: Block, at: number): Fault[] {
  const words = wordsOf(block.text)
  const letters = words.join('')
  const others = article.blocks.filter((other) => other !== block)
  const shown = new Stream(files.pptx.slides.flatMap(({ paragraphs }) => paragraphs.map(textOf)))
  const isOpen = new Stream(others.map(({ text }) => text)).has(letters) || article.title === block.text
  if (weightOf(words) < 3 || isOpen || !shown.has(letters) || words.every(isNumber)) return []
  const kind = (['comment', 'notes', 'skip'] as const)[at % 3] ?? 'comment'
  const secrets = [...article.secrets, { kind, line: block.line, text: block.text }]
  return [
    {
      what: block.text,
      article: { ...article, blocks: others, secrets },
      isFound: ({ kind: found, line }) => found === 'private shown' && line === block.line,
    },
  ]
}

/** Let the first link that jumps lead to a place that nothing has. */
async function breakJump(files: Files, { pdf }: Talk): Promise<Fault[]> {
  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false })
  const jump = document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    return Array.from({ length: annotations?.size() ?? 0 }, (_, at) => annotations?.lookup(at, PDFDict)).filter(
      (link) => {
        const action = link?.lookupMaybe(PDFName.of('A'), PDFDict)
        return link?.has(PDFName.of('Dest')) || action?.get(PDFName.of('S')) === PDFName.of('GoTo')
      },
    )
  })[0]
  if (!jump) return []
  jump.delete(PDFName.of('A'))
  jump.set(PDFName.of('Dest'), PDFString.of('nowhere'))
  const changed = { ...files, pdf: await readPdfFile(await document.save()) }
  return [{ what: 'a link that jumps', files: changed, isFound: ({ kind }) => kind === 'dead link' }]
}

/** Take a link's address from where it can be followed; in the presentation it is not printed. */
function dropLink(files: Files, address: string): Fault[] {
  const isOther = (link: string) => plainAddress(link) !== plainAddress(address)
  const slides = files.pptx.slides.map((slide) => ({ ...slide, links: slide.links.filter(isOther) }))
  const had = files.pptx.slides.some(({ links }) => !links.every(isOther))
  const letters = wordsOf(address.replace(/^mailto:/, '')).join('')
  const isPrinted = new Stream(
    files.pptx.slides.flatMap(({ paragraphs, notes }) => [...paragraphs, ...notes].map(textOf)),
  ).letters.includes(letters)
  if (!had || isPrinted) return []
  return [
    {
      what: address,
      files: { ...files, pptx: { ...files.pptx, slides } },
      isFound: ({ kind, text }) => kind === 'link lost' && text === address,
    },
  ]
}
