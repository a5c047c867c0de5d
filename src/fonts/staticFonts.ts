import type { FontUse, VariableFace } from './fontUse.ts'
import { hasNoLayoutTables, mergeFonts } from './mergeFonts.ts'
import { readCmap, readTables, type Tables, writeNames, writeTables } from './sfnt.ts'
import { subset } from './subset.ts'

/** A font of one weight, in the shape of a `@font-face` rule. */
export interface StaticFont {
  family: string
  style: string
  weight: number
  unicodeRange: string
  /** A TrueType file. */
  data: Buffer
}

/** The static fonts for the text of a deck. */
export interface StaticFonts {
  fonts: StaticFont[]
  /** For each `FontUse`, the characters that no font of its families has. */
  lacking: ReadonlySet<string>[]
}

/** A `@font-face` rule, and its font file reduced to the characters that the deck uses. */
interface Slice {
  face: VariableFace
  /** The code points of the deck's text that the rule is declared for. */
  declared: ReadonlySet<number>
  /** The font, still variable, with only the glyphs that any slide shows, and the code points that it has. */
  narrowed: Promise<{ font: Buffer; covered: Set<number> }>
}

/** A slice whose weight is fixed ("pinned"), and the code points that it has to draw. */
interface PinnedSlice {
  slice: Slice
  weight: number
  wanted: Set<number>
}

/**
 * Make static fonts out of variable ones for the text of a deck: one for each family, style and weight, and one more
 * for each slice whose glyphs act on one another (kerning, ligatures, spacing of punctuation).
 *
 * @param read reads the file of a face
 */
export async function staticFonts(
  faces: VariableFace[],
  uses: FontUse[],
  read: (url: string) => Promise<Buffer>,
): Promise<StaticFonts> {
  const all = [...new Set(uses.flatMap(({ characters }) => codePoints(characters)))]
  const slices = faces.map((face): Slice => {
    let declared: Slice['declared'] | undefined
    let narrowed: Slice['narrowed'] | undefined
    return {
      face,
      get declared() {
        declared ??= new Set(withinRanges(all, face.unicodeRange))
        return declared
      },
      get narrowed() {
        narrowed ??= narrow(read(face.url), [...this.declared])
        return narrowed
      },
    }
  })

  const pinned = new Map<string, PinnedSlice>()
  const lacking: ReadonlySet<string>[] = []
  for (const use of uses) {
    const { shares, left } = await assignCharacters(use, slices)
    // The characters of families that the page does not declare are unknown, so none can be called missing.
    const isDeclared = use.families.some((family) => faces.some((face) => face.family === family))
    lacking.push(isDeclared ? left : new Set())
    for (const [slice, wanted] of shares) {
      const key = `${slices.indexOf(slice)} ${use.weight}`
      const known = pinned.get(key) ?? { slice, weight: use.weight, wanted: new Set() }
      pinned.set(key, known)
      for (const codePoint of wanted) known.wanted.add(codePoint)
    }
  }

  const groups = new Map<string, PinnedSlice[]>()
  // Keep the declared order: Chromium spaces punctuation of different slices by it.
  const inOrder = [...pinned.values()].toSorted((a, b) => slices.indexOf(a.slice) - slices.indexOf(b.slice))
  for (const one of inOrder) {
    const key = `${one.slice.face.family}|${one.slice.face.style}|${one.weight}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const fonts = (await Promise.all(Array.from(groups.values(), pinGroup))).flat()
  return { fonts, lacking }
}

/**
 * Add the characters of list markers and counters, which are in no text of the page. Return each character once, sorted.
 */
export function withUnseen(characters: string): string {
  return [...new Set(characters + UNSEEN)].sort().join('')
}

/** ASCII, a bullet, an ellipsis. */
const UNSEEN = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}•…`

/** Tell whether a character is drawn. */
export function isVisible(character: string): boolean {
  return /[^\p{C}\p{Z}\p{Variation_Selector}]/u.test(character)
}

/** Assign each character of a text to the font that the browser takes it from: the first family that has it. */
async function assignCharacters(
  { families, style, characters }: FontUse,
  slices: Slice[],
): Promise<{ shares: Map<Slice, Set<number>>; left: Set<string> }> {
  const shares = new Map<Slice, Set<number>>()
  let missing = codePoints(characters)
  for (const family of families) {
    const ofFamily = slices.filter(({ face }) => face.family === family)
    const ofStyle = ofFamily.filter(({ face }) => face.style === style)
    // Where ranges overlap, the last one declared counts.
    const candidates = (ofStyle.length > 0 ? ofStyle : ofFamily).toReversed()
    const left: number[] = []
    for (const codePoint of missing) {
      const having = await slicesWith(candidates, codePoint)
      const isJoiner = /\u200d|\ufe0f/.test(textOf([codePoint]))
      if (having.length === 0 || isJoiner) left.push(codePoint)
      for (const slice of isEmojiPart(codePoint) ? having : having.slice(0, 1))
        shares.set(slice, (shares.get(slice) ?? new Set()).add(codePoint))
    }
    missing = left
  }
  return { shares, left: new Set(textOf(missing)) }
}

async function slicesWith(slices: Slice[], codePoint: number): Promise<Slice[]> {
  const having: Slice[] = []
  for (const slice of slices)
    if (slice.declared.has(codePoint) && (await slice.narrowed).covered.has(codePoint)) having.push(slice)
  return having
}

/**
 * Tell whether a code point may be part of an emoji of several code points, such as a family: people with joiners
 * between them. A browser draws such an emoji from one font that has all of its code points, so each font keeps the code
 * points that it has.
 */
function isEmojiPart(codePoint: number): boolean {
  return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/u.test(textOf([codePoint]))
}

async function narrow(file: Promise<Buffer>, wanted: number[]): Promise<{ font: Buffer; covered: Set<number> }> {
  const font = await subset(await file, textOf(wanted))
  return { font, covered: new Set(readCmap(readTables(font)).keys()) }
}

/** Fix the weight of the slices of one family, and merge those without layout tables into one font. */
async function pinGroup(group: PinnedSlice[]): Promise<StaticFont[]> {
  const fixed = await Promise.all(
    group.map(async ({ slice: { face, narrowed }, weight, wanted }) => {
      const { font: whole } = await narrowed
      const wght = Math.min(Math.max(weight, face.weights[0]), face.weights[1])
      // A file of one weight may be declared for all weights.
      const axes = readTables(whole).has('fvar') ? { ...face.axes, wght } : undefined
      const font = await subset(whole, textOf(wanted), axes)
      return { face, weight, wanted, tables: readTables(font) }
    }),
  )
  const plain = fixed.filter(({ tables }) => hasNoLayoutTables(tables))
  const fonts = fixed
    .filter(({ tables }) => !hasNoLayoutTables(tables))
    .map((one) => ({ ...one, wanted: [...one.wanted] }))
  const [first] = plain
  if (first) {
    const tables = mergeFonts(plain.map((one) => one.tables))
    fonts.push({ ...first, tables, wanted: plain.flatMap((one) => [...one.wanted]) })
  }
  return fonts.filter(drawsSomething).map(({ face: { family, style }, weight, wanted, tables }) => ({
    family,
    style,
    weight,
    unicodeRange: wanted
      .toSorted((a, b) => a - b)
      .map((codePoint) => `U+${codePoint.toString(16)}`)
      .join(','),
    data: writeTables(withNames(tables, family, weight, style)),
  }))
}

/**
 * Tell whether a font has an outline, because browsers refuse a font without one. Example: if a Chinese font draws the
 * sign of `⚠️`, the emoji font is left with the invisible variation selector alone.
 */
function drawsSomething({ tables }: { tables: Tables }): boolean {
  return tables.get('glyf')?.length !== 0
}

function withNames(tables: Tables, family: string, weight: number, style: string): Tables {
  const plain = [STYLES[Math.round(weight / 100) - 1] ?? `Weight${weight}`, style === 'normal' ? '' : 'Italic'].join('')
  return new Map(tables).set(
    'name',
    writeNames(family.replace(/ Variable$/, ''), plain.replace(/^RegularItalic$/, 'Italic')),
  )
}

/** Names of the weights 100 to 900. */
const STYLES = ['Thin', 'ExtraLight', 'Light', 'Regular', 'Medium', 'SemiBold', 'Bold', 'ExtraBold', 'Black']

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}

function textOf(wanted: Iterable<number>): string {
  return String.fromCodePoint(...wanted)
}

function parseRanges(css: string): [number, number][] {
  if (css.trim() === '') return [[0, 0x10ffff]]
  return css.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)]
  })
}

/** Return the code points that a rule with this `unicode-range` is declared for. */
function withinRanges(all: readonly number[], css: string): number[] {
  const ranges = parseRanges(css)
  return all.filter((codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
}
