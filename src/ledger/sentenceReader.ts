import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { type SubOrSuperscript, superOrSubscriptToText } from '../article/nodes/superOrSubscript.ts'
import { backgroundOf, isBadgeAddress, type OmissionRule } from '../article/omissions.ts'
import { clauseEnd } from '../text/clauseEnd.ts'
import { type Atom, imageAtom, isPicture, lineEnd } from './atom.ts'
import type { Unit } from './entries.ts'
import { keyOf } from './key.ts'
import { endsLine, hiddenElement, readHtml } from './readHtml.ts'
import { atomsOfFormula, standsAlone } from './rowsOfFormula.ts'

/** URLs of link definitions, by the identifier that references use. */
export type Definitions = Map<string, string>

/** A part of a sentence. The deck may have a `mark`, as `[1]`, anywhere. A `unit` is an image, an embed or left out. */
export type SentencePart =
  | { type: 'atom'; atom: Atom }
  | { type: 'mark'; text: string }
  | LinkPart
  | { type: 'unit'; unit: Unit; atoms: Atom[]; rule?: OmissionRule }

export interface LinkPart {
  type: 'link'
  unit: Unit
  /** The image of a link that holds nothing else. */
  image?: SentencePart | undefined
}

/** Match the text that opens speaker notes, with a line end right after it: `Note:` of reveal.js, `^` of Deckset. */
const noteLine = new RegExp(
  `^\\s*(?:(?:speaker )?notes?:|\\?{3}|(?:演讲者)?(?:备注|備註)[:：]|ノート[:：]|노트[:：]|\\^(?=[ \\t]))\\s*(?:${lineEnd})?`,
  'i',
)

/** Match the tag that opens an embed, and the tag that ends it. */
const embedStart = /^<(?:iframe|video|audio|object|embed|script\b[^>]*\bgist\.github\.com)\b/i
const embedEnd = /^<\/(?:iframe|video|audio|object|script)\b|^<embed\b/i

/** Match the number at the start of a heading, not `404.md`; the deck may show the number apart from the title. */
const number =
  /^\s*(?:([①-⑳])|(第[\d一二三四五六七八九十百零〇]+[章节節部讲講篇回課课])|((?:step|part|chapter|section|phase|lesson|步骤)\s*\d+(?:\.\d+)*)(?![a-z\d]|\.\d)|[(（]([\d一二三四五六七八九十]+)[)）]|([一二三四五六七八九十]+)(?=[、.．])|(\d+(?:\.\d+)*)(?=[．、)）:：\s]|\.(?!\d|[a-z]{1,4}\b)))[\s、:：.．)）—–-]*/iu

/** Match a typed number, `1)`, or bullet, `• `, at the start of a line: the deck may make the line a list item. */
const itemNumber = /^\s*(\d{1,3}|[０-９]{1,3})(?:\s*(?:[、．)）]|\.(?!\d|[a-z]{1,4}\s*$))|\ufe0f?\u20e3)\s*/
const itemBullet = /^\s*(?:([●■◆►▶])\ufe0f?\s*|[•‣⁃·・▪▫▸▹◦➤➢]\ufe0f?\s*|[–—]\s+)/

/**
 * Match a label, `Owner:` in `Owner: Jo`: if each line of a paragraph has a label, the deck may set the labels apart.
 */
export const itemLabel = /^\s*(\p{L}[^:：。，,.!?！？;；]{0,23}?)\s*[:：](?!\/\/|(?<=\d.)\d)\s*(?=\S)/u

/** Collects the parts of one sentence. */
export class SentenceReader {
  readonly parts: SentencePart[] = []
  #text = ''
  /** How many texts `#cut` has finished so far: a higher number after a node shows that a text ended inside it. */
  #cuts = 0
  #hidden: string | undefined
  /** The link of the open `<a>`, as long as only images stand in it. */
  #open: LinkPart | undefined
  /** Whether `<a>` or `<pre>` is open: a URL that GFM makes a link of is only text there. */
  #isText = false
  #isHeading = false
  readonly #isLabelled: boolean
  /** HTML of the embed that is open. */
  #embed: string | undefined
  readonly definitions: Definitions
  readonly position: Position

  /** @param isLabelled whether each line of the block opens with a label */
  constructor(definitions: Definitions, position: Position, isLabelled = false) {
    this.definitions = definitions
    this.position = position
    this.#isLabelled = isLabelled
  }

  read(nodes: readonly PhrasingContent[], isHeading: boolean): void {
    this.#isHeading = isHeading
    const opensStrong = nodes.find((node) => node.type !== 'text' || node.value.replace(lineEnd, '').trim())
    for (const [at, node] of nodes.entries()) {
      const opens = at === 0 && node.type === 'text' && !isHeading && !this.#isLabelled
      const mark = opens ? noteLine.exec(node.value)?.[0] : undefined
      // `Note:` is not part of the notes: the deck may have it or not.
      if (mark) this.parts.push({ type: 'mark', text: keyOf(mark.replace(lineEnd, '')) })
      const rest = mark && node.type === 'text' ? { ...node, value: node.value.slice(mark.length) } : node
      this.#node(rest, !isHeading && standsAlone(nodes, at))
      // Bold text at the start is a label and becomes a separate text, unless it begins a word: `**D**eck`, but `**Name：**text`.
      const beginsWord = /[\p{L}\p{N}]$/u.test(toString(node)) && /^[\p{L}\p{N}]/u.test(toString(nodes[at + 1]))
      if (node === opensStrong && node.type === 'strong' && !beginsWord) this.#cut()
    }
    if (this.#embed !== undefined) this.#endEmbed()
    if (isHeading) this.#cutAnchor()
    this.#cut()
  }

  /** Cut an anchor off the end of a heading, `{#costs}`: it is the heading's address on a web page. */
  #cutAnchor(): void {
    const anchor = /\s*(\{\s*[#.:][^{}]*\}|\{-\}|\[(?:#[\w-]+|!toc)\])\s*$/.exec(this.#text)
    if (anchor?.[1]) {
      this.#text = this.#text.slice(0, anchor.index)
      this.#cut()
      this.#unit({ kind: 'heading', text: anchor[1], position: this.position }, [{ text: anchor[1] }], 'heading-anchor')
    }
  }

  #node(node: PhrasingContent, isAlone = false): void {
    if (this.#inEmbed(node)) return
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        const [first = '', ...others] = node.value.split(lineEnd)
        this.#say(first)
        for (const line of others) {
          this.#cut()
          this.#say(line)
        }
        return
      }
      case 'inlineMath':
        // A formula between `$$` may become a block: keep it apart from the text around it.
        if (node.data?.isDisplay) this.#cut()
        if (!isAlone && !node.data?.displayTex) this.#say(node.value)
        else for (const atom of atomsOfFormula(node, isAlone)) this.parts.push({ type: 'atom', atom })
        if (node.data?.isDisplay) this.#cut()
        return
      case 'break':
        this.#cut()
        return
      case 'superscript':
      case 'subscript':
        this.#script(node)
        return
      case 'html':
        this.#html(node.value)
        return
      case 'omitted':
        this.#unit({ kind: 'sentence', text: node.source, position: this.position }, [], node.rule)
        return
      case 'image':
        this.#image(node.alt ?? '', node.url, node.title)
        return
      case 'imageReference':
        this.#image(node.alt ?? '', this.definitions.get(node.identifier) ?? node.identifier, undefined)
        return
      case 'footnoteReference':
        this.#cut()
        this.parts.push({ type: 'mark', text: `[${keyOf(node.label ?? node.identifier)}]` })
        return
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : this.definitions.get(node.identifier)
        // The deck writes the name of its site for a link without words.
        if (node.children.length === 0) this.#cut()
        for (const child of node.children) this.#node(child)
        const image = node.children.every(isPicture) ? this.parts.findLast(({ type }) => type === 'unit') : undefined
        if (url !== undefined && !(this.#isText && url.endsWith(toString(node)))) this.#link(url, image)
        return
      }
      default:
        if ('children' in node) for (const child of node.children) this.#node(child)
    }
  }

  /** Spell superscripts and subscripts as the deck does, so that 10⁶ is not read as 106. */
  #script({ type, children }: SubOrSuperscript): void {
    const [cuts, length] = [this.#cuts, this.#text.length]
    for (const child of children) this.#node(child)
    const from = this.#cuts === cuts ? length : 0
    this.#text = this.#text.slice(0, from) + superOrSubscriptToText(type, this.#text.slice(from))
  }

  /** Collect a node that belongs to an embed, such as its fallback text; return whether it does. */
  #inEmbed(node: PhrasingContent): boolean {
    const value = node.type === 'html' ? node.value : toString(node).replace(/[&<]/g, '').replaceAll(lineEnd, '')
    if (this.#embed === undefined) {
      if (node.type !== 'html' || !embedStart.test(value)) return false
      this.#embed = ''
    }
    this.#embed += value
    if (node.type === 'html' && embedEnd.test(value)) this.#endEmbed()
    return true
  }

  #endEmbed(): void {
    const pieces = this.#embed === undefined ? [] : readHtml(this.#embed)
    this.#embed = undefined
    this.#cut()
    for (const { text, alt = '', type, embed } of pieces) {
      if (type === 'image') this.#image(alt, text, undefined)
      if (type === 'hidden')
        this.#unit({ kind: 'sentence', text, position: this.position }, [{ text }], 'hidden-element')
      if (!embed) continue
      this.#unit(
        { kind: 'embed', text: text || 'srcdoc', position: this.position },
        text ? [{ text }] : [],
        text ? undefined : 'hidden-element',
      )
      if (embed.address) this.#link(embed.address, this.parts.at(-1))
    }
  }

  #html(value: string): void {
    if (this.#hidden) {
      if (value.toLowerCase().startsWith(`</${this.#hidden}`)) {
        this.#cut('hidden-element')
        this.#hidden = undefined
      }
      return
    }
    const name = hiddenElement(value)
    if (name) {
      this.#cut()
      this.#hidden = name
    } else {
      if (endsLine(value)) this.#cut()
      if (/^<\/?q\b/i.test(value)) this.#say('"')
      if (/^<\/?(?:a|pre)\b/i.test(value)) {
        this.#open = undefined
        this.#isText = !value.startsWith('</')
      }
      for (const { type, text, alt = '', title } of readHtml(value)) {
        if (type === 'image') this.#image(alt, text, title)
        else if (type === 'link') this.#open = this.#link(text)
        else if (type === 'comment') this.#unit({ kind: 'sentence', text, position: this.position }, [], 'comment')
      }
      // The node of `<a href>` is only the tag: the text of the link is in the nodes that follow.
    }
  }

  #image(alt: string, url: string, title: string | null | undefined): void {
    this.#cut()
    const others: [string, ...string[]] = [url, ...(title ? [title] : [])]
    const rule = isBadgeAddress(url) ? ('badge' as const) : backgroundOf(url) ? ('other-ground' as const) : undefined
    this.#unit({ kind: 'image', text: alt || url, position: this.position }, [imageAtom(alt, others)], rule)
    if (this.#open) this.#open.image = this.parts.at(-1)
  }

  #link(url: string, image?: SentencePart): LinkPart {
    const part: LinkPart = { type: 'link', unit: { kind: 'link', text: url, position: this.position }, image }
    this.parts.push(part)
    return part
  }

  #unit(unit: Unit, atoms: Atom[], rule?: OmissionRule): void {
    this.parts.push({ type: 'unit', unit, atoms, ...(rule ? { rule } : {}) })
  }

  #say(text: string): void {
    if (text.trim()) this.#open = undefined
    this.#text += text
  }

  /** Finish the current text and add it to the parts. With a rule, add it as a unit that the deck may leave out. */
  #cut(rule?: OmissionRule): void {
    const text = this.#text
    this.#text = ''
    this.#cuts += 1
    if (!keyOf(text)) return
    if (rule) this.#unit({ kind: 'sentence', text, position: this.position }, [{ text }], rule)
    if (rule || (!this.#isHeading && this.#addItem(text))) return
    const [, alert, title = ''] = /^\s*\[!([\w-]+)(?:\|[^\]]*)?\][+-]?\s*(.*)$/s.exec(text) ?? []
    const numbered = this.parts.every(({ type }) => type !== 'atom') ? number.exec(text) : null
    const mark = numbered?.slice(1).find(Boolean)
    const rest = text.slice(numbered?.[0].length ?? 0)
    if (alert) {
      const name = (alert.charAt(0).toUpperCase() + alert.slice(1).toLowerCase()).replaceAll('-', ' ')
      // The deck shows a nested alert as it is written.
      this.parts.push({ type: 'atom', atom: { text: keyOf(title) ? title : name, others: [text] } })
    } else if (numbered && mark && keyOf(rest)) {
      // Keep `（1）` whole, so that it is not read as `（` and the item number `1）`.
      const [bracketed] = /[(（].+[)）]/.exec(numbered[0]) ?? []
      if (bracketed) this.parts.push({ type: 'atom', atom: { text: mark, others: [bracketed] } })
      else this.#atom(mark)
      this.#atom(rest)
    } else this.#atom(text)
  }

  /** Add a line that opens with a typed number, bullet or label, as `1) Boil it`. Return false for any other line. */
  #addItem(text: string): boolean {
    const [start = '', number] = itemNumber.exec(text) ?? itemBullet.exec(text) ?? []
    const rest = text.slice(start.length)
    const [labelled = '', label] = (this.#isLabelled && itemLabel.exec(rest)) || []
    if (start === '' && label === undefined) return false
    if (number)
      for (const text of [number.normalize('NFKC'), number, keyOf(start)]) this.parts.push({ type: 'mark', text })
    if (label) this.#atom(label)
    if (keyOf(rest.slice(labelled.length))) this.#atom(rest.slice(labelled.length))
    return true
  }

  /** Add a text, with an atom for each clause. Skip a single colon after a label, and lines of dashes. */
  #atom(text: string): void {
    if (/^[\s:：。．.]+$/.test(text) && this.parts.some(({ type }) => type === 'atom')) return
    if (/^\s*(?:[-—*_]{3,}|--)\s*$/.test(text)) return
    // A clause may stand alone on a slide.
    for (const clause of text.split(clauseEnd).filter(keyOf)) this.parts.push({ type: 'atom', atom: { text: clause } })
  }
}
