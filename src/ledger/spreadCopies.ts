import { isTitle } from './mayRepeat.ts'
import type { Block } from './readDeckSlides.ts'
import type { TextStream } from './textStream.ts'

/** If article and deck have a text several times, match each copy in the deck with another copy in the article. */
export function spreadCopies(stream: TextStream): void {
  // Where the last search for each text has ended, by the text's id: no index becomes free again.
  const firstFree = new Map<number, number>()
  for (const { at } of stream.entries()) while (moveCopy(stream, at, firstFree)) {}
}

/** Move one copy of the text at an index to a free index of the same text. Return false if there is none to move. */
function moveCopy(stream: TextStream, at: number, firstFree: Map<number, number>): boolean {
  const [first, ...blocks] = stream.blocksAt(at)
  if (!first) return false
  const isPicture = stream.ownerAt(at)?.unit.kind === 'image'
  const isOther = ({ group, where, role }: Block) =>
    group !== first.group ||
    // Several pictures may have the same name: the notes may name another picture than the slide shows.
    (isPicture && where.part !== first.where.part) ||
    // A picture and the title above it may have the same words.
    isTitle(role) !== isTitle(first.role)
  const other = blocks.find(isOther)
  // If the article has the text twice, the notes may say its other copy: output that repeats a line of the listing.
  const copy = other ?? blocks.find(({ where }) => where.part !== first.where.part)
  if (!copy) return false
  const id = stream.idAt(at)
  const indexes = stream.indexesOf(id)
  let next = firstFree.get(id) ?? 0
  while (next < indexes.length && !stream.isFree(indexes[next] ?? -1)) next += 1
  firstFree.set(id, next)
  const free = indexes[next]
  if (free === undefined || !(other || stream.mayBeCopy(free, first.group))) return false
  const isMoved = ({ group, where }: Block) => group === copy.group && where.part === copy.where.part
  stream.move(blocks.filter(isMoved), at, free)
  return true
}
