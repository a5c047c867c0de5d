import { titleOfFileName } from '../article/outline/titleOfFileName.ts'
import { uiStrings } from '../deck/uiStrings.ts'
import { align } from './align.ts'
import { pictureKey, positionOfLine } from './atom.ts'
import type { ReadArticle, Tracked } from './blockReader.ts'
import type { Entry, Invented, Ledger, Misplaced, Place, Unit } from './entries.ts'
import { isMovedOnCards } from './isMovedOnCards.ts'
import { joinSplitBlocks } from './joinSplitBlocks.ts'
import { joinTexts } from './joinTexts.ts'
import { cuttable, hasWords, keyOf, withoutEnd, withoutEnds } from './key.ts'
import { Lexicon } from './lexicon.ts'
import {
  addsContent,
  belongTogether,
  isClaimBlock,
  isCover,
  isRepeatedTitle,
  isShownCard,
  isTitleAndImage,
  mayBeOutOfOrder,
  mayRepeatIn,
  repeatableRoles,
} from './mayRepeat.ts'
import { notesOutOfOrder, singleTexts } from './notesOutOfOrder.ts'
import type { Block, ReadSlides } from './readDeckSlides.ts'
import { spreadCopies } from './spreadCopies.ts'
import { TextStream } from './textStream.ts'
import { whereaboutsFinder } from './whereaboutsFinder.ts'

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
  readonly #stream = new TextStream()
  /** Maps each mdast node (`Block.node`) to the last index of `#stream` to which a block of it was matched. */
  readonly #lastIndexByNode = new Map<object, number>()
  readonly #repeated = new Map<Unit, Place>()
  readonly #outOfOrder = new Map<Unit, Place>()
  readonly #invented: Invented[] = []

  constructor(article: ReadArticle, slides: ReadSlides, stem: string) {
    this.#slides = slides
    this.#tracked = article.tracked
    const addMark = (mark: string) => this.#lexicon.add(mark, this.#lexicon.add(withoutEnds(mark)))
    this.#marks = new Set([...article.marks].map(addMark))
    for (const { text, others = [] } of article.stream.map(({ atom }) => atom)) {
      const id = this.#lexicon.add(withoutEnds(keyOf(text)))
      for (const other of [text, withoutEnd(keyOf(text)), ...others]) this.#lexicon.add(keyOf(other), id)
    }
    for (const { text, owner } of joinTexts(article)) {
      for (const { id } of this.#lexicon.read(cuttable(text))) if (id !== undefined) this.#stream.add(id, owner)
    }
    this.#uiStrings = new Set(Object.values(uiStrings(slides.lang)).map(keyOf))
    const names = new Set([stem, titleOfFileName(stem)].map(keyOf))
    const isStem = (text: string) => names.has(keyOf(text))
    const isNamed = ({ unit, atoms }: Tracked) => [unit, ...atoms].some(({ text }) => isStem(text))
    const headings = article.tracked.filter((tracked) => tracked.unit.kind === 'heading' && isNamed(tracked))
    const titles = slides.blocks.filter(({ role, text }) => role === 'title' && isStem(text))
    this.#names = titles.length > headings.length ? names : new Set()
  }

  toLedger(): Ledger {
    const found = this.#read()
    const left = this.#alignParts(found)
    spreadCopies(this.#stream)
    // Match titles and labels last, because the deck may repeat them: a paragraph with the same words may need the
    // article's only copy.
    const isRepeatable = ({ block }: FoundText) => repeatableRoles.has(block.role)
    const inTurn = left.toSorted((one, other) => Number(isRepeatable(one)) - Number(isRepeatable(other)))
    const repeats = inTurn.filter((text) => !this.#placeLeftover(text))
    for (const text of repeats) this.#placeCopy(text)
    this.#checkRepeats()
    this.#checkOrder()
    const whereIs = whereaboutsFinder({
      blocksOf: (tracked) => this.#indexesWithoutColon(tracked).map((at) => this.#stream.blocksAt(at)),
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
  #indexesWithoutColon(tracked: Tracked): readonly number[] {
    const indexes = this.#stream.indexesIn(tracked)
    const texts = indexes.map((at) => this.#lexicon.text(this.#stream.idAt(at)))
    return /^[:：]$/u.test(texts.at(-1) ?? '') && hasWords(texts.join('')) ? indexes.slice(0, -1) : indexes
  }

  /** Read the deck's blocks as texts of the article, and note any other words as invented. */
  #read(): FoundText[] {
    const found: FoundText[] = []
    for (const block of joinSplitBlocks(this.#slides.blocks, (block) => this.#unknownIn(block))) {
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
    return (role === 'repeat' && this.#uiStrings.has(key)) || (role !== 'text' && this.#names.has(key))
  }

  #unknownIn({ text }: Block): number {
    return this.#lexicon.read(cuttable(text)).filter(({ id, text }) => id === undefined && hasWords(text)).length
  }

  #lineOf(found: FoundText | undefined): number {
    const [at = -1] = found ? this.#stream.indexesOf(found.id) : []
    return this.#stream.ownerAt(at)?.unit.position.start.line ?? 1
  }

  /**
   * Align the texts of slides, then those of notes, with the article; return the texts that could not be aligned. Align
   * notes of the appendix apart from other notes, because slides move there from anywhere in the article.
   */
  #alignParts(found: readonly FoundText[]): FoundText[] {
    const stream = [...this.#stream.entries()].filter(({ owner }) => !owner.rule && !owner.floating)
    const onCover = this.#matchCover(found)
    const left = new Set(found.filter((text) => !onCover.includes(text)))
    const keyOnSlide = ({ id, block }: FoundText) => `${block.where.slide} ${id}`
    // The deck shows a linked picture as a link with the picture's description and, below it, the picture. The article has
    // the description once, so align only the link.
    const linkTexts = new Set(found.flatMap((text) => (text.block.role === 'text' ? [keyOnSlide(text)] : [])))
    const isLinked = (text: FoundText) => text.block.role === 'picture' && linkTexts.has(keyOnSlide(text))
    const parts: ((block: Block) => boolean)[] = [
      (block) => block.where.part === 'slide' && !isShownCard(block),
      isShownCard,
      ({ where, isInAppendix }) => where.part === 'note' && !isInAppendix,
      ({ where, isInAppendix }) => where.part === 'note' && isInAppendix,
    ]
    for (const isOfPart of parts) {
      const texts = [...left].filter((text) => {
        const { block } = text
        return isOfPart(block) && addsContent(block) && !mayBeOutOfOrder(block) && !isLinked(text)
      })
      const open = isOfPart === isShownCard ? stream.filter(({ at }) => this.#stream.isFree(at)) : stream
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
    // Prefer a text of the body to the same text in front matter or in what is left out, such as a table of contents.
    const isInBody = (at: number) => !this.#stream.ownerAt(at)?.floating && !this.#stream.ownerAt(at)?.rule
    const choose = (starts: number[], { group }: Block) =>
      this.#stream.nearest(starts.filter(isInBody), group) ?? starts[0]
    return this.#matchWhole(found, isClaimBlock, choose)
  }

  /** Match the cover's title with a heading, and its notes with a description. The body may have the same words. */
  #matchCover(found: readonly FoundText[]): FoundText[] {
    const isTitle = (block: Block) => isCover(block) && block.role === 'title'
    const isNote = ({ where }: Block) => where.slide === 1 && where.part === 'note'
    const unitAt = (at: number) => this.#stream.ownerAt(at)?.unit
    const isDescription = (at: number) => this.#stream.ownerAt(at)?.floating && unitAt(at)?.kind === 'sentence'
    return [
      ...this.#matchWhole(found, isTitle, (starts) => starts.find((at) => unitAt(at)?.kind === 'heading')),
      ...this.#matchWhole(found, isNote, (starts) => starts.find(isDescription)),
    ]
  }

  /**
   * Match each block of a kind as a whole, wherever the article has it. Return the matched texts.
   *
   * @param choose chooses one of the indexes in the article at which all texts of a block are free
   */
  #matchWhole(
    found: readonly FoundText[],
    isOfKind: (block: Block) => boolean,
    choose: (starts: number[], block: Block) => number | undefined,
  ): FoundText[] {
    const blocks = Map.groupBy(
      found.filter(({ block }) => isOfKind(block)),
      ({ block }) => block,
    )
    return [...blocks].flatMap(([block, texts]) => {
      const starts = this.#stream
        .indexesOf(texts[0]?.id ?? -1)
        .filter((start) => texts.every(({ id }, at) => this.#stream.idAt(start + at) === id))
      const free = starts.filter((at) => this.#stream.isFree(at))
      const start = choose(free, block)
      if (start === undefined) return []
      for (const at of texts.keys()) this.#record(start + at, block)
      return texts
    })
  }

  #record(at: number, block: Block): void {
    this.#stream.match(at, block)
    this.#lastIndexByNode.set(block.node, at)
  }

  /** Match a text that could not be aligned. Return false if it only repeats another block of the deck. */
  #placeLeftover({ id, block }: FoundText): boolean {
    if (!addsContent(block)) return true
    const indexes = this.#stream.indexesOf(id)
    const homes = indexes.flatMap((at) => this.#stream.blocksAt(at))
    // A chosen list item, or a cell of a split table, needs a separate match, even if other blocks have its text.
    const isCell = (block.byColumns || block.chosen) && block.role === 'text'
    const isRepeat = (home: Block) =>
      isCell ? block.chosen && home.where.part !== block.where.part : mayRepeatIn(block, home)
    // Pictures may share a name: match a picture that is not matched yet, and do not check its order.
    const isFree = indexes.some((at) => this.#stream.isFree(at) && this.#stream.ownerAt(at)?.unit.kind === 'image')
    if (!isFree && homes.some((home) => belongTogether(home, block) && isRepeat(home))) return false
    this.#placeOutOfOrder({ id, block }, indexes, homes, isFree)
    return true
  }

  /** Match a text that only repeats another block with a copy in the article. */
  #placeCopy({ id, block }: FoundText): void {
    const free = this.#stream.indexesOf(id).filter((at) => this.#stream.isFree(at))
    const copy = free.find((at) => this.#stream.mayBeCopy(at, block.group))
    if (copy !== undefined) this.#record(copy, block)
  }

  /** Match a text that the deck has out of order, or report it as repeated. */
  #placeOutOfOrder({ id, block }: FoundText, indexes: readonly number[], homes: Block[], isFree: boolean): void {
    // A fact matches only a floating unit, such as the author, so that it never hides a lost cell with its text.
    const free = indexes.filter(
      (at) => this.#stream.isFree(at) && (block.role !== 'fact' || this.#stream.ownerAt(at)?.floating),
    )
    const kept = free.filter((at) => !this.#stream.ownerAt(at)?.rule)
    const last = this.#lastIndexByNode.get(block.node) ?? -1
    const home = kept.find((at) => at > last) ?? kept[0] ?? free[0]
    const tracked = this.#stream.ownerAt(home ?? indexes[0] ?? -1)
    if (!tracked || (home === undefined && this.#marks.has(id))) return
    if (home === undefined && homes.some((one) => isRepeatedTitle(block, one))) return
    if (home !== undefined) {
      this.#record(home, block)
      const isOnCard = isShownCard(block) && !isMovedOnCards(home, block, this.#stream, this.#slides)
      const isInPlace = isFree || mayBeOutOfOrder(block) || isOnCard
      if (!tracked.rule && !tracked.floating && !isInPlace) this.#outOfOrder.set(tracked.unit, block.where)
    } else if (homes.some((home) => isTitleAndImage(tracked, home))) this.#stream.match(indexes[0] ?? -1, block)
    else if (
      !repeatableRoles.has(block.role) &&
      hasWords(this.#lexicon.text(id)) &&
      !this.#repeated.has(tracked.unit)
    ) {
      const free = this.#stream.freeFromCardTitle(indexes)
      if (free === undefined) this.#repeated.set(tracked.unit, block.where)
      else this.#record(free, block)
    }
  }

  /** Report texts that the article has once, and the deck under several titles. */
  #checkRepeats(): void {
    for (const { at, owner: tracked, blocks } of this.#stream.entries()) {
      const [first] = blocks
      const again = blocks.find((block) => first && !belongTogether(block, first) && !isRepeatedTitle(block, first))
      if (!first || !again || !this.#stream.isSingle(at) || isTitleAndImage(tracked, first)) continue
      if (!this.#repeated.has(tracked.unit)) this.#repeated.set(tracked.unit, again.where)
    }
  }

  /** Report texts in notes that the article does not have between the texts of the slides before and after them. */
  #checkOrder(): void {
    const singles = singleTexts(this.#stream).filter(({ unit }) => !this.#outOfOrder.has(unit))
    const lastGroup = this.#slides.blocks.at(-1)?.group ?? 0
    for (const isInAppendix of [false, true]) {
      const there = singles.filter(({ block }) => block.isInAppendix === isInAppendix)
      for (const { unit, block } of notesOutOfOrder(there, lastGroup)) this.#outOfOrder.set(unit, block.where)
    }
  }
}
