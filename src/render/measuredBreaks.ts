import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Deck, Slide } from '../deck/deck.ts'
import { cacheFolder } from '../files/cacheFolder.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { estimate } from '../fit/estimate.ts'
import type { Breaks } from '../fit/fitDeck.ts'
import { measureBreaks } from '../fit/measureBreaks.ts'
import { shapesOf } from '../fit/slideMeasurer.ts'
import { type Breakable, breakable } from '../fit/takeApart.ts'
import { packageRoot } from '../packageRoot.ts'
import { setGalley } from './page/measureInPage.ts'
import type { Stage } from './stage.ts'

/** What is estimated to take less of its slide than this fits. */
const surelyFits = 0.5

const endsShape = z.array(z.number().int().positive())

/**
 * Choose the breaks of a deck as the browser measures them. Slides that have been measured before, with the same theme by
 * the same version, are not measured again.
 *
 * @param themes folders of the themes that the deck is shown in
 * @param openGalley shows slides; it is not called when nothing is to be measured
 */
export async function measuredBreaks(
  { headmatter, children }: Deck,
  themes: string[],
  openGalley: (galley: Deck) => Promise<Stage>,
): Promise<Breaks> {
  const slides = children.flatMap((slide) => {
    const apart = estimate(slide) > surelyFits ? breakable(slide, headmatter.lang) : undefined
    return apart && apart.pieces.length > 1 ? [{ apart, path: cachePath(apart, themes) }] : []
  })
  const known = await Promise.all(slides.map(({ path }) => readEnds(path)))
  const unknown = slides.filter((_, at) => known[at] === undefined)
  const found = await measured(
    unknown.map(({ apart }) => apart),
    (slides) => openGalley({ type: 'deck', headmatter, children: slides }),
  )
  for (const [at, { path }] of unknown.entries()) await writeWhole(path, JSON.stringify(found[at]))
  return new Map(
    slides.map(({ apart }, at): [Slide, number[]] => {
      const ends = known[at] ?? found[unknown.findIndex((slide) => slide.apart === apart)]
      return [apart.slide, ends ?? [apart.pieces.length]]
    }),
  )
}

async function measured(slides: Breakable[], show: (slides: Slide[]) => Promise<Stage>): Promise<number[][]> {
  if (slides.length === 0) return []
  const stage = await show(slides.map(({ slide }) => slide))
  return measureBreaks(slides, setGalley(stage, slides.map(shapesOf)))
}

async function readEnds(path: string): Promise<number[] | undefined> {
  if (!existsSync(path)) return undefined
  return endsShape.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** A file whose name says all that a slide's breaks depend on. */
function cachePath({ slide: { layout, props, children }, lang }: Breakable, themes: string[]): string {
  const { routeAlias: _, ...sized } = props
  const content = JSON.stringify({ lang, layout, sized, children }, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  )
  const hash = createHash('sha256').update(fingerprint(themes)).update(content)
  return join(cacheFolder('fit'), `${hash.digest('hex').slice(0, 32)}.json`)
}

const own = ['fit', 'fonts', 'render', 'text'].map((folder) => join(import.meta.dirname, '..', folder))

const fingerprints = new Map<string, string>()

/** Stands for the files of themes, of what measures and breaks slides, and for the version. */
function fingerprint(themes: string[]): string {
  const key = themes.join('\n')
  const known = fingerprints.get(key)
  if (known) return known
  const hash = createHash('sha256').update(readFileSync(join(packageRoot, 'package.json')))
  for (const folder of [...themes, ...own]) {
    const names = globSync('**/*.{ts,js,vue,css,scss,yaml}', { cwd: folder })
    for (const name of names.filter((one) => !one.includes('node_modules')).toSorted())
      hash.update(name).update(readFileSync(join(folder, name)))
  }
  fingerprints.set(key, hash.digest('hex'))
  return fingerprint(themes)
}
