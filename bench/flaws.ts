/**
 * Measure the rules that find flaws of design. Decks of articles of our own are made for three audiences, as the product
 * makes them. Then their slides are broken in each way, in the page, and looked at again. Prints how many of the injected
 * flaws are found, and how often a rule speaks on a slide that nobody has broken. Such a flag is a false alarm unless
 * `flaws/seen.ts` names it: a person has looked at that slide, and it is truly so.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readAudience } from '../src/audience/readAudience.ts'
import { factsOf } from '../src/deck/layouts/index.ts'
import type { FlawId } from '../src/messages/rules.ts'
import { flawIds } from '../src/messages/rules.ts'
import { findFlaws } from '../src/render/flaws/findFlaws.ts'
import type { PaintedSlide } from '../src/render/paintedSlide.ts'
import { readPaintedSlides } from '../src/render/readPaintedSlides.ts'
import { type CleanDecks, cleanDecks } from './flaws/cleanDecks.ts'
import { contentInjections } from './flaws/contentInjections.ts'
import type { Injection } from './flaws/injection.ts'
import { neighbourInjections } from './flaws/neighbourInjections.ts'
import { placeInjections } from './flaws/placeInjections.ts'
import { seen } from './flaws/seen.ts'

/** Fixtures that are made of more than a word or two a slide. */
const fixtures = [
  ...['amounts', 'cell-lines', 'comparison', 'figures', 'number-columns', 'records', 'timeline', 'titled-list'],
  'wrapped-prose',
]
const ours = [
  ...['content/cloud-native-2026.md', 'themes/preview.md', 'CONTRIBUTING.md'],
  ...['docs/architecture.md', 'docs/slidev-hazards.md'],
  ...fixtures.map((name) => `tests/fixtures/${name}/input.md`),
]

/** Every flaw of one slide has a way to make it: one that is missing is a type error. */
const injections: Record<Exclude<FlawId, keyof typeof neighbourInjections>, Injection> = {
  ...placeInjections,
  ...contentInjections,
}

interface Count {
  injected: number
  found: number
  /** On slides that nobody has broken. */
  truly: number
  false: number
}

const { values } = parseArgs({
  options: {
    audience: { type: 'string', default: 'engineers,executives,students' },
    /** Lists each injected flaw that is not found, with what was injected. */
    missed: { type: 'boolean', default: false },
    /** A folder for pictures of the unbroken slides that are flagged. */
    pictures: { type: 'string' },
  },
})
const counts = new Map(flawIds.map((id): [FlawId, Count] => [id, { injected: 0, found: 0, truly: 0, false: 0 }]))
let slides = 0
const folder = await mkdtemp(join(tmpdir(), 'deckwright-flaws-'))
try {
  for (const name of values.audience.split(','))
    for await (const decks of cleanDecks(ours, await readAudience(name), folder)) await measure(decks, name)
} finally {
  await rm(folder, { recursive: true, force: true })
}
print()

async function measure({ open: { page, painted }, articles }: CleanDecks, audience: string): Promise<void> {
  slides += painted.length
  const clean = flagsOf(painted)
  const reasons = findFlaws(painted)
  for (const [id, flagged] of clean) for (const at of flagged) await judge(id, at)
  for (const [id, inject] of Object.entries(injections)) {
    const groups = painted.map((_, at) => [at])
    await breakAll(id as FlawId, groups, inject) // cast: `entries` loses the keys
  }
  for (const [id, { groups, inject }] of Object.entries(neighbourInjections)) {
    const all = groups(painted)
    // Of neighbours only one is broken at a time.
    for (const odd of [0, 1])
      await breakAll(
        id as FlawId,
        all.filter((group) => (group.length > 1 ? odd === 0 : (group[0] ?? 0) % 2 === odd)),
        inject,
      ) // cast: as above
  }

  async function judge(id: FlawId, at: number): Promise<void> {
    const { section = '' } = painted[at] ?? {}
    const key = [audience, articles[at], id, section].join(' | ')
    const isSeen = seen.includes(key)
    count(id)[isSeen ? 'truly' : 'false'] += 1
    const reason = reasons.find(({ ruleId, slide }) => ruleId === id && slide === at + 1)?.reason
    if (!isSeen) console.error(`unbroken: ${key}: ${reason}`)
    if (values.pictures === undefined) return
    await mkdir(values.pictures, { recursive: true })
    const path = join(values.pictures, `${audience}-${articles[at]}-${at + 1}-${id}.png`)
    await page.locator('.print-slide-container').nth(at).screenshot({ path })
  }

  /** Break copies of slides, look at them, and put the slides back. */
  async function breakAll(id: FlawId, groups: number[][], inject: Injection): Promise<void> {
    const open = groups.filter((group) => group.every((at) => canHave(id, at)))
    await page.evaluate(showCopies)
    const copies = await page.$$('.print-slide-container')
    const broken: number[][] = []
    for (const [index, group] of open.entries()) {
      const variant = (index * 0.618 + 0.11) % 1
      const done = await Promise.all(
        // cast: all slides are elements of HTML
        group.map((at) =>
          copies[at]?.evaluate(inject as (slide: Node, variant: number) => ReturnType<Injection>, variant),
        ),
      )
      if (done.every(Boolean)) broken.push(group)
    }
    const flagged = flagsOf(await readPaintedSlides(page)).get(id) ?? new Set()
    await page.evaluate(showOriginals)
    count(id).injected += broken.length
    for (const group of broken) {
      if (group.some((at) => flagged.has(at))) count(id).found += 1
      else if (values.missed) {
        const [at = 0] = group
        console.error(
          `missed: ${id} on ${audience} ${articles[at]}, slide ${at + 1} (${painted[at]?.layout}) ${painted[at]?.section}`,
        )
      }
    }
  }

  /** Tell whether a slide is without a flaw yet, in a layout that may have it. */
  function canHave(id: FlawId, at: number): boolean {
    return !clean.get(id)?.has(at) && !factsOf(painted[at]?.layout ?? '').intendedFlaws.includes(id)
  }
}

/** Find the flaws, and on which slides each is: their indices. */
function flagsOf(painted: PaintedSlide[]): Map<FlawId, Set<number>> {
  const flags = new Map<FlawId, Set<number>>()
  for (const { ruleId, slide } of findFlaws(painted)) flags.set(ruleId, (flags.get(ruleId) ?? new Set()).add(slide - 1))
  return flags
}

function count(id: FlawId): Count {
  const own = counts.get(id)
  if (!own) throw new Error(`${id} is no flaw`)
  return own
}

/** The table of docs/flaws.md. */
function print(): void {
  const percent = (part: number, of: number) => (of === 0 ? '' : `${Math.round((part / of) * 1000) / 10} %`)
  console.log('| flaw | injected | found | recall | truly so, unbroken | false alarms | of slides |')
  console.log('| --- | --: | --: | --: | --: | --: | --: |')
  for (const [id, own] of counts) {
    const cells = [
      own.injected,
      own.found,
      percent(own.found, own.injected),
      own.truly,
      own.false,
      percent(own.false, slides),
    ]
    console.log(`| \`${id}\` | ${cells.join(' | ')} |`)
  }
  console.log(
    `\n${slides} slides, ${[...counts.values()].reduce((sum, { injected }) => sum + injected, 0)} injected flaws`,
  )
}

/** In the page: put a copy in the place of each slide. The page fits text again where it changes, but not in copies. */
function showCopies(): void {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  const copies = slides.map((slide) => slide.cloneNode(true))
  for (const [at, slide] of slides.entries()) slide.replaceWith(copies[at] ?? slide)
  Object.assign(globalThis, {
    showSlides: () =>
      copies.forEach((copy, at) => {
        if (copy instanceof Element) copy.replaceWith(slides[at] ?? copy)
      }),
  })
}

/** In the page: put the slides back. */
function showOriginals(): void {
  const { showSlides } = globalThis as unknown as { showSlides(): void } // cast: set by `showCopies`
  showSlides()
}
