import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { labelInMeta } from '../article/nodes/listing.ts'
import { nodeTypeOfTag, superOrSubscriptToText } from '../article/nodes/superOrSubscript.ts'
import { type ReadSlide, readDeck } from '../slidev/readDeck.ts'
import { pictureKey } from './atom.ts'
import { consistsOfNamesBelow } from './consistsOfNamesBelow.ts'
import type { Place } from './entries.ts'
import { isSlotMark } from './isSlotMark.ts'
import { keyOf } from './key.ts'
import { readHtml } from './readHtml.ts'
import { rowsOfFormula } from './rowsOfFormula.ts'

/** What a block is on its slide. */
export type Role =
  | 'text'
  | 'title'
  | 'same-title' // a title that the slide before has too
  | 'talk-title' // the title of the cover, on another slide
  | 'card-title' // the title of a card
  | 'claim' // a sentence that titles the slide instead of its heading
  | 'repeat' // any text of a slide that only repeats what other slides say, such as an agenda
  | 'header' // a cell of a table's first row, or of a first column that is repeated
  | 'fact' // a frontmatter value that the layout shows, such as the date
  | 'picture' // an image, by its description
  | 'label' // the name of a listing

/** A paragraph, a heading, a cell or a line of code of a deck, as a reader sees it. */
export interface Block {
  text: string
  role: Role
  where: Place
  /**
   * Number of its slide's group. Adjacent slides under one title are a group: their notes may say what any of them
   * shows.
   */
  group: number
  /** Whether its slide continues the slide before, by `continued: 2/3` in the frontmatter. */
  continued: boolean
  /** Whether its slide may open with the rest of a sentence: it continues the slide before, or has the same title. */
  opensInside: boolean
  /** Whether it is a cell of a table that is split by columns, so that cells are not in the order of rows. */
  byColumns: boolean
  /** Whether its slide shows the chosen entries of a long list or table; the other entries stand in the appendix. */
  chosen: boolean
  /** Whether its slide stands in the appendix. */
  isInAppendix: boolean
  /** Whether its slide has cards. What a card leaves out of its section stands in the appendix, after all cards. */
  onCards: boolean
  /** The mdast node of its block or cell: all lines of a block have the same node. */
  node: object
}

/** What a deck shows and says. */
export interface ReadSlides {
  /** In the article's order: blocks of the appendix stand where their slides would be in the talk. */
  blocks: Block[]
  /** The places of links, by the URL that they lead to, as `comparableUrl` writes it. */
  links: Map<string, Place[]>
  lang: string // of the words that deckwright adds, such as the agenda's title
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

/** Keys of a slide's frontmatter with values that the layout shows. */
const factKeys = ['number', 'author', 'date', 'tags']

/** Read the words that a reader of a deck sees, without the syntax of Slidev, Markdown and HTML. */
export function readDeckSlides(deck: string): ReadSlides {
  const { headmatter, slides } = readDeck(deck)
  const titles = new Map(slides.map((slide) => [`./${slide.frontmatter.routeAlias}`, fullTitleOf(slide)]))
  const read: ReadSlides = { blocks: [], links: new Map(), lang: String(headmatter.lang ?? 'en') }
  let group = 0
  let before: { title: string | undefined; layout: unknown } = { title: undefined, layout: undefined }
  const end = slides.findIndex(({ frontmatter }) => frontmatter.appendix === true)
  for (const [at, slide] of inOrder(slides)) {
    const continued = /^(?!1\/)\d+\/\d+$/.test(String(slide.frontmatter.continued ?? ''))
    const { layout } = slide.frontmatter
    const title = titleTextOf(slide)
    const repeatsTitle = title !== undefined && title === before.title
    const goesOn = continued || repeatsTitle || (title === undefined && layout === before.layout)
    if (!goesOn) group += 1
    // Begin a new group after the cover, even under the same title.
    before = { title: at === 0 ? undefined : title, layout }
    // Another slide may have the cover's title, such as a slide of cards from the whole article.
    const hasTalkTitle = at > 0 && title !== undefined && title === titleTextOf(slides[0])
    const [opensInside, chosen] = [continued || repeatsTitle, slide.frontmatter.chosen !== undefined]
    const isInAppendix = end >= 0 && at >= end
    const facts: SlideFacts = { group, continued, opensInside, chosen, isInAppendix, onCards: layout === 'cards' }
    new SlideReader(read, { slide: at + 1, repeatsTitle, hasTalkTitle, titles, ...facts }).read(slide)
  }
  return read
}

function titleTextOf(slide: ReadSlide | undefined): string | undefined {
  return /^#{1,2} (.*)/m.exec(slide?.content ?? '')?.[1]
}

/** Return the number and the titles of a slide: a link to one of its headings is recognised by these words. */
function fullTitleOf(slide: ReadSlide): string {
  const titles = [...slide.content.matchAll(/^#{1,4} (.*)/gm)].map(([, title = '']) => title)
  return [slide.frontmatter.number ?? '', ...titles].join(' ')
}

/** Return slides with their indexes, in the article's order. The frontmatter key `after` places those of the appendix. */
function inOrder(slides: ReadSlide[]): [number, ReadSlide][] {
  const places = slides.map(({ frontmatter: { after } }, at) => (typeof after === 'number' ? after - 0.5 : at))
  return [...slides.entries()].toSorted(([one], [other]) => (places[one] ?? 0) - (places[other] ?? 0))
}

/** Return a URL in the form in which URLs are compared: decoded, and without white space. */
export function comparableUrl(url: string): string {
  // Assume https for a URL without a scheme, `//a.example`, which takes the scheme of its page.
  const whole = url.replace(/^\/\//, 'https://')
  try {
    return keyOf(decodeURIComponent(whole))
  } catch {
    // The URL has invalid escapes: undo only `%20`, which a browser writes for a space.
    return keyOf(whole.replaceAll('%20', ' '))
  }
}

/** Reduce a heading, or a link to a heading, to its letters and digits: `#the-costs` and `The costs` -> `thecosts`. */
export function headingKey(text: string): string {
  return comparableUrl(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What all blocks of a slide have in common. */
type SlideFacts = Pick<Block, 'group' | 'continued' | 'opensInside' | 'chosen' | 'isInAppendix' | 'onCards'>
/** Titles of slides, by the URL with which the deck links to each: `./s3`. */
type TitlesByUrl = ReadonlyMap<string, string>

/** Collects the blocks of one slide. */
class SlideReader {
  readonly #into: ReadSlides
  readonly #from: SlideFacts
  readonly #title: Role
  #where: Place
  #repeats = false
  #byColumns = false
  readonly #titles: TitlesByUrl
  /** Whether the first column of the table repeats that of the slide before. */
  #repeatsFirstColumn = false

  constructor(
    into: ReadSlides,
    {
      slide,
      repeatsTitle,
      hasTalkTitle,
      titles,
      ...from
    }: { slide: number; repeatsTitle: boolean; hasTalkTitle: boolean; titles: TitlesByUrl } & SlideFacts,
  ) {
    this.#titles = titles
    this.#into = into
    this.#from = from
    this.#title = hasTalkTitle ? 'talk-title' : repeatsTitle ? 'same-title' : 'title'
    this.#where = { slide, part: 'slide' }
  }

  read({ frontmatter, content, note }: ReadSlide): void {
    const { layout, appendix, repeats } = frontmatter
    const onlyRepeats = layout === 'agenda' || appendix === true || repeats === true
    this.#repeats = onlyRepeats
    const part = /^(\d+)\/\d+$/.exec(String(frontmatter.columns ?? ''))?.[1]
    // A date may have a comma: `March 1, 2024`.
    for (const name of factKeys)
      for (const value of [frontmatter[name] ?? []].flat())
        for (const text of name === 'date' ? [String(value)] : String(value).split(', ')) this.#add(text, 'fact')
    const blocks = parser.parse(content).children
    const claim = frontmatter.claim === true && blocks[0]?.type === 'heading' ? blocks[1] : undefined
    const isNamed = frontmatter.named === true && claim !== undefined && consistsOfNamesBelow(claim, blocks.slice(2))
    for (const block of blocks) {
      if (isNamed && block === claim) continue
      this.#byColumns = part !== undefined && block.type === 'table'
      this.#repeatsFirstColumn = this.#byColumns && part !== '1'
      // The first slide of a part lists what comes, as an agenda does.
      this.#repeats = onlyRepeats || (layout === 'part' && block.type === 'list')
      this.#block(block, block === claim ? 'claim' : 'text')
    }
    this.#repeats = false
    this.#byColumns = false
    this.#repeatsFirstColumn = false
    this.#where = { ...this.#where, part: 'note' }
    if (note) for (const block of parser.parse(note).children) this.#block(block, 'text')
  }

  #add(text: string, role: Role, node: object = {}): void {
    if (!keyOf(text)) return
    this.#into.blocks.push({
      text,
      role: this.#repeats ? 'repeat' : role,
      where: this.#where,
      ...this.#from,
      byColumns: this.#byColumns,
      node,
    })
  }

  /** @param isInside whether the block lies in another block: a heading in a list item is no title of the slide */
  #block(block: RootContent, role: Role, isInside = false): void {
    switch (block.type) {
      case 'heading': {
        const below = this.#from.onCards ? 'card-title' : role
        const own = this.#where.part === 'note' ? 'title' : block.depth < 3 ? this.#title : below
        this.#text(block, isInside ? role : own)
        return
      }
      case 'paragraph':
        this.#text(block, role)
        return
      case 'table':
        for (const [at, row] of block.children.entries())
          for (const [column, cell] of row.children.entries()) {
            const isHeader = at === 0 || (this.#repeatsFirstColumn && column === 0)
            this.#text(cell, isHeader ? 'header' : role)
          }
        return
      case 'math':
        for (const row of rowsOfFormula(block.value)) this.#add(row, role)
        return
      case 'code':
        this.#add(labelInMeta(block.meta) ?? '', 'label')
        this.#lines(block.value, role)
        return
      case 'html':
        for (const { type, text, alt } of readHtml(block.value)) {
          if (type === 'text') this.#lines(text, role)
          else if (type === 'image') this.#add(alt || pictureKey, 'picture')
          else if (type === 'link') this.#link(text)
        }
        return
      default:
        if ('children' in block) for (const child of block.children) this.#block(child, role, true)
    }
  }

  #lines(text: string, role: Role): void {
    for (const line of text.split('\n')) this.#add(line, role)
  }

  /** Add the text of a block, cut at images and line breaks. */
  #text(block: Nodes & { children: Nodes[] }, role: Role): void {
    let text = ''
    let open: number[] = []
    const cut = (): void => {
      open = open.map(() => 0)
      if (!isSlotMark(text, block)) this.#add(text, role, block)
      text = ''
    }
    const picture = (alt: string): void => {
      cut()
      this.#add(keyOf(alt) ? alt : pictureKey, 'picture', block)
    }
    const walk = (node: PhrasingContent): void => {
      if (node.type === 'text' || node.type === 'inlineCode') text += node.value
      // In a cell, GFM escapes `|` even inside of formulas.
      else if (node.type === 'inlineMath')
        text += block.type === 'tableCell' ? node.value.replaceAll('\\|', '|') : node.value
      else if (node.type === 'break') cut()
      else if (node.type === 'image') picture(node.alt ?? '')
      else if (node.type === 'html') {
        for (const { type, text, alt } of readHtml(node.value)) {
          if (type === 'image') picture(alt ?? '')
          else if (type === 'link') this.#link(text)
        }
        if (/^<br\b/i.test(node.value)) cut()
        const [, slash, script] = /^<(\/?)(sup|sub)\b/i.exec(node.value) ?? []
        const from = slash ? open.pop() : undefined
        if (script && from !== undefined) {
          const type = script.toLowerCase() === 'sup' ? nodeTypeOfTag.sup : nodeTypeOfTag.sub
          text = text.slice(0, from) + superOrSubscriptToText(type, text.slice(from))
        } else if (script && !slash) open.push(text.length)
      } else if ('children' in node) {
        if (node.type === 'link') this.#link(node.url)
        for (const child of node.children) walk(child)
      }
    }
    // cast: the children of these blocks are phrasing content, which the union of all nodes does not say
    for (const child of block.children as PhrasingContent[]) walk(child)
    cut()
  }

  #link(url: string): void {
    const title = this.#titles.get(url)
    const address = title === undefined ? comparableUrl(url) : `#${headingKey(title)}`
    const places = this.#into.links.get(address)
    if (places) places.push(this.#where)
    else this.#into.links.set(address, [this.#where])
  }
}
