import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** What stands in a presentation's XML. */
export interface PptxFile {
  title: string
  slides: PptxSlide[]
}

export interface PptxSlide {
  paragraphs: Run[][]
  /** Texts that have a box of their own, such as a footer. */
  alone: string[]
  /** Rows of its tables, each cell with those of the paragraphs that it holds. */
  rows: Run[][][][]
  notes: Run[][]
  pictures: PptxPicture[]
  descriptions: string[]
  links: string[]
  /** Relations that lead to no part of the file. */
  dead: string[]
}

export interface Run {
  text: string
  /** Raised: above 0; lowered: below. */
  baseline: number
  isStruck: boolean
}

/** A picture, at its place: shares of the slide's width and height. */
export interface PptxPicture {
  description: string
  /** Bytes of the picture that is shown. */
  bytes: Uint8Array | undefined
  left: number
  top: number
  width: number
  height: number
}

interface Xml {
  name: string
  attributes: Record<string, string>
  children: (Xml | string)[]
}

/** Read a presentation as what it is: XML in a zip. */
export function readPptxFile(bytes: Uint8Array): PptxFile {
  const files = unzipSync(bytes)
  const read = (path: string) => parseXml(files[path] ? strFromU8(files[path]) : '<none/>')
  const presentation = read('ppt/presentation.xml')
  const size = find(presentation, 'p:sldSz')[0]?.attributes
  const [width, height] = [Number(size?.cx ?? 1), Number(size?.cy ?? 1)]
  const relations = (part: string) => {
    const found = find(read(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)), 'Relationship')
    return new Map(
      found.map(({ attributes: { Id = '', Target = '', TargetMode } }) => [
        Id,
        {
          target: TargetMode === 'External' ? Target : posix.join(posix.dirname(part), Target),
          isOutside: TargetMode === 'External',
        },
      ]),
    )
  }
  const order = relations('ppt/presentation.xml')
  const slides = find(presentation, 'p:sldId').map(({ attributes }) => {
    const part = order.get(attributes['r:id'] ?? '')?.target ?? ''
    const tree = read(part)
    const rels = relations(part)
    const notes = [...rels.values()].find(({ target }) => target.includes('notesSlides/'))
    const noteShapes = notes
      ? find(read(notes.target), 'p:sp').filter((shape) => find(shape, 'p:ph')[0]?.attributes.type === 'body')
      : []
    const paragraphs = new Map(find(tree, 'a:p').map((paragraph) => [paragraph, runsOf(paragraph)]))
    const rows = find(tree, 'a:tr').map((row) =>
      find(row, 'a:tc').map((cell) => find(cell, 'a:p').flatMap((paragraph) => [paragraphs.get(paragraph) ?? []])),
    )
    const targets = [...rels.values(), ...(notes ? relations(notes.target).values() : [])]
    return {
      paragraphs: [...paragraphs.values()],
      alone: find(tree, 'p:sp').flatMap((shape) => {
        const [only, ...others] = find(shape, 'a:p')
        return only && others.length === 0 ? [textOf(only)] : []
      }),
      rows,
      notes: noteShapes.flatMap((shape) => find(shape, 'a:p').map(runsOf)),
      descriptions: find(tree, 'p:cNvPr').flatMap(({ attributes: { descr } }) => (descr ? [descr] : [])),
      links: targets.flatMap(({ target, isOutside }) => (isOutside ? [target] : [])),
      dead: targets.flatMap(({ target, isOutside }) => (isOutside || files[target] ? [] : [target])),
      pictures: find(tree, 'p:pic').map((pic) => {
        const box = find(pic, 'a:xfrm')[0]
        const offset = box && find(box, 'a:off')[0]?.attributes
        const extent = box && find(box, 'a:ext')[0]?.attributes
        return {
          description: find(pic, 'p:cNvPr')[0]?.attributes.descr ?? '',
          bytes: files[rels.get(find(pic, 'a:blip')[0]?.attributes['r:embed'] ?? '')?.target ?? ''],
          left: Number(offset?.x) / width,
          top: Number(offset?.y) / height,
          width: Number(extent?.cx) / width,
          height: Number(extent?.cy) / height,
        }
      }),
    }
  })
  return { title: textOf(find(read('docProps/core.xml'), 'dc:title')[0]), slides }
}

function runsOf(paragraph: Xml): Run[] {
  return paragraph.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'a:br') return [{ text: '\n', baseline: 0, isStruck: false }]
    if (child.name !== 'a:r' && child.name !== 'a:fld') return []
    const { baseline = '0', strike = 'noStrike' } = find(child, 'a:rPr')[0]?.attributes ?? {}
    return [{ text: textOf(find(child, 'a:t')[0]), baseline: Number(baseline), isStruck: strike !== 'noStrike' }]
  })
}

function find(node: Xml, name: string): Xml[] {
  const inner = node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name)))
  return node.name === name ? [node, ...inner] : inner
}

function textOf(node: Xml | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** XML that a program wrote: well-formed, without a DTD. */
function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [, close, name = '', inside = '', empty, words] of text.matchAll(
    /<(?:[?!][^>]*|(\/)?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/)?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root
    if (words !== undefined) parent.children.push(decode(words))
    else if (close) open.pop()
    else if (name) {
      const attributes = Object.fromEntries(
        [...inside.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, decode(value ?? '')]),
      )
      const node: Xml = { name, attributes, children: [] }
      parent.children.push(node)
      if (!empty) open.push(node)
    }
  }
  return root
}

function decode(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    return named[name] ?? whole
  })
}
