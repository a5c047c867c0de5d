import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ommlToTex } from './ommlToTex.ts'
import { attributeOf, childOf, childrenOf, elementsOf, isOn } from './xml.ts'

/** A Word document, rewritten so that the converter (the package mammoth) understands all of it. */
export interface PreparedDocument {
  bytes: Uint8Array
  /** The equations, by the index that their placeholders (`formulaMark`) have. */
  formulas: { tex: string; display: boolean }[]
  /** Numbers of the paragraphs, from 1, that contain a drawing without a picture, such as a chart. */
  drawings: number[]
}

/** Match the placeholder of an equation in the text. Group 1 is the equation's index in `formulas`. */
export const formulaMark = /\ue000(\d+)\ue001/

/** Match the name of the bookmark that numbers a paragraph. Group 1 is the paragraph's number, group 2 the id of its list. */
export const paragraphAnchor = /^deckwright-paragraph-(\d+)(?:-list-(\d+))?$/

/** Id of the style that text in a typewriter font gets, so that the converter reads it as code. */
export const codeStyle = 'DeckwrightCode'

const typewriter = /^(?:courier|consolas|menlo|monaco|andale mono|lucida console|cascadia|.*\bmono(?:space)?\b)/i

/** How many bytes an archive may unpack to, so that a small file cannot fill the memory. */
const mostBytes = 256 * 2 ** 20

/**
 * Rewrite a Word document for the converter: number its paragraphs, replace its equations by placeholders
 * (`formulaMark`), remove hidden text, give code a style, and unwrap elements that the converter would drop with their
 * content.
 *
 * @throws {Error} when the archive or its XML cannot be read
 */
export function prepareDocument(bytes: Uint8Array): PreparedDocument {
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      if (size > mostBytes) throw new Error(`it unpacks to more than ${mostBytes / 2 ** 20} MB`)
      return true
    },
  })
  const formulas: PreparedDocument['formulas'] = []
  const drawings: number[] = []
  for (const [name, file] of Object.entries(files)) {
    const [, kind] = /^word\/(document|footnotes|endnotes)\d*\.xml$/.exec(name) ?? []
    if (!kind) continue
    const xml = parse(strFromU8(file))
    if (kind === 'document') drawings.push(...numberParagraphs(xml))
    unwrap(xml)
    removeHidden(xml)
    joinDropCaps(xml)
    styleCode(xml)
    writeFormulas(xml, formulas)
    files[name] = strToU8(new XMLSerializer().serializeToString(xml))
  }
  return { bytes: zipSync(files, { level: 0 }), formulas, drawings }
}

function parse(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')
}

/** Replace elements that the converter would drop by their content. */
function unwrap(xml: Document): void {
  for (const choice of elementsOf(xml, 'AlternateContent')) {
    const kept = childOf(choice, 'Fallback') ?? childOf(choice, 'Choice')
    if (kept?.localName === 'Choice') replace(choice, ...kept.childNodes)
  }
  for (const ruby of elementsOf(xml, 'ruby')) {
    const parts = [childOf(ruby, 'rubyBase'), childOf(ruby, 'rt')].flatMap((part) => (part ? [...part.childNodes] : []))
    // A ruby stands inside of a run, and contains runs: put these before the outer run.
    const run = ruby.parentNode
    if (run?.parentNode) for (const part of parts) run.parentNode.insertBefore(part, run)
    ruby.parentNode?.removeChild(ruby)
  }
  for (const wrapper of elementsOf(xml, 'fldSimple', 'bdo', 'dir')) replace(wrapper, ...wrapper.childNodes)
}

/** Remove text that its author has hidden. */
function removeHidden(xml: Document): void {
  for (const run of elementsOf(xml, 'r')) {
    const properties = childOf(run, 'rPr')
    if (properties && isOn(childOf(properties, 'vanish'))) run.parentNode?.removeChild(run)
  }
}

/** Convert the equations to TeX, append them to `formulas`, and replace each equation by its placeholder. */
function writeFormulas(xml: Document, formulas: PreparedDocument['formulas']): void {
  const equations = elementsOf(xml, 'oMath')
  for (const equation of equations) {
    const around = equation.parentNode
    const display = around?.nodeName.endsWith(':oMathPara') === true
    const mark = `\ue000${formulas.push({ tex: ommlToTex(equation).trim(), display }) - 1}\ue001`
    const [prefix] = xml.documentElement?.nodeName.split(':') ?? ['w']
    const uri = xml.documentElement?.namespaceURI ?? ''
    const run = xml.createElementNS(uri, `${prefix}:r`)
    const text = xml.createElementNS(uri, `${prefix}:t`)
    text.appendChild(xml.createTextNode(mark))
    run.appendChild(text)
    replace(equation, run)
  }
  for (const paragraph of elementsOf(xml, 'oMathPara')) replace(paragraph, ...paragraph.childNodes)
}

/**
 * Put a bookmark with the paragraph's number into each paragraph. Return the numbers of paragraphs with a chart or
 * diagram.
 */
function numberParagraphs(xml: Document): number[] {
  const drawings: number[] = []
  const own = elementsOf(xml, 'p').filter(({ prefix }) => prefix === xml.documentElement?.prefix)
  for (const [at, paragraph] of own.entries()) {
    const anchor = xml.createElementNS(paragraph.namespaceURI, `${paragraph.prefix}:bookmarkStart`)
    anchor.setAttributeNS(paragraph.namespaceURI, `${paragraph.prefix}:id`, `deckwright-${at}`)
    const properties = childOf(paragraph, 'pPr')
    const name = `deckwright-paragraph-${at + 1}${listOf(properties)}`
    anchor.setAttributeNS(paragraph.namespaceURI, `${paragraph.prefix}:name`, name)
    paragraph.insertBefore(anchor, properties ? properties.nextSibling : paragraph.firstChild)
    if (elementsOf(paragraph, 'chart', 'relIds').length > 0) drawings.push(at + 1)
  }
  return drawings
}

/** Give runs in a typewriter font the style of inline code. A paragraph of only such runs gets the style of a code block. */
function styleCode(xml: Document): void {
  for (const paragraph of elementsOf(xml, 'p')) {
    const runs = elementsOf(paragraph, 'r').filter((run) => childOf(run, 't'))
    const code = runs.filter((run) => {
      const properties = childOf(run, 'rPr')
      const fonts = properties && childOf(properties, 'rFonts')
      return properties && !childOf(properties, 'rStyle') && typewriter.test(attributeOf(fonts, 'ascii') ?? '')
    })
    const properties = childOf(paragraph, 'pPr')
    const isPlain = !properties || !(childOf(properties, 'pStyle') ?? childOf(properties, 'numPr'))
    if (code.length > 0 && code.length === runs.length && isPlain) setStyle(paragraph, 'pPr', 'pStyle')
    else for (const run of code) setStyle(run, 'rPr', 'rStyle')
  }
}

function setStyle(element: Element, properties: 'pPr' | 'rPr', name: 'pStyle' | 'rStyle'): void {
  const document = element.ownerDocument
  if (!document) return
  const make = (localName: string) => document.createElementNS(element.namespaceURI, `${element.prefix}:${localName}`)
  const holder = childOf(element, properties) ?? element.insertBefore(make(properties), element.firstChild)
  const style = make(name)
  style.setAttributeNS(element.namespaceURI, `${element.prefix}:val`, codeStyle)
  holder.insertBefore(style, holder.firstChild)
}

/** Return `-list-ID` for a paragraph that is a first-level item of the list with this id, else an empty string. */
function listOf(properties: Element | undefined): string {
  const numbering = properties && childOf(properties, 'numPr')
  const level = attributeOf(numbering && childOf(numbering, 'ilvl'), 'val') ?? '0'
  const id = attributeOf(numbering && childOf(numbering, 'numId'), 'val')
  return id && level === '0' ? `-list-${id}` : ''
}

/** Move a drop cap, which Word keeps in a separate paragraph, to the start of the next paragraph. */
function joinDropCaps(xml: Document): void {
  for (const frame of elementsOf(xml, 'framePr')) {
    const paragraph = frame.parentNode?.parentNode
    const next = paragraph?.nextSibling
    if (!paragraph || !next || next.localName !== 'p') continue
    if (!/^(?:drop|margin)$/.test(attributeOf(frame, 'dropCap') ?? '')) continue
    const first = childrenOf(next).find(({ localName }) => localName !== 'pPr') ?? null
    for (const run of childrenOf(paragraph)) if (run.localName === 'r') next.insertBefore(run, first)
    paragraph.parentNode?.removeChild(paragraph)
  }
}

function replace(node: Element, ...others: Parameters<Element['insertBefore']>[0][]): void {
  for (const other of others) node.parentNode?.insertBefore(other, node)
  node.parentNode?.removeChild(node)
}
