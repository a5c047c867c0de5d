import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findConflicts, type Side } from '../../src/merge/conflictMarks.ts'
import type { Block, DeckParts, SlideParts } from '../../src/merge/deckParts.ts'
import { joinDeck, withSeparator } from '../../src/merge/joinDeck.ts'
import { mergeDecks } from '../../src/merge/mergeDecks.ts'
import { settleConflicts } from '../../src/merge/settleConflicts.ts'
import { splitBlocks } from '../../src/merge/splitBlocks.ts'
import { splitDeck } from '../../src/merge/splitDeck.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'

/** `RUNS=20000` for a long look. */
const runs = Number(process.env.RUNS ?? 300)

const fixtures = new URL('../fixtures/', import.meta.url)
const decks = readdirSync(fixtures)
  .map((name) => new URL(`${name}/slides.md`, fixtures))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'))
/** Many runs need short ones. */
const shortDecks = decks.filter(({ length }) => length < 2000)

/** What a person does to a deck, or what a change of its article does. Numbers choose where. */
type Act = (deck: DeckParts, at: (below: number) => number, word: () => string) => void

const acts = {
  reword: onBlock((block, word) => setText(block, block.text.replace(/\w+/, word))),
  goOn: onBlock((block, word) => setText(block, `${block.text} Also ${word}.`)),
  insertBlock(deck, at, word) {
    const slide = pick(deck.slides, at)
    slide.body.splice(at(slide.body.length + 1), 0, paragraph(`New ${word()}.`))
  },
  insertCode(deck, at, word) {
    const slide = pick(deck.slides, at)
    slide.body.splice(at(slide.body.length + 1), 0, paragraph(`\`\`\`js\nlet ${word()}\n\n---\n\`\`\``))
  },
  removeBlock(deck, at) {
    const slide = pick(deck.slides, at)
    if (slide.body.length > 1) slide.body.splice(at(slide.body.length), 1)
  },
  moveBlock(deck, at) {
    const [from, to] = [pick(deck.slides, at), pick(deck.slides, at)]
    if (from.body.length < 2) return
    const [block] = from.body.splice(at(from.body.length), 1)
    if (block) to.body.splice(at(to.body.length + 1), 0, { ...block, gap: '\n\n' })
  },
  insertSlide(deck, at, word) {
    const texts = [`## Slide ${word()}`, `Says ${word()}.`]
    deck.slides.splice(1 + at(deck.slides.length), 0, at(2) === 0 ? bareSlideOf(texts) : slideOf(texts))
  },
  removeSlide(deck, at) {
    if (deck.slides.length > 2) deck.slides.splice(1 + at(deck.slides.length - 1), 1)
  },
  moveSlide(deck, at) {
    if (deck.slides.length < 3) return
    const [slide] = deck.slides.splice(1 + at(deck.slides.length - 1), 1)
    if (slide) deck.slides.splice(1 + at(deck.slides.length), 0, slide)
  },
  splitSlide(deck, at) {
    const place = at(deck.slides.length)
    const slide = deck.slides[place]
    if (!slide || slide.body.length < 2) return
    const rest = slide.body.splice(1 + at(slide.body.length - 1))
    deck.slides.splice(place + 1, 0, { ...slideOf([]), body: rest.map((block) => ({ ...block })) })
  },
  joinSlides(deck, at) {
    const place = at(deck.slides.length - 1)
    const [slide, next] = [deck.slides[place], deck.slides[place + 1]]
    if (!slide || !next) return
    deck.slides.splice(place + 1, 1)
    slide.body.push(...next.body)
    if (next.note) slide.note = { blocks: [...(slide.note?.blocks ?? []), ...next.note.blocks], end: '\n' }
  },
  say(deck, at, word) {
    const slide = pick(deck.slides, at)
    const blocks = slide.note?.blocks ?? []
    blocks.splice(at(blocks.length + 1), 0, paragraph(`Said ${word()}.`))
    slide.note = { blocks, end: '\n' }
  },
} satisfies Record<string, Act>

/** What only a person does. */
const edits = {
  ...acts,
  setKey(deck, at, word) {
    const slide = pick(deck.slides, at)
    const raw = `class: ${word()}\n`
    const there = slide.entries.findIndex(({ key }) => key === 'class')
    slide.entries.splice(there < 0 ? slide.entries.length : there, there < 0 ? 0 : 1, {
      key: 'class',
      lead: '',
      raw,
      value: raw,
    })
    slide.open ||= '---\n'
    slide.close ||= '---'
  },
  useComponent(deck, at, word) {
    const slide = pick(deck.slides, at)
    const place = at(slide.body.length)
    slide.body.splice(place + 1, 0, paragraph(`</v-click>`))
    slide.body.splice(place, 0, paragraph(`<v-click class="${word()}">`))
  },
} satisfies Record<string, Act>

/** What only a new article, theme or version does. */
const changes = {
  ...acts,
  setLayout(deck, at) {
    const slide = pick(deck.slides, at)
    slide.entries = slide.entries.map((entry) =>
      entry.key === 'layout' ? { ...entry, raw: 'layout: cover\n', value: 'cover' } : entry,
    )
  },
} satisfies Record<string, Act>

const plan = (names: string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.array(fc.nat(), { minLength: 6, maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })

test('no word of either side is lost, and Slidev can read what comes of it', () => {
  let conflicts = 0
  let undone = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...shortDecks),
      plan(Object.keys(edits)),
      plan(Object.keys(changes)),
      (base, edit, change) => {
        const ours = act(base, edit, edits, 'mine')
        const theirs = act(base, change, changes, 'new')
        const merged = mergeDecks({ base, ours, theirs })
        if (merged === undefined) {
          undone += 1
          return
        }
        const found = findConflicts(merged)
        conflicts += found.length
        assert.ok(readDeck(merged).slides.length > 0)
        const [mine, generated, now] = [wordsOf(ours), wordsOf(theirs), wordsOf(merged)]
        for (const word of madeIn(mine)) assert.ok(now.has(word), `lost what the person wrote: ${word}\n${merged}`)
        for (const word of madeIn(generated)) assert.ok(now.has(word), `lost what is new: ${word}\n${merged}`)
        const [shownByMine, shownByGenerated, shownNow] = [ours, theirs, merged].map((deck) => new Set(shownIn(deck)))
        for (const word of onceIn(base)) {
          const isKept = shownByMine?.has(word) && shownByGenerated?.has(word)
          assert.ok(!isKept || shownNow?.has(word), `lost what was there: ${word}\n${merged}`)
        }
        assert.equal(mergeDecks({ base: theirs, ours: merged, theirs }), merged)
        for (const side of ['ours', 'theirs'] as const)
          checkSettled(merged, side, (side === 'ours' ? shownByMine : shownByGenerated) ?? new Set())
      },
    ),
    { numRuns: runs },
  )
  assert.ok(undone <= runs / 100, `${undone} of ${runs} could not be merged`)
  if (runs > 300) console.log(`${runs} runs, ${conflicts} conflicts, ${undone} not merged`)
})

test('what nobody has changed keeps its bytes', () => {
  for (const deck of decks) {
    assert.equal(joinDeck(splitDeck(deck)), deck)
    assert.equal(mergeDecks({ base: deck, ours: deck, theirs: deck }), deck)
  }
})

test('without edits it is the generated deck, and without changes the edited one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shortDecks), plan(Object.keys(edits)), (base, edit) => {
      const ours = act(base, edit, edits, 'mine')
      assert.equal(mergeDecks({ base, ours, theirs: base }) ?? ours, ours)
    }),
    { numRuns: runs },
  )
})

type Words = Set<string>

/** A key of a slide on which that side has nothing goes with the slide. */
function checkSettled(merged: string, side: Side, kept: Words): void {
  const settled = settleConflicts(merged, () => side)
  assert.deepEqual(findConflicts(settled), [])
  assert.ok(readDeck(settled).slides.length > 0)
  const now = wordsOf(settled)
  for (const word of madeIn(kept)) assert.ok(now.has(word), `lost in settling for ${side}: ${word}\n${settled}`)
}

function act(base: string, plan: [string, number[]][], known: Record<string, Act>, name: string): string {
  const deck = splitDeck(base)
  let count = 0
  for (const [what, numbers] of plan) {
    const rest = [...numbers]
    const at = (below: number) => (below <= 0 ? 0 : (rest.shift() ?? 0) % below)
    const word = () => {
      count += 1
      return `${name}${count}x`
    }
    known[what]?.(deck, at, word)
  }
  const slides = deck.slides.map((slide, at) => withSeparator(tidy(slide), at === 0))
  return joinDeck({ slides })
}

/** A person leaves blank lines between blocks, and no comment at the end that is none of the notes. */
function tidy(slide: SlideParts): SlideParts {
  const isNew = (blocks: Block[]) => blocks.some((block, at) => block.previous !== blocks[at - 1])
  const spaced = (blocks: Block[], first: string) =>
    isNew(blocks) ? blocks.map((block, at) => ({ ...block, gap: at === 0 ? first : '\n\n' })) : blocks
  const body = spaced(slide.body, '\n\n')
  const note = slide.note && { ...slide.note, blocks: spaced(slide.note.blocks, '\n') }
  const ends = body.at(-1)?.text.endsWith('-->') && !note
  return { ...slide, body, bodyEnd: note || ends ? '\n\n' : '', note: ends ? { blocks: [], end: ' ' } : note }
}

function pick<T>(all: T[], at: (below: number) => number): T {
  return all[at(all.length)] as T // cast: no deck is empty
}

function onBlock(change: (block: Block, word: string) => Block): Act {
  return (deck, at, word) => {
    const slide = pick(deck.slides, at)
    const place = at(slide.body.length)
    const block = slide.body[place]
    if (block && ['paragraph', 'heading', 'item'].includes(block.kind)) slide.body[place] = change(block, word())
  }
}

function setText(block: Block, text: string): Block {
  return { ...block, text }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', marker: '', text, key: text, gap: '\n\n', previous: undefined }
}

function slideOf(texts: string[]): SlideParts {
  return {
    separator: [],
    open: '---\n',
    entries: [{ key: 'layout', lead: '', raw: 'layout: default\n', value: 'default' }],
    trail: '',
    close: '---',
    body: splitBlocks(texts.length > 0 ? `\n\n${texts.join('\n\n')}` : '').blocks,
    bodyEnd: '',
    note: undefined,
    tail: '\n',
  }
}

/** A slide without a frontmatter, as people write them. */
function bareSlideOf(texts: string[]): SlideParts {
  return { ...slideOf(texts), open: '', entries: [], close: '' }
}

function wordsOf(text: string): Words {
  return new Set(text.match(/[\p{L}\p{N}]+/gu))
}

/** Words that an act has made. */
function madeIn(words: Words): string[] {
  return [...words].filter((word) => /^(?:mine|new)\d+x$/.test(word))
}

/** Words that stand in one place: those of several may have been removed here by one side, there by the other. */
function onceIn(deck: string): string[] {
  const words = shownIn(deck)
  return [...new Set(words)].filter((word) => words.indexOf(word) === words.lastIndexOf(word))
}

/** All words that a deck shows or says. */
function shownIn(deck: string): string[] {
  const parts = readDeck(deck).slides.map(({ content, note }) => `${content}\n${note}`)
  return parts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? []
}
