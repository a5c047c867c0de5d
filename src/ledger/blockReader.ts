import type { Code, FootnoteDefinition, Nodes, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import type {} from '../article/nodes/listing.ts'
import { backgroundOf, isBadgeAddress, type OmissionRule, omissionsIn } from '../article/omissions.ts'
import { diagramSettings } from '../article/syntax/diagrams/diagramSettings.ts'
import { type Embed, isUnsafe, linkTextOf } from '../article/syntax/embeds/embed.ts'
import { type Atom, imageAtom, positionOfLine } from './atom.ts'
import type { Unit } from './entries.ts'
import { itemMarks } from './itemMarks.ts'
import { keyOf } from './key.ts'
import { isFenced, readDefinitions } from './readDefinitions.ts'
import { isHtml, readHtml } from './readHtml.ts'
import { readText } from './readText.ts'
import { rowsOfFormula } from './rowsOfFormula.ts'
import { ruleOfHtmlText } from './ruleOfHtmlText.ts'
import type { Definitions, SentencePart } from './sentenceReader.ts'

/** A unit of the article (see `entries.ts`), with what is needed to find it in the deck. */
export interface Tracked {
  unit: Unit
  /** Its texts, in order; empty for a unit that is not found by its text, such as a link. */
  atoms: Atom[]
  /** The rule by which the deck may leave it out. */
  rule?: OmissionRule
  /** Whether its order is not checked: it may stand anywhere in the deck. */
  floating?: boolean
  /** Of a link: the unit that the link stands in. */
  host?: Tracked
  /** Another unit with the same text, such as the title in front matter: if one is found, both are. */
  same?: Tracked
}

/** What an article says, in its order. */
export interface ReadArticle {
  tracked: Tracked[]
  /** The atoms of all units, in the article's order: those of a sentence stand before and after an image inside it. */
  stream: { atom: Atom; owner: Tracked }[]
  /** Texts that the deck may have anywhere, any number of times: the numbers of footnotes and of list items. */
  marks: Set<string>
}

export const startOfArticle: Position = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

interface BlockContext {
  kind: Unit['kind']
  rule?: OmissionRule | undefined
  floating?: true
}

/** Walks over the blocks of an article and collects the units that they hold. */
export class BlockReader {
  readonly tracked: Tracked[] = []
  readonly stream: ReadArticle['stream'] = []
  readonly marks = new Set<string>()
  title: Tracked | undefined
  #footnotes = 0
  readonly definitions: Definitions
  readonly lang: string

  constructor(definitions: Definitions, lang: string) {
    this.definitions = definitions
    this.lang = lang
  }

  add(tracked: Tracked): Tracked {
    this.tracked.push(tracked)
    for (const atom of tracked.atoms) this.stream.push({ atom, owner: tracked })
    return tracked
  }

  blocks(blocks: readonly RootContent[], around: BlockContext = { kind: 'sentence' }): void {
    const left = omissionsIn(blocks)
    for (const block of readDefinitions(blocks)) {
      const rule = around.rule ?? left.get(block)
      this.block(block, rule ? { ...around, rule } : around)
    }
  }

  block(block: RootContent, around: BlockContext): void {
    const { position = startOfArticle } = block
    switch (block.type) {
      case 'heading': {
        const [first] = this.text(block, { ...around, kind: 'heading' })
        if (first && this.title && isSameTitle(first, this.title)) {
          first.same = this.title
          this.title.same = first
        }
        return
      }
      case 'paragraph':
        this.text(block, around)
        return
      case 'blockquote':
      case 'speakerNotes':
        this.blocks(block.children, around)
        return
      case 'list':
        for (const [at, item] of block.children.entries()) {
          if (block.ordered) this.marks.add(String((block.start ?? 1) + at))
          this.blocks(item.children, { ...around, kind: 'item' })
        }
        return
      case 'table':
        for (const row of block.children)
          for (const cell of row.children) {
            for (const mark of itemMarks(toString(cell))) this.marks.add(mark)
            this.text(cell, { ...around, kind: 'cell' })
          }
        return
      case 'code':
        this.code(block, position, around)
        return
      case 'math':
        this.add({
          unit: { kind: 'formula', text: block.value, position },
          atoms: rowsOfFormula(block.value).map((text) => ({ text })),
          ...omissionFlags(around),
        })
        return
      case 'omitted':
        this.plain('sentence', block.source, position, { ...around, rule: block.rule })
        return
      case 'html':
        this.html(block.value, position, around)
        return
      case 'definition':
        this.plain('link', block.url, position, { ...around, rule: 'reference-definition' })
        return
      case 'footnoteDefinition':
        this.footnote(block, around)
        return
      case 'thematicBreak':
        // Give it no text to search for: `---` would also be found in a table cell.
        this.add({ unit: { kind: 'sentence', text: '---', position }, atoms: [], rule: 'thematic-break' })
        return
      default:
        this.plain('sentence', toString(block), position, around)
        return
    }
  }

  code({ lang, meta, value, data }: Code, position: Position, around: BlockContext): void {
    const { label, settings = [] } = data ?? {}
    const first = position.start.line
    if (label) this.plain('code', label, positionOfLine(first), around)
    if (meta) this.plain('code', meta, positionOfLine(first), { ...around, rule: 'code-settings' })
    for (const [at, text] of settings.entries())
      this.plain('code', text, positionOfLine(first + 1 + at), { ...around, rule: 'directive-option' })
    const left = lang?.toLowerCase() === 'mermaid' ? diagramSettings(value) : new Set<number>()
    this.lines(value, first + settings.length + (isFenced({ value }, position) ? 1 : 0), around, left)
  }

  footnote({ identifier, label, children }: FootnoteDefinition, around: BlockContext): void {
    this.marks.add(`[${keyOf(label ?? identifier)}]`)
    // In the deck, a footnote with a name has a number instead: `[^why]` -> `[1]`.
    this.#footnotes += 1
    this.marks.add(`[${this.#footnotes}]`)
    this.blocks(children, { ...around, floating: true })
  }

  plain(kind: Unit['kind'], text: string, position: Position, around: BlockContext): void {
    if (keyOf(text)) this.add({ unit: { kind, text, position }, atoms: [{ text }], ...omissionFlags(around) })
  }

  lines(text: string, line: number, around: BlockContext, settings: ReadonlySet<number> = new Set()): void {
    for (const [at, value] of text.split(/\r\n|\r|\n/).entries())
      this.plain(
        'code',
        value,
        positionOfLine(line + at),
        settings.has(at) ? { ...around, rule: 'diagram-setting' } : around,
      )
  }

  text(block: Nodes & { children: Nodes[] }, around: BlockContext): Tracked[] {
    const { kind } = around
    return readText(block, kind, this.definitions, this.lang).flatMap(({ unit, parts }) => {
      const whole: Tracked = { unit, atoms: [], ...omissionFlags(around) }
      const made = parts.some(({ type }) => type === 'atom') ? [whole] : []
      const units = new Map<SentencePart, Tracked>()
      this.tracked.push(...made)
      for (const part of parts) {
        if (part.type === 'mark') this.marks.add(part.text)
        else if (part.type === 'atom') {
          whole.atoms.push(part.atom)
          this.stream.push({ atom: part.atom, owner: whole })
        } else if (part.type === 'unit') {
          const { unit, atoms, rule } = part
          const inHeading = kind === 'heading' ? { floating: true } : {}
          const added = this.add({ unit, atoms, ...omissionFlags(around), ...inHeading, ...(rule ? { rule } : {}) })
          made.push(added)
          units.set(part, added)
        }
      }
      for (const part of parts)
        if (part.type === 'link') this.link(part.unit, (part.image && units.get(part.image)) ?? made[0], around)
      return made
    })
  }

  link(unit: Unit, host: Tracked | undefined, around: BlockContext): void {
    const unsafe = isUnsafe(unit.text)
    const local = !/^(?:https?:|mailto:|\/\/)/i.test(unit.text)
    // If the words of a link are only an icon, the deck shows the name of its site.
    const site = linkTextOf({ address: unit.text, title: '' })
    if (site && !local) this.marks.add(keyOf(site))
    this.tracked.push({
      unit,
      atoms: [],
      ...(host ? { host } : {}),
      ...omissionFlags({
        ...around,
        rule: unsafe ? 'unsafe-address' : local ? 'local-link' : (host?.rule ?? around.rule),
      }),
    })
  }

  html(value: string, position: Position, around: BlockContext): void {
    if (!isHtml(value)) {
      if (value.includes('\n')) this.lines(value, position.start.line, around)
      else this.htmlText(value, position, around)
      return
    }
    for (const mark of itemMarks(value)) this.marks.add(mark)
    let links: Unit[] = []
    const pieces = readHtml(value)
    const hasContents = pieces.some(({ headingLinks = 0 }) => headingLinks > 0)
    for (const { type, text, alt = '', title, inHeading, embed, line, headingLinks = 0 } of pieces) {
      const place = positionOfLine(position.start.line + line)
      if (embed) this.embed(embed, place, around)
      else if (type === 'link') links.push({ kind: 'link', text, position: place })
      else if (type === 'text' || type === 'image') {
        const rule = ruleOfHtmlText(text, headingLinks, hasContents)
        const host =
          type === 'image'
            ? this.image(
                alt,
                [text, ...(title ? [title] : [])],
                place,
                inHeading ? { ...around, floating: true } : around,
              )
            : this.htmlText(text, place, rule ? { ...around, rule } : around)
        for (const link of links) this.link(link, host, around)
        links = []
      } else
        this.plain('sentence', text, place, {
          ...around,
          rule: type === 'comment' ? 'comment' : 'hidden-element',
        })
    }
  }

  embed(embed: Embed, position: Position, around: BlockContext): void {
    const { address } = embed
    const text = linkTextOf(embed)
    if (text) this.add({ unit: { kind: 'embed', text, position }, atoms: [{ text }], ...omissionFlags(around) })
    // Find the address on any slide: all embeds of a site may have the same words, `player.html, v.example`.
    if (address) this.link({ kind: 'link', text: address, position }, undefined, around)
    else if (!text) this.plain('embed', 'srcdoc', position, { ...around, rule: 'hidden-element' })
  }

  image(alt: string, others: [url: string, ...titles: string[]], position: Position, around: BlockContext): Tracked {
    const [url] = others
    const unit: Unit = { kind: 'image', text: alt || url, position }
    return this.add({
      unit,
      atoms: [imageAtom(alt, others)],
      ...omissionFlags(around),
      ...(isBadgeAddress(url) ? { rule: 'badge' } : backgroundOf(url) ? { rule: 'other-ground' } : {}),
    })
  }

  htmlText(value: string, position: Position, around: BlockContext): Tracked | undefined {
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }], position }
    return this.text(paragraph, around)[0]
  }
}

function omissionFlags({ rule, floating }: BlockContext): Pick<Tracked, 'rule' | 'floating'> {
  return { ...(rule ? { rule } : {}), ...(floating ? { floating } : {}) }
}

/** Tell whether a heading repeats the title, apart from case and punctuation: the deck needs only one of the two. */
function isSameTitle(one: Tracked, other: Tracked): boolean {
  const key = ({ atoms }: Tracked) => keyOf(atoms.map(({ text }) => text).join('')).toLowerCase()
  const signs = /[!?.,:;…。！？，：；*_'"“”‘’()-]/g
  return key(one) === key(other) || (key(one).replace(signs, '') || '-') === key(other).replace(signs, '')
}
