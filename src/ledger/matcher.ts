import { titleOfFileName } from '../article/outline/titleOfFileName.ts'
import { uiStrings } from '../deck/uiStrings.ts'
import { addToList } from './addToList.ts'
import { align } from './align.ts'
import { pictureKey, positionOfLine } from './atom.ts'
import type { ReadArticle, Tracked } from './blockReader.ts'
import type { Entry, Invented, Ledger, Misplaced, Place, Unit } from './entries.ts'
import { joinTexts } from './joinTexts.ts'
import { cuttable, hasWords, keyOf, withoutEnds } from './key.ts'
import { Lexicon } from './lexicon.ts'
import {
  addsContent,
  belongTogether,
  isClaimBlock,
  isCover,
  isRepeatedTitle,
  isShownCard,
  isTitle,
  isTitleAndImage,
  mayBeOutOfOrder,
  mayRepeatIn,
  repeatableRoles,
} from './mayRepeat.ts'
import { notesOutOfOrder, type SingleText } from './notesOutOfOrder.ts'
import type { Block, ReadSlides } from './readDeckSlides.ts'
import { whereaboutsFinder } from './whereaboutsFinder.ts'
import { wholeBlocks } from './wholeBlocks.ts'

/** A text of the article, and a block of the deck that holds it. */
interface FoundText {
  id: number
  block: Block
}

/** Matches the texts of an article with those of its deck. */
export class Matcher {
  readonly #tracked: Tracked[]
  readonly #slides: ReadSlides
  readonly #lexicon = new Lexicon()
  readonly #marks: Set<number>
  readonly #uiStrings: Set<string>
  /** Keys of the file's name, as written and as a title, if the deck has its title from that name; else empty. */
  readonly #names: ReadonlySet<string>
  /** The article's texts in order, each with its id in the lexicon. `at` is always an index of this list. */
  readonly #stream: { id: number; owner: Tracked }[] = []
  readonly #indexesById = new Map<number, number[]>()
  /** For each index of `#stream`, the blocks of the deck that were matched to the text there. */
  readonly #blocksAt: Block[][]
  /** Maps each mdast node (`Block.node`) to the last index of `#stream` to which a block of it was matched. */
  readonly #lastIndexByNode = new Map<object, number>()
  readonly #indexesByUnit = new Map<Tracked, number[]>()
  readonly #repeated = new Map<Unit, Place>()
  readonly #outOfOrder = new Map<Unit, Place>()
  readonly #invented: Invented[] = []

  constructor(article: ReadArticle, slides: ReadSlides, stem: string) {
    this.#slides = slides
    this.#tracked = article.tracked
    this.#marks = new Set([...article.marks].map((mark) => this.#lexicon.add(mark)))
    for (const { text, others = [] } of article.stream.map(({ atom }) => atom)) {
      const id = this.#lexicon.add(withoutEnds(keyOf(text)))
      for (const other of [text, ...others]) this.#lexicon.add(keyOf(other), id)
    }
    for (const { text, owner } of joinTexts(article)) {
      for (const { id } of this.#lexicon.read(cuttable(text))) {
        if (id === undefined) continue
        addToList(this.#indexesById, id, this.#stream.length)
        addToList(this.#indexesByUnit, owner, this.#stream.length)
        this.#stream.push({ id, owner })
      }
    }
    this.#blocksAt = this.#stream.map(() => [])
    this.#uiStrings = new Set(Object.values(uiStrings(slides.lang)).map(keyOf))
    const names = new Set([stem, titleOfFileName(stem)].map(keyOf))
    const isStem = (text: string) => names.has(keyOf(text))
    const headings = article.tracked.filter(({ unit }) => unit.kind === 'heading' && isStem(unit.text))
    const titles = slides.blocks.filter(({ role, text }) => role === 'title' && isStem(text))
    this.#names = titles.length > headings.length ? names : new Set()
  }

  toLedger(): Ledger {
    const found = this.#read()
    const left = this.#alignParts(found)
    this.#spreadCopies()
    for (const text of left) this.#placeLeftover(text)
    this.#checkRepeats()
    this.#checkOrder()
    const whereIs = whereaboutsFinder({
      blocksOf: (tracked) => this.#indexesWithoutColon(tracked).map((at) => this.#blocksAt[at] ?? []),
      links: this.#slides.links,
    })
    const entries = this.#tracked.map((tracked): Entry => {
      const places = whereIs(tracked)
      return { unit: tracked.unit, where: places.length === 0 && tracked.rule ? { rule: tracked.rule } : places }
    })
    const list = (units: Map<Unit, Place>) => [...units].map(([unit, where]): Misplaced => ({ unit, where }))
    return {
      entries,
      lost: entries.flatMap(({ unit, where }) => (Array.isArray(where) && where.length === 0 ? [unit] : [])),
      repeated: list(this.#repeated),
      outOfOrder: list(this.#outOfOrder),
      invented: this.#invented,
    }
  }

  /** Return the indexes of a unit's texts, except that of a colon at the end, because titles lose their colon. */
  #indexesWithoutColon(tracked: Tracked): number[] {
    const indexes = this.#indexesByUnit.get(tracked) ?? []
    const texts = indexes.map((at) => this.#lexicon.text(this.#stream[at]?.id ?? -1))
    return /^[:：]$/u.test(texts.at(-1) ?? '') && hasWords(texts.join('')) ? indexes.slice(0, -1) : indexes
  }

  /** Read the deck's blocks as texts of the article, and note any other words as invented. */
  #read(): FoundText[] {
    const found: FoundText[] = []
    for (const block of wholeBlocks(this.#slides.blocks, (block) => this.#unknownIn(block))) {
      if (this.#isUiString(block)) continue
      for (const { id, text } of this.#lexicon.read(cuttable(block.text))) {
        if (id !== undefined) found.push({ id, block })
        else if (hasWords(text) && text !== pictureKey)
          this.#invented.push({ text, where: block.where, position: positionOfLine(this.#lineOf(found.at(-1))) })
      }
    }
    return found
  }

  #isUiString({ text, role }: Block): boolean {
    const key = keyOf(text)
    return role === 'agenda' ? this.#uiStrings.has(key) : role !== 'text' && this.#names.has(key)
  }

  #unknownIn({ text }: Block): number {
    return this.#lexicon.read(cuttable(text)).filter(({ id, text }) => id === undefined && hasWords(text)).length
  }

  #lineOf(found: FoundText | undefined): number {
    const [at = -1] = (found && this.#indexesById.get(found.id)) ?? []
    return this.#stream[at]?.owner.unit.position.start.line ?? 1
  }

  /**
   * Align the texts of slides, then those of notes, with the article; return the texts that could not be aligned. Align
   * notes of the appendix apart from other notes, because slides move there from anywhere in the article.
   */
  #alignParts(found: readonly FoundText[]): FoundText[] {
    const stream = this.#stream.flatMap(({ id, owner }, at) => (owner.rule || owner.floating ? [] : [{ id, at }]))
    const left = new Set(found)
    const parts: ((block: Block) => boolean)[] = [
      (block) => block.where.part === 'slide' && !isShownCard(block),
      isShownCard,
      ({ where, behind }) => where.part === 'note' && !behind,
      ({ where, behind }) => where.part === 'note' && behind,
    ]
    for (const isOfPart of parts) {
      const texts = found.filter(({ block }) => isOfPart(block) && addsContent(block) && !mayBeOutOfOrder(block))
      const open = isOfPart === isShownCard ? stream.filter(({ at }) => this.#blocksAt[at]?.length === 0) : stream
      const ids = (found: { id: number }[]) => found.map(({ id }) => id)
      for (const [a, b] of align(ids(open), ids(texts))) {
        const text = texts[b]
        if (!text) continue
        this.#record(open[a]?.at ?? -1, text.block)
        left.delete(text)
      }
      if (isOfPart === isShownCard) for (const text of this.#matchClaims(found)) left.delete(text)
    }
    return [...left]
  }

  /** Match each claim as a whole, because it has moved to the top of its slide. Return the matched texts. */
  #matchClaims(found: readonly FoundText[]): FoundText[] {
    const claims = Map.groupBy(
      found.filter(({ block }) => isClaimBlock(block)),
      ({ block }) => block,
    )
    return [...claims].flatMap(([claim, texts]) => {
      const starts = (this.#indexesById.get(texts[0]?.id ?? -1) ?? []).filter((start) =>
        texts.every(({ id }, at) => this.#stream[start + at]?.id === id),
      )
      const free = starts.filter((at) => this.#blocksAt[at]?.length === 0)
      // Prefer a text of the article's body to the same text in its front matter, which is shown on the cover.
      const start = free.find((at) => !this.#stream[at]?.owner.floating) ?? free[0]
      if (start === undefined) return []
      for (const at of texts.keys()) this.#record(start + at, claim)
      return texts
    })
  }

  #record(at: number, block: Block): void {
    this.#blocksAt[at]?.push(block)
    this.#lastIndexByNode.set(block.node, at)
  }

  /** If article and deck have a text several times, match each copy in the deck with another copy in the article. */
  #spreadCopies(): void {
    const firstFree = new Map<number, number>()
    const floating = new Set(this.#stream.flatMap(({ id, owner }) => (owner.floating ? [id] : [])))
    for (const [at, blocks] of this.#blocksAt.entries()) {
      const [first] = blocks
      const { id = -1, owner } = this.#stream[at] ?? {}
      const isPicture = owner?.unit.kind === 'image'
      const isFootnote = owner?.unit.kind === 'code' && floating.has(id)
      const isOther = ({ group, where, role }: Block) =>
        first !== undefined &&
        (group !== first.group ||
          // Several pictures may have the same name: the notes may name another picture than the slide shows.
          (isPicture && where.part !== first.where.part) ||
          // A footnote is said with the slide, which may show the same words in a listing.
          (isFootnote && where.part === 'note' && first.where.part === 'slide') ||
          // A picture and the title above it may have the same words.
          isTitle(role) !== isTitle(first.role))
      const other = blocks.findIndex(isOther)
      // Notes may say what the slide shows, or a copy of it, such as what comes of a listing.
      const copy = other < 0 ? blocks.findIndex(({ where }) => where.part !== first?.where.part) : other
      if (copy < 0) continue
      // No index becomes free again, so start where the last search for the same text has ended.
      const indexes = this.#indexesById.get(id) ?? []
      let next = firstFree.get(id) ?? 0
      while (next < indexes.length && this.#blocksAt[indexes[next] ?? -1]?.length !== 0) next += 1
      firstFree.set(id, next)
      const free = indexes[next]
      if (free !== undefined && (other >= 0 || this.#isNear(free, first?.group)))
        this.#blocksAt[free]?.push(...blocks.splice(copy))
    }
  }

  /** Tell whether a group of slides has the text before or after an index of `#stream`. */
  #isNear(index: number, group: number | undefined): boolean {
    return [index - 1, index + 1].some((at) => this.#blocksAt[at]?.some((block) => block.group === group))
  }

  /** Match a text that the deck has out of order, or report it as repeated. */
  #placeLeftover({ id, block }: FoundText): void {
    if (!addsContent(block)) return
    const indexes = this.#indexesById.get(id) ?? []
    const homes = indexes.flatMap((at) => this.#blocksAt[at] ?? [])
    // A chosen list item, or a cell of a split table, needs a separate match, even if other blocks have its text.
    const isCell = (block.byColumns || block.chosen) && block.role === 'text'
    const isRepeat = (home: Block) =>
      isCell ? block.chosen && home.where.part !== block.where.part : mayRepeatIn(block, home)
    // Pictures may share a name: match a picture that is not matched yet, and do not check its order.
    const isUnmatched = (at: number) => this.#blocksAt[at]?.length === 0
    const isFree = indexes.some((at) => isUnmatched(at) && this.#stream[at]?.owner.unit.kind === 'image')
    if (!isFree && homes.some((home) => belongTogether(home, block) && isRepeat(home))) return
    // A fact matches only a floating unit, such as the author, so that it never hides a lost cell with its text.
    const free = indexes.filter((at) => isUnmatched(at) && (block.role !== 'fact' || this.#stream[at]?.owner.floating))
    const kept = free.filter((at) => !this.#stream[at]?.owner.rule)
    const last = this.#lastIndexByNode.get(block.node) ?? -1
    const home = kept.find((at) => at > last) ?? kept[0] ?? free[0]
    const tracked = this.#stream[home ?? indexes[0] ?? -1]?.owner
    if (!tracked || (home === undefined && this.#marks.has(id))) return
    if (home === undefined && homes.some((one) => isRepeatedTitle(block, one))) return
    if (home !== undefined) {
      this.#record(home, block)
      const isInPlace = isFree || mayBeOutOfOrder(block) || (isShownCard(block) && !this.#standsOtherwise(home, block))
      if (!tracked.rule && !tracked.floating && !isInPlace) this.#outOfOrder.set(tracked.unit, block.where)
    } else if (homes.some((home) => isTitleAndImage(tracked, home))) this.#blocksAt[indexes[0] ?? -1]?.push(block)
    else if (!repeatableRoles.has(block.role) && hasWords(this.#lexicon.text(id)) && !this.#repeated.has(tracked.unit))
      this.#repeated.set(tracked.unit, block.where)
  }

  /** Tell whether the titles of other cards of its slide stand on another side of a card's text than in the article. */
  #standsOtherwise(index: number, { where, node }: Block): boolean {
    const nodes = this.#slides.blocks.map((block) => block.node)
    const isMoved = (title: Block, at: number) => nodes.indexOf(title.node) < nodes.indexOf(node) !== at < index
    return [...this.#blocksAt.entries()].some(([at, blocks]) =>
      blocks.some((one) => one.role === 'card-title' && one.where.slide === where.slide && isMoved(one, at)),
    )
  }

  /** Report texts that the article has once, and the deck under several titles. */
  #checkRepeats(): void {
    for (const [at, blocks] of this.#blocksAt.entries()) {
      const [first] = blocks
      const again = blocks.find((block) => first && !belongTogether(block, first) && !isRepeatedTitle(block, first))
      const tracked = this.#stream[at]?.owner
      if (!first || !again || !tracked || !this.#isSingle(at) || isTitleAndImage(tracked, first)) continue
      if (!this.#repeated.has(tracked.unit)) this.#repeated.set(tracked.unit, again.where)
    }
  }

  /** Report texts in notes that the article does not have between the texts of the slides before and after them. */
  #checkOrder(): void {
    const singles = [...this.#blocksAt.entries()].flatMap(([at, blocks]): SingleText[] => {
      const unit = this.#stream[at]?.owner
      if (!unit || unit.floating || this.#outOfOrder.has(unit.unit) || !this.#isSingle(at)) return []
      const placed = blocks.filter((block) => !isCover(block) && !isClaimBlock(block) && !block.onCards)
      return placed.map((block) => ({ at, block, unit: unit.unit }))
    })
    const lastGroup = this.#slides.blocks.at(-1)?.group ?? 0
    for (const behind of [false, true]) {
      const there = singles.filter(({ block }) => block.behind === behind)
      for (const { unit, block } of notesOutOfOrder(there, lastGroup)) this.#outOfOrder.set(unit, block.where)
    }
  }

  #isSingle(at: number): boolean {
    return this.#indexesById.get(this.#stream[at]?.id ?? -1)?.length === 1
  }
}
