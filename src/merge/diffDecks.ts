import { isDeepStrictEqual } from 'node:util'
import { allBlocks, type Block, blocksOf, type DeckParts, type FrontmatterEntry, type SlideParts } from './deckParts.ts'
import { matchBlocks } from './matchBlocks.ts'
import { leastLikeness, matchSlides } from './matchSlides.ts'
import { movedIn } from './mergeOrder.ts'
import { splitDeck } from './splitDeck.ts'

/** The changes that a person has made to a slide. */
export interface SlideChange {
  /** Its number, from 1, among all slides of the generated deck; undefined where the person has added the slide. */
  generated: number | undefined
  /** Its number among all slides of the edited deck; undefined where the slide is gone. */
  edited: number | undefined
  /** Which slide it is, then what was changed: `slide 3 (Costs)`, `  layout: table -> two-cols`, `  + Prices of May.` */
  lines: string[]
}

/** How to name the first of two decks, and what differs in the second. */
export interface DiffWords {
  /** A slide of the first deck: `generated slide`. */
  slide: string
  /** A slide that only the second deck has: `yours`. */
  added: string
  /** The words for a slide that has moved; its number in the first deck follows them. */
  moved: string
  /** A slide that only the first deck has. */
  gone: string
}

/** A deck as it is generated, and as a person has edited it. */
export const byHand: DiffWords = {
  slide: 'generated slide',
  added: 'yours',
  moved: 'moved, generated as slide',
  gone: 'not in your deck',
}

/** The decks of two versions of an article. */
export const versions: DiffWords = { slide: 'earlier slide', added: 'new', moved: 'moved, it was slide', gone: 'gone' }

/** Two decks, with the pairs of slides and of blocks that are the same in both. */
interface Compared {
  words: DiffWords
  generated: DeckParts
  edited: DeckParts
  /** Maps each generated slide to the same slide of the edited deck. */
  slides: Map<SlideParts, SlideParts>
  /** Maps each generated block to the same block of the edited deck. */
  blocks: Map<Block, Block>
  /** Maps each slide and block of the edited deck to the same slide or block of the generated deck. */
  generatedOf: Map<SlideParts | Block, SlideParts | Block>
}

/**
 * Tell what a person has changed in a deck, slide by slide; or with `versions`, what differs between two versions of it. `-` marks
 * a generated text that is gone, `+` a text that the person has added, `>` a text that the person has moved.
 *
 * @returns the slides with changes, in the order of the edited deck, then the slides that are gone
 */
export function diffDecks(generatedText: string, editedText: string, words: DiffWords = byHand): SlideChange[] {
  const [generated, edited] = [generatedText, editedText].map((text) => splitDeck(text.replaceAll('\r\n', '\n'))) as [
    DeckParts,
    DeckParts,
  ] // cast: two texts give two decks
  const slides = matchSlides(generated, edited, leastLikeness.kept)
  const blocks = matchBlocks(generated, edited, slides)
  const generatedOf = new Map([...slides, ...blocks].map(([one, other]) => [other, one]))
  const compared = { words, generated, edited, slides, blocks, generatedOf }
  return [
    ...edited.slides.flatMap((slide) => tellSlide(slide, compared)),
    ...generated.slides.flatMap((slide) => tellDeleted(slide, compared)),
  ]
}

function tellSlide(slide: SlideParts, compared: Compared): SlideChange[] {
  const { words, edited, generated, generatedOf } = compared
  const was = generated.slides.find((one) => compared.slides.get(one) === slide)
  const number = edited.slides.indexOf(slide) + 1
  const head = `slide ${number}${titleOf(slide)}`
  if (!was) {
    const lines = allBlocks(slide).flatMap((block) => tellBlock(block, slide, compared))
    return [{ generated: undefined, edited: number, lines: [`${head}: ${words.added}`, ...lines] }]
  }
  const order = generated.slides.flatMap((one) => compared.slides.get(one) ?? [])
  const isMoved = movedIn(order, edited.slides).has(slide)
  const lines = [
    ...tellEntries(was.entries, slide.entries),
    ...(['body', 'note'] as const).flatMap((part) => {
      const kept = new Set(blocksOf(was, part))
      const here = blocksOf(slide, part)
      const moved = movedIn(
        blocksOf(was, part).flatMap((block) => compared.blocks.get(block) ?? []),
        here,
      )
      return [
        ...here.flatMap((block) => {
          const before = generatedOf.get(block) as Block | undefined // cast: a block is paired with a block
          const isHere = before !== undefined && kept.has(before)
          if (isHere && moved.has(block) && before.key === block.key) return lineOf('>', block)
          return tellBlock(block, slide, compared)
        }),
        ...[...kept].filter((block) => !compared.blocks.has(block)).flatMap((block) => lineOf('-', block)),
      ]
    }),
  ]
  const before = generated.slides.indexOf(was) + 1
  const place = isMoved ? `: ${words.moved} ${before}` : ''
  if (lines.length === 0 && !isMoved) return []
  return [{ generated: before, edited: number, lines: [`${head}${place}`, ...lines] }]
}

/** Tell how a block of the edited deck differs from the generated block. Return no lines if the two are equal. */
function tellBlock(block: Block, slide: SlideParts, { words, generated, slides, generatedOf }: Compared): string[] {
  const was = generatedOf.get(block) as Block | undefined // cast: a block is paired with a block
  if (!was) return lineOf('+', block)
  const from = generated.slides.findIndex((one) => allBlocks(one).includes(was))
  const source = generated.slides[from]
  const isHere = source !== undefined && slides.get(source) === slide
  const isSaid = source?.body.includes(was) && !slide.body.includes(block)
  const lines = was.key === block.key ? [] : [...lineOf('-', was), ...lineOf('+', block)]
  if (isHere && source.body.includes(was) === slide.body.includes(block)) return lines
  const place = isHere ? (isSaid ? 'to the notes' : 'from the notes') : `from ${words.slide} ${from + 1}`
  return lines.length > 0 ? [...lines, `  > ${place}`] : lineOf('>', block, ` (${place})`)
}

/** Tell that a generated slide is gone, with those of its blocks that no slide has. */
function tellDeleted(slide: SlideParts, { words, generated, slides, blocks }: Compared): SlideChange[] {
  if (slides.has(slide)) return []
  const gone = allBlocks(slide).filter((block) => !blocks.has(block))
  const number = generated.slides.indexOf(slide) + 1
  const head = `${words.slide} ${number}${titleOf(slide)}: ${words.gone}`
  return [{ generated: number, edited: undefined, lines: [head, ...gone.flatMap((block) => lineOf('-', block))] }]
}

function tellEntries(before: readonly FrontmatterEntry[], now: readonly FrontmatterEntry[]): string[] {
  const values = new Map(before.map(({ key, value }) => [key, value]))
  const changed = now.flatMap(({ key, value }) => {
    if (!values.has(key)) return [`  + ${key}: ${show(value)}`]
    return isDeepStrictEqual(values.get(key), value) ? [] : [`  ${key}: ${show(values.get(key))} -> ${show(value)}`]
  })
  const gone = before.filter(({ key }) => !now.some((entry) => entry.key === key))
  return [...changed, ...gone.map(({ key, value }) => `  - ${key}: ${show(value)}`)]
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function lineOf(sign: string, { marker, text }: Block, end = ''): string[] {
  const [first = '', ...others] = `${marker}${text}`.split('\n')
  return [`  ${sign} ${first}${end}`, ...others.map((line) => `  ${sign} ${line}`)]
}

function titleOf({ body }: SlideParts): string {
  const title = body.find(({ kind }) => kind === 'heading')?.text.replace(/^\s*#+\s*/, '')
  return title ? ` (${title})` : ''
}
