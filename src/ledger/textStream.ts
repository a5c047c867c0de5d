import { addToList } from './addToList.ts'
import type { Tracked } from './blockReader.ts'
import { isTitle } from './mayRepeat.ts'
import type { Block } from './readDeckSlides.ts'

/** The texts of an article in order, each with the blocks of the deck that hold it. `at` is always a text's index. */
export class TextStream {
  readonly #texts: { id: number; owner: Tracked }[] = []
  readonly #blocks: Block[][] = []
  readonly #indexesById = new Map<number, number[]>()
  readonly #indexesByUnit = new Map<Tracked, number[]>()

  /**
   * @param id the text's id in the lexicon
   * @param owner the unit of the article that has the text
   */
  add(id: number, owner: Tracked): void {
    addToList(this.#indexesById, id, this.#texts.length)
    addToList(this.#indexesByUnit, owner, this.#texts.length)
    this.#texts.push({ id, owner })
    this.#blocks.push([])
  }

  /** List all texts, each with its index and its blocks. */
  *entries(): Iterable<{ at: number; id: number; owner: Tracked; blocks: Block[] }> {
    for (const [at, { id, owner }] of this.#texts.entries()) yield { at, id, owner, blocks: this.blocksAt(at) }
  }

  idAt(at: number): number {
    return this.#texts[at]?.id ?? -1
  }

  ownerAt(at: number): Tracked | undefined {
    return this.#texts[at]?.owner
  }

  blocksAt(at: number): Block[] {
    return this.#blocks[at] ?? []
  }

  /** Return the indexes of all copies of a text. */
  indexesOf(id: number): readonly number[] {
    return this.#indexesById.get(id) ?? []
  }

  /** Return the indexes of a unit's texts. */
  indexesIn(unit: Tracked): readonly number[] {
    return this.#indexesByUnit.get(unit) ?? []
  }

  /** Tell whether the article has a text only once. */
  isSingle(at: number): boolean {
    return this.indexesOf(this.idAt(at)).length === 1
  }

  /** Tell whether no block is matched to the text at an index. */
  isFree(at: number): boolean {
    return this.#blocks[at]?.length === 0
  }

  /**
   * Tell whether the text at an index may be the copy that a group of slides shows: it is in a footnote, which can be said
   * anywhere, or the group also shows the text before or after it.
   */
  mayBeCopy(at: number, group: number): boolean {
    return Boolean(this.ownerAt(at)?.floating) || this.#countNear(at, group, 1) > 0
  }

  /**
   * Return the index around which a group of slides shows most texts; of equal ones the first. Return undefined if there are
   * no indexes.
   */
  nearest(indexes: readonly number[], group: number): number | undefined {
    return indexes.toSorted((one, other) => this.#countNear(other, group, 2) - this.#countNear(one, group, 2))[0]
  }

  /** Count the texts that a group of slides shows, among those at most `reach` places before or after an index. */
  #countNear(at: number, group: number, reach: number): number {
    const around = Array.from({ length: 2 * reach + 1 }, (_, step) => at - reach + step)
    return around.filter((next) => next !== at && this.blocksAt(next).some((block) => block.group === group)).length
  }

  /**
   * If only the title of a card is matched to one of these indexes, match that title to the index of a heading instead, to
   * which another title is matched already: a card may repeat a title. Return the freed index; undefined if there is none.
   */
  freeFromCardTitle(indexes: readonly number[]): number | undefined {
    const isHeading = (at: number) => this.ownerAt(at)?.unit.kind === 'heading'
    const heading = indexes.find((at) => isHeading(at) && this.blocksAt(at).some(({ role }) => isTitle(role)))
    const taken = indexes.find((at) => !isHeading(at) && this.blocksAt(at).every(({ role }) => role === 'card-title'))
    if (heading !== undefined && taken !== undefined) this.move(this.blocksAt(taken), taken, heading)
    return heading === undefined ? undefined : taken
  }

  /** Match more blocks to the text at an index. */
  match(at: number, ...blocks: Block[]): void {
    this.#blocks[at]?.push(...blocks)
  }

  /** Move blocks from one index to another. */
  move(moved: readonly Block[], from: number, to: number): void {
    this.#blocks[from] = this.blocksAt(from).filter((block) => !moved.includes(block))
    this.match(to, ...moved)
  }
}
