import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import mammoth from 'mammoth'
import { stringify } from 'yaml'
import { Failure } from '../../failure.ts'
import type { Converted } from '../converted.ts'
import { blockToMarkdown, hastToBlocks, visitElements } from '../hastToBlocks.ts'
import { MarkdownText } from '../markdownText.ts'
import { tidyHast } from '../tidyHast.ts'
import { codeStyle, formulaMark, type PreparedDocument, paragraphAnchor, prepareDocument } from './prepareDocument.ts'

/** The HTML elements for styles of Word, LibreOffice and pandoc that mammoth does not know, in its style map syntax. */
const styles = [
  `p.${codeStyle} => pre:separator('\\n')`,
  `r.${codeStyle} => code`,
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  ...[7, 8, 9].map((level) => `p[style-name='heading ${level}'] => h6:fresh`),
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Code', 'Source Code', 'HTML Preformatted', 'Preformatted Text', 'macro', 'Plain Text'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...['Code', 'Code Char', 'Verbatim Char', 'HTML Code', 'Source Text', 'HTML Typewriter', 'Inline Code'].map(
    (name) => `r[style-name='${name}'] => code`,
  ),
  ...['caption', 'Image Caption', 'Table Caption', 'Illustration'].map(
    (name) => `p[style-name='${name}'] => p:fresh > em`,
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
]

/**
 * Convert a Word document to Markdown: headings, lists, tables, pictures, footnotes, equations, and code by its style.
 *
 * @throws {Failure} when the document cannot be read
 */
export async function wordToMarkdown(bytes: Uint8Array, path: string): Promise<Converted> {
  const files = new Map<string, Uint8Array>()
  const prepared = attempt(path, () => prepareDocument(bytes))
  const convertImage = mammoth.images.imgElement(async (image) => {
    const extension = /^image\/(?:x-)?([a-z]+)/.exec(image.contentType)?.[1] ?? 'png'
    const src = `picture-${files.size + 1}.${extension === 'jpeg' ? 'jpg' : extension}`
    files.set(src, await image.readAsBuffer())
    return { src }
  })
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: Buffer.from(prepared.bytes) }, { styleMap: styles, convertImage, idPrefix: '' })
    .catch((error: unknown) =>
      attempt(path, () => {
        throw error
      }),
    )
  const tree = fromHtml(value, { fragment: true })
  const text = new MarkdownText()
  const facts = takeFacts(tree)
  text.add(Object.keys(facts).length > 0 ? `---\n${stringify(facts)}---` : '', { number: 1, name: 'the beginning' })
  for (const { content, number } of blocksOf(tree))
    for (const block of hastToBlocks({ type: 'root', children: [content] }))
      text.add(withFormulas(blockToMarkdown(block), prepared), { number, name: `paragraph ${number}` })
  // All errors are about pictures. Leave out warnings: the ledger reports text that the converter has lost.
  const errors = messages.filter(({ type }) => type === 'error')
  const drawings = prepared.drawings.map((number) => ({
    place: `paragraph ${number}`,
    reason: 'Cannot show a chart or a diagram of Word, expected a picture: paste it into the document as a picture',
  }))
  const pictures = errors.map(({ message }) => ({
    place: 'a picture',
    reason: `Cannot take it over, expected a picture inside of the document: ${message}`,
  }))
  const problems = [...drawings, ...pictures]
  const original = { format: 'word' as const, content: bytes, parts: text.parts, files }
  return { markdown: String(text), original, problems }
}

/** Run a function, and turn an error of a library into a `Failure`. */
function attempt<Result>(path: string, run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new Failure(
      `Cannot read the document \`${path}\`, expected a Word document: ${reason}; save it as .docx again`,
      { cause },
    )
  }
}

/** A top-level element of the converted document, and the number of its first paragraph, from 1. */
interface NumberedBlock {
  content: ElementContent
  number: number
}

/**
 * List the top-level elements with the numbers of their paragraphs, and remove the anchors that held these numbers. If
 * a numbered list continues after other text, set the number of its next item as `start`.
 */
function blocksOf(tree: HastRoot): NumberedBlock[] {
  let number = 1
  const counts = new Map<string, number>()
  return tree.children.flatMap((content): NumberedBlock[] => {
    if (content.type !== 'element') return content.type === 'text' ? [{ content, number }] : []
    const anchor = firstAnchor(content)
    number = anchor?.number ?? number
    const list = content.tagName === 'ol' ? (anchor?.list ?? '') : ''
    if (list) {
      const start = counts.get(list) ?? 0
      counts.set(list, start + content.children.filter((child) => child.type === 'element').length)
      if (start > 0) content.properties.start = start + 1
    }
    const at = number
    return tidyHast(withoutAnchors(content)).map((tidied) => ({ content: tidied, number: at }))
  })
}

/**
 * Read the first paragraph anchor in an element: the paragraph's number, and the id of its list if it is a list item.
 */
function firstAnchor(content: Element): { number: number; list: string | undefined } | undefined {
  let found: RegExpExecArray | undefined
  visitElements(content, ({ properties }) => {
    found ??= paragraphAnchor.exec(String(properties.id ?? '')) ?? undefined
  })
  return found && { number: Number(found[1]), list: found[2] }
}

function withoutAnchors(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return paragraphAnchor.test(String(child.properties.id ?? '')) ? [] : [withoutAnchors(child)]
  })
  return { ...element, children }
}

/** Remove the paragraphs at the top that have the style of a title, subtitle, author or date, and return their texts. */
function takeFacts(tree: HastRoot): Record<string, string | string[]> {
  const found: Record<string, string[]> = {}
  while (true) {
    const at = tree.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '')
    const first = tree.children[at]
    if (first?.type !== 'element') break
    const [name] = [first.properties.className ?? []].flat().map(String)
    const words = toString(withoutAnchors(first)).trim()
    const isEmpty = words === '' && tidyHast(withoutAnchors(first)).length === 0
    if ((!name && !isEmpty) || formulaMark.test(words)) break
    if (name && words) found[name] = [...(found[name] ?? []), words]
    tree.children.splice(0, at + 1)
  }
  const { title, subtitle, author, date } = found
  return {
    ...(title ? { title: title.join(' ') } : {}),
    ...(subtitle ? { subtitle: subtitle.join(' ') } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date: date.join(' ') } : {}),
  }
}

/**
 * Replace the placeholders of equations (`formulaMark`) by TeX. An equation that is alone in its block becomes a math
 * block.
 */
function withFormulas(markdown: string, { formulas }: PreparedDocument): string {
  return markdown.replaceAll(new RegExp(formulaMark, 'g'), (_, index: string) => {
    const { tex = '', display = false } = formulas[Number(index)] ?? {}
    const isAlone = markdown.replace(formulaMark, '').trim() === ''
    return isAlone || display ? `$$\n${tex}\n$$` : `$${tex}$`
  })
}
