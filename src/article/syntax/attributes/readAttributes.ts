import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isPlainLabel } from '../../nodes/listing.ts'
import type { Omitted } from '../../nodes/omitted.ts'
import type {} from '../../nodes/speakerNotes.ts'

/** The source of a pattern that matches one attribute: `.note`, `#costs`, `width=50%`. */
const attribute = String.raw`(?:[.#][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))`
/**
 * Match attributes that follow a link, code or emphasis: `{: .btn}` (kramdown), `{ .md-button }` (MkDocs), `{.python}` (Pandoc).
 */
const inLine = new RegExp(String.raw`^(?:\{:?\s*${attribute}(?:\s+${attribute})*\s*\})+`)
/**
 * Match a line with nothing but attributes: `{:note: .tip}` or a bare name, `{:refdef}`, in kramdown, but not `{:toc}`;
 * `{.lead #a}` or `{class="lead"}` in Hugo and markdown-it.
 */
const ownLine = new RegExp(
  String.raw`^\{:(?!\s*toc\b)\s*(?:[\w-]+:?|${attribute})(?:\s+(?:${attribute}|[\w-]+))*\s*\}$|^\{\s*(?:[.#][A-Za-z][\w-]*|[\w-]+="[^"]*")(?:\s+${attribute})*\s*\}$|^\{::options\b[^{}]*/\}$`,
)
/** Match attributes of kramdown at the end of a text: `words.{: .note}`. */
const behindText = new RegExp(String.raw`(?<=[^\s{])(\{:\s*${attribute}(?:\s+${attribute})*\s*\})\s*$`)
/** Match the closing bracket of a Pandoc span, with its attributes: `]{.smallcaps}`. */
const spanEnd = new RegExp(String.raw`\](\{\s*${attribute}(?:\s+${attribute})*\s*\})`)

/** Match the definition of an abbreviation: `*[CSS]: Cascading Style Sheets`. */
const abbreviation = /^\*\[([^\]\n]+)\]:[ \t]+(\S.*)$/

/**
 * Leave out attributes of kramdown, `{: .note}`, on lines of their own and after links, code and emphasis. Leave out the
 * brackets and attributes of a span of Pandoc: `[x]{.smallcaps}` becomes `x`. Move definitions of abbreviations to the
 * speaker notes: `*[CSS]: Cascading Style Sheets` becomes the note `CSS: Cascading Style Sheets`.
 */
export function readAttributes(tree: Root): void {
  visit(tree, 'table', (table, index, parent) => {
    // GFM reads a line of attributes below a table as the last row of the table.
    const [first, ...others] = table.children.at(-1)?.children ?? []
    const written = first ? toString(first).trim() : ''
    const isRow = table.children.length > 1 && ownLine.test(written) && others.every((cell) => toString(cell) === '')
    if (!parent || index === undefined || !isRow) return
    table.children.pop()
    parent.children.splice(index + 1, 0, omit(written))
    return index + 2
  })
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const said = readAbbreviations(paragraph)
    if (said) {
      parent.children.splice(index, 1, ...(said as typeof parent.children)) // cast: notes and a paragraph, both blocks
      return index + 1
    }
    paragraph.children = withoutLines(paragraph.children)
    const [only, ...others] = paragraph.children
    // The Jekyll theme Chirpy writes the name of a listing's file below it: `{: file="a.conf" }`.
    const above = parent.children[index - 1]
    const [, file] =
      only?.type === 'omitted' ? (/(?<![\w-])(?:file|title)=["']([^"']+)["']/.exec(only.source) ?? []) : []
    if (above?.type === 'code' && file && isPlainLabel(file) && !above.data?.label)
      above.data = { ...above.data, label: file }
    // Replace a paragraph that holds nothing but an `omitted` with that node.
    if (only?.type === 'omitted' && others.length === 0)
      parent.children[index] = { ...only, ...(paragraph.position ? { position: paragraph.position } : {}) }
    return undefined
  })
  visit(tree, 'text', (text, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined
    const [found] = inLine.exec(text.value) ?? []
    const isIcon = before?.type === 'omitted' && before.rule === 'icon'
    if (!parent || !index || !found || !before || (/^(?:text|image|break|omitted)$/.test(before.type) && !isIcon))
      return
    return replace(parent.children, index, [omit(found), { ...text, value: text.value.slice(found.length) }])
  })
  visit(tree, 'text', (text, index, parent) => {
    // kramdown also hides attributes after plain words at the end of a line, although they apply to nothing there.
    const [found = '', written] = behindText.exec(text.value) ?? []
    if (!parent || index === undefined || !written) return
    const at = text.value.length - found.length
    return replace(parent.children, index, [{ ...text, value: text.value.slice(0, at) }, omit(written)])
  })
  visit(tree, 'text', (text, index, parent) => {
    const found = spanEnd.exec(text.value)
    if (!parent || index === undefined || !found) return
    const opening = openingOf(parent.children, index, found.index)
    if (!opening) return
    const rest: Text = { ...text, value: text.value.slice(found.index + found[0].length) }
    const inside = text.value.slice(0, found.index)
    const { at, from } = opening
    if (at === index) {
      const value = inside.slice(0, from) + inside.slice(from + 1)
      return replace(parent.children, index, [
        { ...text, value: withSpaceBeforeAside(value, from, found[1]) },
        omit(found[1] ?? ''),
        rest,
      ])
    }
    const first = parent.children[at]
    if (first?.type === 'text') first.value = first.value.slice(0, from) + first.value.slice(from + 1)
    return replace(parent.children, index, [{ ...text, value: inside }, omit(found[1] ?? ''), rest])
  })
}

/** Put a space before a remark that a site moves to the margin: `loaves.[The scale was new.]{.aside}`. */
function withSpaceBeforeAside(value: string, at: number, attributes = ''): string {
  const isAside = /\.(?:aside|column-margin|margin-?note|side-?note)\b/.test(attributes)
  return isAside && /\S$/.test(value.slice(0, at)) ? `${value.slice(0, at)} ${value.slice(at)}` : value
}

function omit(source: string): Omitted {
  return { type: 'omitted', rule: 'attributes', source }
}

/** Replace a child with nodes, except empty texts. Return the index at which `visit` continues. */
function replace(children: RootContent[], index: number, nodes: PhrasingContent[]): number {
  const kept = nodes.filter((node) => node.type !== 'text' || node.value !== '')
  children.splice(index, 1, ...kept)
  const last = kept.at(-1)
  return index + kept.length - (last?.type === 'text' && kept.length > 1 ? 1 : 0)
}

/**
 * Find the `[` of a span that ends at the offset `end` of the text at `index`. Look in that text, then in the texts before it.
 * Return the index of the text with the `[` (`at`), and the offset of the `[` in that text (`from`).
 */
function openingOf(
  children: readonly RootContent[],
  index: number,
  end: number,
): { at: number; from: number } | undefined {
  let depth = 0
  for (let at = index; at >= Math.max(0, index - 16); at -= 1) {
    const node = children[at]
    if (node?.type !== 'text') continue
    for (let from = (at === index ? end : node.value.length) - 1; from >= 0; from -= 1) {
      if (node.value[from] === ']') depth += 1
      if (node.value[from] !== '[') continue
      if (depth === 0) return { at, from }
      depth -= 1
    }
  }
  return undefined
}

/** Remove the lines of a paragraph that are nothing but attributes. Add an `omitted` for each, after the text that held it. */
function withoutLines(children: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'text' || !node.value.includes('{')) return [node]
    const lines = node.value.split('\n')
    const isWhole = (line: number) =>
      (line > 0 || at === 0) &&
      (line < lines.length - 1 || at === children.length - 1) &&
      ownLine.test(lines[line]?.trim() ?? '')
    const left = lines.filter((_, line) => isWhole(line)).map((line) => omit(line.trim()))
    if (left.length === 0) return [node]
    const value = lines.filter((_, line) => !isWhole(line)).join('\n')
    return value ? [{ ...node, value }, ...left] : left
  })
}

/**
 * Move the definitions of abbreviations at the start of a paragraph to speaker notes. Return the notes and the rest of the
 * paragraph, or undefined if it starts with none.
 */
function readAbbreviations(paragraph: Paragraph): RootContent[] | undefined {
  const [text, ...others] = paragraph.children
  if (text?.type !== 'text') return undefined
  const lines = text.value.split('\n')
  const end = lines.findIndex((line) => !abbreviation.test(line))
  const found = lines.slice(0, end < 0 ? undefined : end)
  // Leave a paragraph as it is if its last definition is not all text: `*[CSS]: Cascading *Style* Sheets`.
  if (found.length === 0 || (end < 0 && others.length > 0)) return undefined
  const place = paragraph.position ? { position: paragraph.position } : {}
  const said = found.map((line): Paragraph => {
    const [, short = '', words = ''] = abbreviation.exec(line) ?? []
    return { type: 'paragraph', children: [{ type: 'text', value: `${short}: ${words}` }], ...place }
  })
  const notes: RootContent = { type: 'speakerNotes', children: said, ...place }
  if (end < 0) return [notes]
  const rest: Text = { ...text, value: lines.slice(end).join('\n') }
  return [notes, { ...paragraph, children: [...(rest.value ? [rest] : []), ...others] }]
}
