import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Deck, Slide } from '../deck/deck.ts'
import { cacheFolder } from '../files/cacheFolder.ts'
import { hashFolders } from '../files/hashFolders.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import type { Breaks } from '../fit/applyBreaks.ts'
import { estimateFill } from '../fit/estimate.ts'
import { measureBreaks } from '../fit/measureBreaks.ts'
import { shapesOf } from '../fit/slideMeasurer.ts'
import { type Breakable, takeApart } from '../fit/takeApart.ts'
import { packageRoot } from '../packageRoot.ts'
import { measureOnStage } from './measureOnStage.ts'
import type { Stage } from './stage.ts'

/** A slide whose estimated fill, as a share of the slide's height, is no more than this fits for certain. */
const surelyFits = 0.5

/** Where a slide breaks: `[3, 5]` puts its pieces 0 to 2 on a first slide, 3 and 4 on a second one. */
const endsShape = z.array(z.number().int().positive())

/** A slide that has to be measured in a browser to find its breaks, and the cache file that they will be saved in. */
export interface Unmeasured {
  breakable: Breakable
  path: string
}

/**
 * Read from the cache where the slides of a deck break. `known` has the slides that this version has measured before with
 * the same themes, `unknown` those that have to be measured. Slides that surely fit, or that cannot be split, are in
 * neither.
 *
 * @param themes folders of the themes that the deck is shown in
 */
export async function recallBreaks(
  { headmatter, children }: Deck,
  themes: string[],
): Promise<{ known: Breaks; unknown: Unmeasured[] }> {
  const known = new Map<Slide, number[]>()
  const unknown: Unmeasured[] = []
  for (const slide of children) {
    const breakable = estimateFill(slide) > surelyFits ? takeApart(slide, headmatter.lang) : undefined
    if (!breakable || breakable.pieces.length < 2) continue
    const path = cachePath(breakable, themes)
    const ends = await readEnds(path)
    if (ends) known.set(slide, ends)
    else unknown.push({ breakable, path })
  }
  return { known, unknown }
}

/** Measure where slides break, and save that in the cache. The stage must show exactly these slides, in this order. */
export async function measureSlides(stage: Stage, slides: Unmeasured[]): Promise<Breaks> {
  const breakables = slides.map(({ breakable }) => breakable)
  const found = await measureBreaks(breakables, measureOnStage(stage, breakables.map(shapesOf)))
  for (const [at, { path }] of slides.entries()) await writeAtomically(path, JSON.stringify(found[at]))
  return new Map(slides.map(({ breakable }, at) => [breakable.slide, found[at] ?? [breakable.pieces.length]]))
}

async function readEnds(path: string): Promise<number[] | undefined> {
  if (!existsSync(path)) return undefined
  return endsShape.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** Name the cache file of a slide by a hash of all that its breaks depend on. */
function cachePath({ slide: { layout, props, children }, lang }: Breakable, themes: string[]): string {
  const content = JSON.stringify({ lang, layout, sized: props, children }, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  )
  const hash = createHash('sha256').update(fingerprint(themes)).update(content)
  return join(cacheFolder('fit'), `${hash.digest('hex').slice(0, 32)}.json`)
}

/** The folders whose code decides how slides are measured and broken. In a checkout they change without the version. */
const codeFolders = ['deck/layouts', 'fit', 'fonts', 'render', 'text'].map((folder) =>
  join(import.meta.dirname, '..', folder),
)

const fingerprints = new Map<string, string>()

/** Forget the hashes of themes, because their files have changed. */
export function forgetMeasuredThemes(): void {
  fingerprints.clear()
}

/** Hash the themes, the code that measures and breaks slides, and package.json. */
function fingerprint(themes: string[]): string {
  const key = themes.join('\n')
  const known = fingerprints.get(key)
  if (known) return known
  const hash = createHash('sha256').update(readFileSync(join(packageRoot, 'package.json')))
  hashFolders(hash, [...themes, ...codeFolders])
  fingerprints.set(key, hash.digest('hex'))
  return fingerprint(themes)
}
