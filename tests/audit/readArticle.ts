import { htmlTagNames } from 'html-tag-names'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { Article, Block, Kind, Place } from './article.ts'
import { withoutMdc } from './mdc.ts'
import { omissions, ruleFor } from './omissions.ts'
import { articleSyntax, withoutOptions, withoutTemplateTags } from './syntax.ts'
import { readTitleBlock } from './titleBlock.ts'
import { wordsOf } from './words.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const known = new Set([...htmlTagNames, 'math', 'svg'])
const inlineElements = new Set(
  'a abbr acronym b bdi bdo big center cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const hidden = new Set(['script', 'style', 'template', 'head', 'title', 'noscript'])
const embeds = new Set(['iframe', 'video', 'audio', 'object', 'embed'])
/** Elements in which a parser reads no tags: unclosed in a text they would swallow the rest of the article. */
const raw = new Set([
  'title',
  'textarea',
  'script',
  'style',
  'iframe',
  'noframes',
  'noembed',
  'xmp',
  'plaintext',
  'select',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
])
/** What Marp reads in a picture's description: `![bg left:40% brightness:.5](a.png)`. */
const wordsOfMarp =
  /(?<!\S)(?:bg|fit|contain|cover|auto|vertical|horizontal|(?:left|right|top|bottom|w|h|width|height|blur|brightness|contrast|opacity|saturate|sepia|grayscale|drop-shadow|hue-rotate|invert)(?::\S+)?|\d+%)(?!\S)/g
/** `// [!code ++]` behind a line: a site highlights the line, and does not show the comment. */
const highlight = /\s*(?:\/\/|#|--|\/\*|<!--)?\s*\[!code [\w+-]+(?::\d+)?\](?:\s*(?:\*\/|-->))?/
/** The address of a picture for a light or a dark ground. */
const forGround = /#(?:gh-(?:dark|light)-mode-only|only-(?:dark|light))$/
const mark = 'audit-line'
/** Stands where the deck may have another sign: a formula, the number of a footnote. */
export const gap = '\u{f0000}'
/** Stands behind a link, where a handout has the number of the address. */
export const linkEnd = '\u{f0001}'

/** Formulas in the text of HTML; dollars are prices where they hold no sign of TeX. */
const texInHtml =
  /\$\$[^$]+\$\$|\$(?!\s)[^$\n]*[\\^_][^$\n]*(?<!\s)\$|\\\((?:(?!\\\))[\s\S])*\\\)|\\\[(?:(?!\\\])[\s\S])*\\\]|\\(?:eq)?ref\{[^{}]*\}/g

const md = new MarkdownIt({ html: true, linkify: true }).use(articleSyntax)
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
md.core.ruler.push('lines', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'fence' && token.map && /^(?:\{raw\}\s+html|\{=html\})$/i.test(token.info.trim())) {
      token.type = 'html_block'
      token.map[0] += 1
    }
    if (token.type === 'fence' && isHiddenCell(token)) token.attrSet('hidden', '')
    if (token.type === 'fence' && /^\{[a-z]/.test(token.info)) token.content = withoutOptions(token.content)
    if (token.map && token.nesting >= 0 && token.type !== 'html_block' && token.type !== 'inline')
      token.attrSet('data-line', String(token.map[0] + 1))
    if (token.type === 'inline') escapeUnknown(token.children ?? [])
  }
})
md.renderer.rules.html_block = (tokens, at) => `<!--${mark} ${(tokens[at]?.map?.[0] ?? 0) + 1}-->${tokens[at]?.content}`
const own = md.renderer.rules.own
md.renderer.rules.own = (tokens, at, options, env, self) =>
  (tokens[at]?.block ? `<!--${mark} ${(tokens[at]?.map?.[0] ?? 0) + 1}-->` : '') +
  (own?.(tokens, at, options, env, self) ?? '')

/** A cell of R Markdown or Quarto whose author shows only what comes of it, or nothing: `{r, echo=FALSE}`, `#| echo: false`. */
function isHiddenCell({ info, content }: { info: string; content: string }): boolean {
  return (
    /^\{\w+[^}]*\b(?:include|echo)\s*=\s*F(?:ALSE)?\b/.test(info) ||
    /^(?:\s*(?:#|\/\/|--)\|.*\n)*?\s*(?:#|\/\/|--)\|\s*(?:include|echo):\s*false/.test(content)
  )
}

/** `Array<T>` is a text and no element; so is a `<title>` that nobody closes. */
function escapeUnknown(children: { type: string; content: string }[]): void {
  const components = componentsIn(children)
  for (const child of children) {
    if (child.type !== 'html_inline') continue
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(child.content)?.[1]?.toLowerCase()
    if (name === undefined) continue
    if (components.has(child.content)) {
      child.type = 'text'
      child.content = /\s(?:text|title|label)="([^"{}]*)"/.exec(child.content)?.[1] ?? ''
      continue
    }
    const isClosed = children.some((other) => other.content.toLowerCase().startsWith(`</${name}`))
    if (!known.has(name) || (raw.has(name) && !isClosed)) child.type = 'text'
  }
}

/**
 * `<Version>4.1</Version>`, `<Badge text="beta" />`: sites show what stands between the tags, or what they say; and nothing
 * in the place of `<app-banner></app-banner>` alone in a paragraph.
 */
function componentsIn(children: { type: string; content: string }[]): Set<string> {
  const isAlone = children.every(
    ({ type, content }) => content.trim() === '' || (type === 'html_inline' && customTag.test(content)),
  )
  const nameOf = (tag: string) =>
    /^<\/?((?=[A-Z][A-Z\d]*[a-z])[A-Z][\w.]*)/.exec(tag)?.[1] ?? (isAlone ? (customTag.exec(tag)?.[1] ?? '') : '')
  const closed = new Set(
    children.filter(({ content }) => content.startsWith('</')).map(({ content }) => nameOf(content)),
  )
  return new Set(
    children.flatMap(({ content }) =>
      nameOf(content) && (content.endsWith('/>') || closed.has(nameOf(content))) ? [content] : [],
    ),
  )
}

/** A tag of an element that a site defines: HTML has no names with a hyphen. */
const customTag = /^<\/?([a-z][a-z\d]*-[\w.-]*)(?:\s[^<>]*)?>$/

/** Read an article with markdown-it, and its HTML with parse5. */
export function readArticle(file: string, text: string): Article {
  const reader = new Reader(file, text)
  return reader.read()
}

class Reader {
  readonly article: Article
  readonly #body: string
  #line = 1
  #block: { kind: Kind; line: number; text: string; links: string[]; linked: string; heading?: boolean } | undefined
  /** Headings of the first level: one that is alone is the title, of several the first may be. */
  readonly #titles: string[] = []
  /** Texts of each cell of the table that is being read. */
  #rows: Block[][][] = []
  #kinds: Kind[] = ['paragraph']
  /** The line of the rendered HTML where the last block of HTML begins, and that block's line in the article. */
  #html: { rendered: number; line: number } | undefined
  #secret: 'notes' | 'skip' | undefined
  #isMarp = false

  constructor(file: string, text: string) {
    const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
    this.article = {
      file,
      title: undefined,
      blocks: [],
      pictures: [],
      embeds: [],
      links: [],
      secrets: [],
      raised: [],
      struck: [],
      breaks: [],
      rows: [],
      source,
      omitted: new Map(),
    }
    this.#body = withoutTemplateTags(withoutMdc(this.#readFrontMatter(source)))
  }

  read(): Article {
    // In CommonMark a comment behind other HTML ends at an empty line, for a reader where its mark stands.
    const html = md.render(this.#body).replace(/(<!--(?:(?!-->)[\s\S])*?)--&gt;/g, '$1-->')
    const tree = parseFragment(html, { sourceCodeLocationInfo: true })
    this.#walkAll(tree.childNodes)
    this.#flush()
    this.#leaveOutContents()
    if (this.#titles.length === 1) this.article.title ??= this.#titles[0]
    return this.article
  }

  #readFrontMatter(source: string): string {
    const found = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(source) ?? readTitleBlock(source)
    if (!found) return source
    let values: unknown
    try {
      values = found[1] === '+++' ? parseToml(found[2] ?? '') : parseYaml(found[2] ?? '')
    } catch {
      // What is no YAML as a whole may have lines that say something: `title: A: b`.
      values = Object.fromEntries(
        [...(found[2] ?? '').matchAll(/^(\w+):[ \t]+([^\s"'[{].*)$/gm)].map(([, key, value]) => [key, value]),
      )
    }
    if (typeof values !== 'object' || values === null) return source
    this.#isMarp = 'marp' in values && values.marp === true
    for (const [key, value] of Object.entries(values)) {
      const at = (found[2] ?? '').split('\n').findIndex((line) => line.startsWith(key))
      const line = at + 2
      if (key === 'title' && typeof value === 'string') this.article.title = value
      const says = /^(?:title|subtitle|authors?|description|summary|excerpt|abstract)$/i.test(key)
      if (says && (typeof value === 'string' || typeof value === 'number'))
        this.article.blocks.push({ kind: 'front matter', line, text: textOfMatter(String(value)) })
      else this.#omit('front matter', line, key)
    }
    return found[0].replace(/[^\n]/g, '') + source.slice(found[0].length)
  }

  #omit(rule: string, line: number, text: string): void {
    const places = this.article.omitted.get(rule) ?? []
    places.push({ line, text })
    this.article.omitted.set(rule, places)
  }

  /** A list of contents is what calls it, and a list that leads to headings and nowhere else. */
  #leaveOutContents(): void {
    for (const block of this.article.blocks) {
      const rule = ruleFor(block.kind, block.text) ?? this.#ruleOfFootnotes(block)
      if (rule) block.rule ??= rule
    }
    for (const [at, block] of this.article.blocks.entries())
      if (block.kind === 'heading' && this.#leadsToBadges(at)) block.rule ??= 'heading of badges'
  }

  /** Tell whether below the heading, up to the next one, stand badges and links within the article, and nothing else. */
  #leadsToBadges(at: number): boolean {
    const { blocks, pictures, embeds } = this.article
    const from = blocks[at]?.line ?? 0
    const next = blocks.slice(at + 1).find(({ kind }) => kind === 'heading')?.line ?? Number.POSITIVE_INFINITY
    const isBelow = ({ line }: Place) => line > from && line < next
    const below = [...blocks, ...pictures, ...embeds].filter(isBelow)
    const level = (line: number) => {
      const [, signs = '', digit] = /^\s*(?:(#+)|<h([1-6]))/i.exec(this.#body.split('\n')[line - 1] ?? '') ?? []
      return digit ? Number(digit) : signs.length
    }
    return (
      below.some((part) => 'rule' in part && part.rule === 'badge') &&
      below.every((part) => 'rule' in part && part.rule !== undefined) &&
      level(next) <= level(from)
    )
  }

  /** A heading under which stand footnotes and nothing else leads to nothing where they stand with their sentences. */
  #ruleOfFootnotes({ kind, line }: Block): string | undefined {
    const below = this.#body
      .split('\n')
      .slice(line)
      .filter((text) => text.trim() !== '')
    const end = below.findIndex((text) => /^#{1,6}\s/.test(text))
    const section = end === -1 ? below : below.slice(0, end)
    const isFootnote = (text: string) => /^\[\^[^\]]+\]:|^\s{2,}\S/.test(text)
    return kind === 'heading' && section.length > 0 && section.every(isFootnote)
      ? 'heading of the footnotes'
      : undefined
  }

  #walkAll(nodes: Node[]): void {
    let until = 0
    let outer = this.#secret
    let isNext: 'notes' | 'skip' | undefined
    for (const node of nodes) {
      const steer = '#comment' === node.nodeName && 'data' in node ? /^\s*deckwright:(.*)$/.exec(node.data) : undefined
      const asked = /\b(skip|notes)\b/.exec(steer?.[1] ?? '')?.[1]
      if (asked === 'skip' || asked === 'notes') {
        this.#flush()
        isNext = asked
        continue
      }
      const isElement = 'tagName' in node
      const level = isElement ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0
      if (until && level && level <= until) {
        this.#flush()
        this.#secret = outer
        until = 0
      }
      if (isNext && isElement) {
        outer = until ? outer : this.#secret
        this.#flush()
        this.#secret = isNext
        if (level) until = level
        this.#walk(node)
        this.#flush()
        if (!level) this.#secret = until ? this.#secret : outer
        isNext = undefined
      } else this.#walk(node)
    }
    if (until) {
      this.#flush()
      this.#secret = outer
    }
  }

  #walk(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) this.#addText(node.value, node)
    else if (node.nodeName === '#comment' && 'data' in node) this.#readComment(node)
    else if ('tagName' in node) this.#readElement(node)
  }

  #follow(node: Node): void {
    const at = node.sourceCodeLocation?.startLine
    if (this.#html && at) this.#line = Math.max(this.#line, this.#html.line + at - this.#html.rendered)
  }

  #readComment(node: DefaultTreeAdapterTypes.CommentNode): void {
    const line = new RegExp(`^${mark} (\\d+)$`).exec(node.data)?.[1]
    if (line !== undefined) {
      this.#flush()
      this.#line = Number(line)
      this.#html = { rendered: node.sourceCodeLocation?.startLine ?? 0, line: this.#line }
      return
    }
    this.#follow(node)
    const notes = /^\s*(?:[\w-]+ )?(?:[Nn]otes?|备注|備註|ノート|노트)\s*[:：]\s*(?=\S)/.exec(node.data)?.[0]
    // In a deck of Marp each comment is said that sets nothing; elsewhere one that calls itself notes, unless it stands in a line.
    const sets = node.data
      .trim()
      .split('\n')
      .every((line) => /^\s*[$_]?\w+\s*:|^\s*(?:fit)?\s*$/.test(line))
    if (this.#isMarp && !sets) this.article.secrets.push({ kind: 'notes', line: this.#line, text: node.data })
    else if (notes && !this.#block?.text.trim())
      this.article.secrets.push({ kind: 'notes', line: this.#line, text: node.data.slice(notes.length) })
    else this.article.secrets.push({ kind: 'comment', line: this.#line, text: node.data })
  }

  #addText(value: string, node: Node): void {
    if (!value.trim()) {
      if (this.#block) this.#block.text += value
      return
    }
    this.#follow(node)
    this.#open()
    // In HTML a link in Markdown is a text to some sites and a link to others.
    const text = this.#html
      ? value
          .replace(texInHtml, gap)
          .replace(/\]\((https?:(?:[^()\s]|\([^()\s]*\))+)\)/g, (_, href) => this.#addLink(href))
      : value
    if (this.#block) this.#block.text += text
  }

  #addLink(href: string): string {
    if (!this.#secret) this.article.links.push({ line: this.#line, text: href })
    return '] '
  }

  #open(): void {
    this.#block ??= { kind: this.#kinds.at(-1) ?? 'paragraph', line: this.#line, text: '', links: [], linked: '' }
  }

  #flush(): void {
    const block = this.#block
    this.#block = undefined
    if (!block || wordsOf(block.text).length === 0) return
    if (/\{:toc\}\s*$/.test(block.text)) {
      this.#omit('table of contents', block.line, block.text)
      return
    }
    const place: Block = { kind: block.kind, line: block.line, text: block.text.replace(/[ \t]+/g, ' ').trim() }
    place.text = place.text.replace(/(?<=\S)\s*\{\s*[#.:][^{}]*\}$/, '').replace(/^\[!\w+\][+-]?/, '')
    place.text = place.text.replace(/^\[[ xX?/><!*"-]\]\s/, '')
    if (block.kind === 'item') place.text = place.text.replace(/^(?:TODO|DOING|DONE|NOW|LATER|WAITING)\s/, '')
    if (block.kind !== 'code') place.text = this.#withoutSyntax(place)
    // `{.wide fig-alt="..."}` behind a picture is for its page; its description is read with the picture.
    place.text = place.text.replace(/^\{[^{}]*=[^{}]*\}/, '')
    // An address that a template would fill in has a space in it: to Markdown it is a text, and nothing that can be followed.
    place.text = place.text.replace(/!?\[([^\]]*)\]\([^)]*\{\{[^)]*\)(?:\{[^}]*\})?/g, (whole, words) => {
      this.#omit('templated address', place.line, whole)
      return words
    })
    const others = wordsOf(place.text).length - wordsOf(block.linked).length
    if (block.links.length > 0 && block.links.every((link) => link.startsWith('#')) && others <= 1)
      place.rule = 'links to headings'
    if (this.#secret) this.article.secrets.push({ kind: this.#secret, line: place.line, text: place.text })
    else if (wordsOf(place.text).length > 0) this.article.blocks.push(place)
  }

  /** Take out what other programs read: properties of Logseq, `Note:` of reveal.js; a list in a paragraph is in parts. */
  #withoutSyntax({ line, text }: Place): string {
    return (
      text
        .replace(/^[ \t]*:LOGBOOK:[\s\S]*?:END:/gm, gap)
        .replace(/^[ \t]*(?:collapsed|id|heading|icon|public|background-color)::[ \t].*$/gm, (whole) => {
          this.#omit('property of Logseq', line, whole)
          return gap
        })
        .replace(/\{:[^{}]*\}/g, gap)
        .replace(/(?<=\])\{(?:[.#]|[\w-]+=)[^{}]*\}/g, gap)
        .replace(/^(?:notes?:\s|\^ )\s*/i, '')
        // A deck numbers its steps itself, as Markdown does those of `1. Start`.
        .replace(/^\d{1,2}、/, '')
        .replace(/\n\s*(?:[-*+]|\d{1,3}[.)])\s/g, `\n${gap} `)
    )
  }

  #readElement(element: Element): void {
    const { tagName } = element
    // Of a listing the line stands in its code.
    const inner = tagName === 'pre' ? element.childNodes.find((child) => 'tagName' in child) : undefined
    const all = [...element.attrs, ...(inner && 'attrs' in inner ? inner.attrs : [])]
    const attributes = new Map(all.map(({ name, value }) => [name, value]))
    const line = Number(attributes.get('data-line'))
    if (line) {
      this.#line = line
      this.#html = undefined
    } else this.#follow(element)
    const name = tagName === 'pre' ? this.#language(element) : tagName
    if (hidden.has(tagName) || attributes.has('hidden') || /display:\s*none/.test(attributes.get('style') ?? '')) {
      this.#omit('hidden element', this.#line, tagName)
      return
    }
    if (tagName === 'audit-comment') {
      this.article.secrets.push({ kind: 'comment', line: this.#line, text: textOf(element) })
      return
    }
    if (tagName === 'audit-footnote') {
      if (this.#block) this.#block.text += gap
      return
    }
    if (tagName === 'audit-note') {
      if (this.#block) this.#block.text += gap
      this.article.blocks.push({ kind: 'paragraph', line: this.#line, text: textIn(md.renderInline(textOf(element))) })
      return
    }
    if (tagName === 'audit-formula' || tagName === 'math' || name === 'math-code') {
      this.#addFormula(element, tagName)
      return
    }
    if (name === 'mermaid') {
      this.#addWhole('diagram', drawnOf(textOf(element)))
      return
    }
    if (tagName === 'img') {
      this.#addPicture(attributes)
      return
    }
    if (tagName === 'svg') return
    if (embeds.has(tagName)) {
      this.#addEmbed(element, attributes)
      return
    }
    if (tagName === 'br' || tagName === 'wbr') {
      if (this.#block && tagName === 'br') this.#block.text += '\n'
      return
    }
    const isPrivate =
      /^(?:aside|div|section)$/.test(tagName) &&
      /(?:^|\s)(?:speaker-?)?notes(?:\s|$)/.test(attributes.get('class') ?? '')
    if (isPrivate) {
      this.#flush()
      const outer = this.#secret
      this.#secret = outer ?? 'notes'
      this.#walkAll(element.childNodes)
      this.#flush()
      this.#secret = outer
      return
    }
    if (tagName === 'pre') {
      this.#addCode(element)
      return
    }
    if (inlineElements.has(tagName)) {
      this.#readInline(element, attributes)
      return
    }
    this.#flush()
    if (tagName === 'table') this.#rows = []
    if (tagName === 'tr') this.#rows.push([])
    const start = this.article.blocks.length
    const kind = kindOf(tagName)
    if (kind) this.#kinds.push(kind)
    this.#walkAll(element.childNodes)
    if (tagName === 'h1' && this.#block) this.#titles.push(this.#block.text.replace(/\s*\{\s*[#.:][^{}]*\}\s*$/, ''))
    const hasGap = this.#block?.text.includes(gap)
    this.#flush()
    if (kind) this.#kinds.pop()
    if (tagName === 'td' || tagName === 'th') {
      this.#readBreaks(element)
      const cell = this.article.blocks.slice(start)
      const covered = Array.from({ length: Number(attributes.get('colspan') ?? 1) - 1 }, (): Block[] => [])
      // A picture, a formula or a sign with a footnote has no words, but stands between its neighbours.
      const isDrawn = cell.length === 0 && (hasGap || holdsPicture(element))
      const drawn: Block[] = isDrawn ? [{ kind: 'formula', line: this.#line, text: gap }] : []
      this.#rows.at(-1)?.push([...cell, ...drawn], ...covered)
    }
    if (tagName === 'table') this.#nameNeighbours()
  }

  /** A cell can be told from another one that says the same by what stands beside it. */
  #nameNeighbours(): void {
    nameNeighbours(this.#rows.flat(2))
    const table = this.article.rows.length
    for (const row of this.#rows) {
      const line = row.flat()[0]?.line
      const isPlain = row.every(
        (cell) =>
          cell.filter(({ kind }) => kind === 'cell').length < 2 &&
          cell.every(({ kind }) => /^(?:cell|formula|description)$/.test(kind)),
      )
      if (row.length < 2 || !isPlain || line === undefined) continue
      // What is a formula and nothing else can be set in many ways.
      const cells = row.map(
        (cell): Block =>
          cell.find(({ kind }) => kind === 'cell') ?? { kind: 'cell', line, text: cell.length ? gap : '' },
      )
      this.article.rows.push({ table, cells })
    }
    for (const [at, row] of this.#rows.entries())
      for (const [column, cell] of row.entries()) {
        const above = [this.#rows[at - 1]?.[column]?.at(-1), this.#rows[0]?.[column]?.at(-1)]
        const below = this.#rows[at + 1]?.[column]?.[0]
        cell[0]?.near?.before.push(...above.flatMap((other) => (other && other !== cell[0] ? [other.text] : [])))
        if (below) cell.at(-1)?.near?.after.push(below.text)
        // A slide that shows some of the rows has it between other ones, and nothing stands beside it in its own.
        if (row.length > 1 && row.flat().length === 1 && cell[0]) cell[0].near = { before: [], after: [] }
      }
    this.#rows = []
  }

  #language(pre: Element): string {
    const code = pre.childNodes.find((child) => 'tagName' in child && child.tagName === 'code')
    const info = code && 'attrs' in code ? (code.attrs.find(({ name }) => name === 'class')?.value ?? '') : ''
    if (/language-\{?\.?mermaid/.test(info)) return 'mermaid'
    if (/language-rust\b/.test(info)) return 'rust'
    return /language-math/.test(info) ? 'math-code' : 'pre'
  }

  #readInline(element: Element, attributes: Map<string, string>): void {
    const { tagName } = element
    const start = this.#block?.text ?? ''
    const isRaised = tagName === 'sup' || tagName === 'sub'
    const inner = textOf(element)
    const before = wordsOf(start).at(-1)
    if (isRaised && before && /[\p{L}\p{N}]$/u.test(start) && wordsOf(inner).length === 1 && !this.#secret)
      this.article.raised.push({ line: this.#line, before, after: wordsOf(inner)[0] ?? '', tag: tagName })
    if (/^(?:del|s|strike)$/.test(tagName)) this.article.struck.push(...wordsOf(inner))
    // A superscript is a word of its own.
    if (isRaised && this.#block) this.#block.text += '\u2063 '
    this.#walkAll(element.childNodes)
    const href = attributes.get('href')
    if (tagName !== 'a' || href === undefined) return
    if (this.#block) {
      this.#block.text += linkEnd
      this.#block.links.push(href)
      this.#block.linked += ` ${inner}`
    }
    const pictures = element.childNodes.flatMap((child) =>
      'tagName' in child && child.tagName === 'img'
        ? (child.attrs.find(({ name }) => name === 'src')?.value ?? '')
        : [],
    )
    if (pictures.some((source) => omissions.badge(source))) this.#omit('badge', this.#line, href)
    else if (pictures.some((source) => forGround.test(source))) this.#omit('picture for a ground', this.#line, href)
    else if (/^(?:https?:|mailto:)/i.test(href) && !this.#secret)
      this.article.links.push({ line: this.#line, text: href })
    else if (!this.#secret) this.#omit('link within the site', this.#line, href)
  }

  #addPicture(attributes: Map<string, string>): void {
    const source = attributes.get('src') ?? ''
    if (this.#secret) return
    const alt = attributes.get('alt') ?? ''
    const text = this.#isMarp ? alt.replace(wordsOfMarp, '').trim() : alt
    // Of two, for a light and a dark ground, one is shown.
    const isForGround = forGround.test(source)
    // MyST shows a part of a page, or a figure of a notebook, in the place of `![](#name)`.
    const named = source.startsWith('#') ? 'part in the place of a picture' : undefined
    const rule = omissions.badge(source) ? 'badge' : isForGround ? 'picture for a ground' : named
    this.article.pictures.push({ line: this.#line, source, text, ...(rule ? { rule } : {}) })
    if (rule) this.#omit(rule, this.#line, source)
    else if (text) this.article.blocks.push({ kind: 'description', line: this.#line, text })
  }

  #addEmbed(element: Element, attributes: Map<string, string>): void {
    const inner = element.childNodes.flatMap((child) =>
      'tagName' in child && child.tagName === 'source' ? child.attrs.filter(({ name }) => name === 'src') : [],
    )
    const source = attributes.get('src') ?? attributes.get('data') ?? inner[0]?.value
    if (source && !this.#secret) this.article.embeds.push({ line: this.#line, text: source })
    this.#omit('what stands in an embed', this.#line, textOf(element))
  }

  #addFormula(element: Element, tagName: string): void {
    // Letters of MathML are not TeX: of the two only what is written is read.
    const text = textOf(element)
    if (this.#block) this.#block.text += gap
    if (tagName === 'math') {
      this.#omit('MathML', this.#line, text)
      return
    }
    // Commands of the author, names and environments are said with other words, or with none.
    const said = text
      .replace(
        /\\(?:label|(?:eq)?ref|begin|end|require)\s*\{[^{}]*\}|\\(?:(?:re|provide)?newcommand|def|let)\b.*/g,
        ' ',
      )
      .replace(/\\[a-z]+/gi, ' ')
    if (!this.#secret) this.article.blocks.push({ kind: 'formula', line: this.#line, text: said })
  }

  #addWhole(kind: Kind, text: string): void {
    this.#flush()
    if (!this.#secret) this.article.blocks.push({ kind, line: this.#line, text })
  }

  #addCode(element: Element): void {
    this.#flush()
    const start = this.#line
    const lines = this.article.blocks.length
    const listing = textOf(element)
    const isRust = this.#language(element) === 'rust'
    for (const [at, text] of listing.split('\n').entries()) {
      // mdBook shows no such line: "# fn main() {".
      if (isRust && /^\s*#(?: |$)/.test(text)) {
        this.#omit('line that mdBook hides', start + at + 1, text)
        continue
      }
      const shown = text.replace(highlight, '')
      this.#block = { kind: 'code', line: start + at + (this.#html ? 0 : 1), text: shown, links: [], linked: '' }
      this.#flush()
    }
    // The first and the last line can stand on a slide of their own.
    const code = this.article.blocks.slice(lines)
    const included = 'listing of files that a site includes'
    if (omissions[included](listing)) for (const block of code) block.rule = included
    nameNeighbours(code)
    for (const { near } of code) if (near && !(near.before[0] && near.after[0])) near.before = near.after = []
  }

  /** Lines of a cell: at its breaks, and its items. */
  #readBreaks(cell: Element): void {
    if (this.#secret) return
    const lines = linesOf(cell).filter((line) => wordsOf(line).length > 0)
    for (const [at, text] of lines.slice(1).entries()) {
      const before = wordsOf(lines[at] ?? '').at(-1)
      const after = wordsOf(text)[0]
      if (before && after) this.article.breaks.push({ line: this.#line, before, after, tag: 'br' })
    }
  }
}

function holdsPicture(element: Element): boolean {
  return element.childNodes.some((child) => 'tagName' in child && (child.tagName === 'img' || holdsPicture(child)))
}

/** Say of each text what stands before and behind it; descriptions of pictures may be seen or not. */
function nameNeighbours(blocks: Block[]): void {
  const isSeen = ({ kind }: Block) => kind !== 'description' && kind !== 'formula'
  for (const [at, block] of blocks.entries()) {
    const before = [blocks[at - 1], blocks.slice(0, at).findLast(isSeen)]
    const after = [blocks[at + 1], blocks.slice(at + 1).find(isSeen)]
    const texts = (others: (Block | undefined)[]) => others.flatMap((other) => (other ? [other.text] : []))
    block.near = { before: texts(before), after: texts(after) }
  }
}

function kindOf(tagName: string): Kind | undefined {
  if (/^h[1-6]$/.test(tagName)) return 'heading'
  if (tagName === 'td' || tagName === 'th') return 'cell'
  if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return 'item'
  if (tagName === 'figcaption' || tagName === 'caption') return 'caption'
  return undefined
}

const textIn = (html: string) => parseFragment(html).childNodes.map(textOf).join('')

/** HTML in front matter is read by some sites and shown by others. */
const textOfMatter = (value: string) => textIn(md.renderInline(value.replace(/<\/?[a-z][^<>]*>/gi, gap)))

function textOf(node: Node | Element): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function linesOf(element: Element): string[] {
  const text = (node: Node): string => {
    if ('value' in node) return node.value.replace(/\n/g, ' ')
    if (!('tagName' in node)) return ''
    const inner = node.childNodes.map(text).join('')
    if (node.tagName === 'br') return '\n'
    return /^(?:li|p|ul|ol|div)$/.test(node.tagName) ? `\n${inner}\n` : inner
  }
  return element.childNodes.map(text).join('').split('\n')
}

/** A diagram without directives, links, colours, and what stands above it but its title. */
function drawnOf(source: string): string {
  return source
    .replace(/%%\s*\{[\s\S]*?\}\s*%%/g, '')
    .replace(/^\s*(?:style|classDef|linkStyle)\s.*\b(?:fill|stroke|color)\s*:.*$/gm, '')
    .replace(/^\s*(?:click|callback|links?)\s.*["@({].*$/gm, '')
    .replace(/^\s*---\n([\s\S]*?)\n\s*---\n/, (_, above: string) => /^\s*title:.*$/m.exec(above)?.[0] ?? '')
}

export type { Place }
