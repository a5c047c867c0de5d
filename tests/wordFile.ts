import { strToU8, zipSync } from 'fflate'

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of a Word document besides its text, each as the XML inside of its root. */
export interface WordParts {
  footnotes?: string
  endnotes?: string
  comments?: string
  header?: string
  /** Names of paragraph styles by their ids; those of characters begin with `r:`. */
  styles?: Record<string, string>
  /** Numbered lists by their ids: `decimal` or `bullet`. */
  lists?: Record<string, 'decimal' | 'bullet'>
  /** Pictures by their relationship. */
  pictures?: Record<string, Uint8Array>
  /** Addresses by their relationship. */
  links?: Record<string, string>
}

/** A Word document, as Word writes one: an archive of XML. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const { styles = {}, lists = {}, pictures = {}, links = {} } = parts
  const texts = (['footnotes', 'endnotes', 'comments', 'header'] as const).filter((name) => parts[name] !== undefined)
  const related = [
    ...texts.map((name) => [name, `${relations}/${name}`, `${name}.xml`]),
    ['styles', `${relations}/styles`, 'styles.xml'],
    ['numbering', `${relations}/numbering`, 'numbering.xml'],
    ...Object.keys(pictures).map((id) => [id, `${relations}/image`, `media/${id}.png`]),
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  const external = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${target}" TargetMode="External"/>`,
  )
  const root = (name: string, inside: string) =>
    strToU8(`<?xml version="1.0"?><w:${name} ${namespaces}>${inside}</w:${name}>`)
  const relationships = (inside: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
    )
  const style = ([id, name]: [string, string]) => {
    const type = id.startsWith('r:') ? 'character' : 'paragraph'
    return `<w:style w:type="${type}" w:styleId="${id.replace('r:', '')}"><w:name w:val="${name}"/></w:style>`
  }
  const numbering = Object.entries(lists).map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': relationships(
      `<Relationship Id="d" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships([...related, ...external].join('')),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', Object.entries(styles).map(style).join('')),
    'word/numbering.xml': root('numbering', numbering.join('')),
    ...Object.fromEntries(
      texts.map((name) => [`word/${name}.xml`, root(name === 'header' ? 'hdr' : name, parts[name] ?? '')]),
    ),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
  })
}

/** A run of text; its properties are XML. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of a style, with text or runs. */
export function paragraph(content: string, style = '', properties = ''): string {
  const named = style ? `<w:pStyle w:val="${style}"/>` : ''
  const inside = content.startsWith('<') || content === '' ? content : run(content)
  return `<w:p>${named || properties ? `<w:pPr>${named}${properties}</w:pPr>` : ''}${inside}</w:p>`
}

/** An item of a list. */
export function item(text: string, list: string): string {
  return paragraph(text, '', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
}

export function table(rows: string[][]): string {
  const cell = (content: string) => `<w:tc>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A picture of the document. */
export function picture(id: string, description: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
