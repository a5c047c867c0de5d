import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import {
  addDefinitionUrls,
  backgroundOf,
  isBadgeAddress,
  isContentsTitle,
  omissionsIn,
  withBackground,
} from '../../article/omissions.ts'
import { findEnclosed } from '../../text/findEnclosed.ts'
import { ruleOfHtmlText } from '../ruleOfHtmlText.ts'
import { frontMatterWords, readTitleBlock } from './frontMatterWords.ts'
import { lineCounter } from './lineCounter.ts'
import {
  bracketSign,
  bracketTag,
  componentLine,
  diagramContainer,
  enclosedMarkup,
  fenceBelowTag,
  fenceLabels,
  filledInFence,
  hiddenLine,
  looselyClosedFence,
  markdownFence,
  marksInCode,
  marksInDiagram,
  markupInside,
  markupPatterns,
  mdcComponent,
  mdcSign,
  mdcSlot,
  mystComment,
  mystSign,
  notebookNoise,
  rustFence,
  shownAttribute,
  shownMdcProp,
  shownTagSetting,
  texDefinition,
  themeTag,
  trailingTags,
  wikiSign,
} from './markupPatterns.ts'
import { unclosedIn } from './unclosedIn.ts'
import { wordsIn } from './wordsIn.ts'

/** A word or a URL that the deck has to have, and its line in the article. */
export interface NeededWord {
  text: string
  line: number
}

/** The words and embeds that the deck has to have, read from the article's source alone. */
export interface NeededWords {
  words: NeededWord[]
  /** The URLs of embeds, such as videos and pages in an `<iframe>`. */
  embeds: NeededWord[]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()

/**
 * Find the words of an article that are neither markup nor left out by a rule. Parse the source as plain CommonMark and
 * GFM: this file must not share code with the parser of articles, because it has to find what that parser loses.
 *
 * `[the list](a.md) <b>of</b> &amp; 3 <!-- todo -->` -> `the`, `list`, `of`, `3`
 */
export function neededWords(source: string): NeededWords {
  const titleBlock = readTitleBlock(source)
  const blank = (text: string) => text.replace(/[^\r\n]/g, ' ')
  const loose = [looselyClosedFence, fenceBelowTag].flatMap((fence) =>
    Array.from(source.matchAll(fence), ({ 0: found, index }): [number, number] => [index, index + found.length]),
  )
  const parsed = blank(source.slice(0, titleBlock.end)) + source.slice(titleBlock.end)
  const tree = parser.parse(parsed.replace(looselyClosedFence, blank).replace(fenceBelowTag, blank))
  addDefinitionUrls(tree)
  const reader = new SourceReader(source, tree, loose)
  reader.explained.fill(1, 0, titleBlock.end)
  reader.read()
  const [lineAt, lineOfEmbed] = [lineCounter(source), lineCounter(source)]
  const words = wordsIn(source).flatMap(({ text, at }) => (reader.explained[at] ? [] : [{ text, line: lineAt(at) }]))
  const known = new Set(words.map(({ text }) => text))
  // If the title in front matter equals the heading below it, the deck has it only once.
  const facts = [...frontMatterWords(tree.children[0]), ...titleBlock.words].filter((text) => !known.has(text))
  return {
    words: [...facts.map((text) => ({ text, line: 1 })), ...words],
    embeds: reader.embeds.map(({ text, at }) => ({ text, line: lineOfEmbed(at) })),
  }
}

/**
 * Finds the "explained" characters of a source: the deck need not have them, because they are markup or left out by a
 * rule.
 */
class SourceReader {
  /** For each offset in the source: 1 if the character there is explained. */
  readonly explained: Uint8Array
  readonly embeds: { text: string; at: number }[] = []
  readonly #source: string
  readonly #tree: Root
  /** Offsets of code: there, markup is text. */
  readonly #code: [from: number, to: number][]

  /** @param code the offsets of listings that CommonMark does not recognise, see `looselyClosedFence`, `fenceBelowTag` */
  constructor(source: string, tree: Root, code: [from: number, to: number][]) {
    this.#source = source
    this.#code = code
    this.#tree = tree
    this.explained = new Uint8Array(source.length)
  }

  read(): void {
    this.#explainNode(this.#tree)
    const text = this.#withoutCode()
    for (const [name, pattern] of Object.entries(markupPatterns))
      for (const { 0: found, index } of text.matchAll(pattern)) {
        if (name === 'tag') this.#explainTag(found, index)
        else this.#explain(index, index + found.length)
      }
    for (const { 0: found, index } of text.matchAll(themeTag)) this.#explain(index, index + found.length)
    for (const [sign, searched, mark] of [
      [mystSign, this.#source, mystComment],
      [wikiSign, text, trailingTags],
      [mdcSign, text, mdcSlot],
      [bracketSign, text, bracketTag],
    ] as const)
      if (sign.test(searched))
        for (const { 0: found, index } of text.matchAll(mark)) this.#explain(index, index + found.length)
    for (const [tag, said] of [
      [componentLine, shownAttribute],
      [themeTag, shownTagSetting],
      [mdcComponent, shownMdcProp],
      [bracketTag, shownMdcProp],
    ] as const)
      for (const { 0: line, 2: attributes = '', index } of text.matchAll(tag)) {
        const from = index + line.lastIndexOf(attributes)
        for (const { 0: found, index: at } of attributes.matchAll(said))
          this.explained.fill(0, from + at, from + at + found.length)
      }
    for (const marks of Object.values(enclosedMarkup))
      for (const { index, end } of findEnclosed(text, marks)) this.#explain(index, end)
    for (const [inside, mark] of Object.values(markupInside))
      for (const { 0: around, index: from } of text.matchAll(inside))
        for (const { 0: found, index } of around.matchAll(mark))
          this.#explain(from + index, from + index + found.length)
    for (const { 0: diagram, index } of text.matchAll(diagramContainer)) this.#explainDiagram(diagram, index)
    this.#explainCommands(text)
    for (const [, name = ''] of text.matchAll(/^export const (\w+) = /gm))
      for (const { 0: found, index } of text.matchAll(new RegExp(`\\{${name}\\}`, 'g')))
        this.#explain(index, index + found.length)
    for (const [name, pattern] of Object.entries(marksInCode))
      for (const { 0: found, index } of this.#source.matchAll(pattern)) {
        const label = name === 'fence' ? labelIn(found) : undefined
        this.#explain(index, index + (label?.from ?? found.length))
        if (label) this.#explain(index + label.to, index + found.length)
      }
    for (const { 0: line, index } of text.matchAll(/.+/g))
      if (isContentsTitle(line.replace(/<[^>]*>|&nbsp;/g, ''))) this.#explain(index, index + line.length)
  }

  /** Explain the TeX commands that the author defines, also where they are used: the deck has their meaning instead. */
  #explainCommands(text: string): void {
    const names = new Set<string>()
    for (const { 0: found, 1: name, index } of text.matchAll(texDefinition)) {
      this.#explain(index, index + found.length)
      if (name && /[a-z]/i.test(name)) names.add(name.slice(1))
    }
    if (names.size === 0) return
    const uses = new RegExp(`\\\\(?:${[...names].join('|')})(?![a-z])`, 'gi')
    for (const { 0: found, index } of text.matchAll(uses)) this.#explain(index, index + found.length)
  }

  /** Explain the settings and links of a Mermaid diagram that starts at an offset. */
  #explainDiagram(diagram: string, from: number): void {
    for (const pattern of marksInDiagram)
      for (const { 0: found, index } of diagram.matchAll(pattern))
        this.#explain(from + index, from + index + found.length)
  }

  #explain(from: number, to: number): void {
    this.explained.fill(1, from, to)
  }

  #explainNode(node: Nodes): void {
    const [from, to] = rangeOf(node)
    const written = this.#source.slice(from, to)
    switch (node.type) {
      case 'yaml':
      case 'toml':
      case 'definition':
        this.#explain(from, to)
        return
      case 'code':
        if (/^(?:`{3}|~{3})\s*\{?\.?mermaid/i.test(written)) this.#explainDiagram(written, from)
        if (rustFence.test(written))
          for (const { 0: found, index } of written.matchAll(hiddenLine))
            this.#explain(from + index, from + index + found.length)
        if (!/^(?:`{3}|~{3})/.test(written))
          for (const { 0: found, index } of written.matchAll(notebookNoise))
            this.#explain(from + index, from + index + found.length)
        // Read markup in indented code, because it may be the content of a container, and in fences of Markdown or
        // HTML.
        if (filledInFence.test(written)) this.#explain(from, to)
        else if (/^(?:`{3}|~{3})/.test(written) && !markdownFence.test(written)) this.#code.push([from, to])
        return
      case 'inlineCode':
        this.#code.push([from, to])
        return
      case 'html':
        this.#explain(from + (unclosedIn(written) ?? written.length), to)
        for (const { 0: line, index } of written.matchAll(/.+/g))
          if (ruleOfHtmlText(line, 0, false)) this.#explain(from + index, from + index + line.length)
        return
      case 'image':
      case 'imageReference': {
        const url = node.type === 'image' ? node.url : (node.data?.url ?? '')
        const end = written.lastIndexOf(node.type === 'image' ? '](' : '][')
        const [, classes = ''] = /^\{:?([^{}]*)\}/.exec(this.#source.slice(to, to + 200)) ?? []
        const shown = withBackground(url, classes.trim().split(/[\s.]+/))
        if (isBadgeAddress(url) || backgroundOf(shown) === 'dark') this.#explain(from, to)
        else if (end >= 0) this.#explain(from + end, to)
        return
      }
      case 'link':
      case 'linkReference': {
        const last = node.children.at(-1)
        this.#explain(last ? rangeOf(last)[1] : from, to)
        break
      }
    }
    if (!('children' in node)) return
    const left = omissionsIn(node.children)
    for (const child of node.children)
      if (left.has(child)) this.#explain(...rangeOf(child))
      else this.#explainNode(child)
  }

  /** Return the source with spaces in place of code. */
  #withoutCode(): string {
    const parts: string[] = []
    let end = 0
    for (const [from, to] of this.#code.toSorted(([one], [other]) => one - other)) {
      parts.push(this.#source.slice(end, from), this.#source.slice(from, to).replace(/[^\r\n]/g, ' '))
      end = to
    }
    return parts.join('') + this.#source.slice(end)
  }

  /** Explain a tag, except an image's description; add an embed's URL to `embeds`. */
  #explainTag(tag: string, at: number): void {
    const value = (name: string) => {
      const [whole = '', written = ''] = new RegExp(`\\s${name}=("[^"]*"|'[^']*'|[^\\s>]*)`, 'i').exec(tag) ?? []
      return {
        text: written.replace(/^["']|["']$/g, ''),
        from: tag.indexOf(whole) + whole.length - written.length,
        written,
      }
    }
    const address = value('src').text
    const shown = withBackground(address, value('class').text.split(/\s+/))
    const isLeft = isBadgeAddress(address) || backgroundOf(shown) === 'dark'
    const kept = /^<img\b/i.test(tag) && !isLeft ? value('alt') : undefined
    this.#explain(at, at + (kept?.from ?? tag.length))
    if (kept) this.#explain(at + kept.from + kept.written.length, at + tag.length)
    if (!/^<(?:iframe|video|audio|embed|object)\b/i.test(tag)) return
    const { text } = value(/^<object/i.test(tag) ? 'data' : 'src')
    const isPicture =
      /^<(?:object|embed)/i.test(tag) &&
      /^(?!(?:[a-z]+:)?\/\/).*\.(?:svg|png|jpe?g|gif|webp|avif)(?:[?#]|$)/i.test(text)
    if (text && !isPicture && !/^(?:about|data|javascript|vbscript|blob):/i.test(text)) this.embeds.push({ text, at })
  }
}

/** Find the words in the opening line of a fence that a reader sees. Return their offsets in this line. */
function labelIn(fence: string): { from: number; to: number } | undefined {
  for (const pattern of fenceLabels) {
    const found = pattern.exec(fence)
    if (found) return { from: found.index, to: found.index + found[0].length }
  }
  return undefined
}

function rangeOf({ position }: Nodes): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
