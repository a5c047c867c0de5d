import type { Finding } from './finding.ts'

const isMissing = ({ kind }: Finding) => kind === 'missing-glyph'

/** The characters that no font has, as the command told them: `Cannot show `අ` (U+0D85)`. */
export function missingGlyphsIn(faults: Finding[]): Set<string> {
  const codes = faults.filter(isMissing).flatMap(({ text }) => [...text.matchAll(/\bU\+([\dA-F]{4,6})\b/g)])
  return new Set(codes.map(([, code = '']) => String.fromCodePoint(Number.parseInt(code, 16))))
}

/** Make one finding of those for each slide: they have one cause, which is no fault of any slide. */
export function mergeMissingGlyphs(faults: Finding[]): Finding[] {
  const missing = faults.filter(isMissing)
  const others = faults.filter((fault) => !isMissing(fault))
  const [first] = missing
  if (!first) return others
  const characters = [...missingGlyphsIn(missing)]
  const slides = missing.flatMap(({ text }) => /^Slide (\d+):/.exec(text)?.[1] ?? [])
  const scripts = scriptsOf(characters)
  const named = scripts.length > 0 ? ` (${scripts.join(', ')})` : ''
  const text = `no font has ${characters.toSorted().join(' ')}${named}, on slides ${slides.join(', ')}`
  return [...others, { ...first, line: Math.min(...missing.map(({ line }) => line)), text }]
}

/** Scripts of the world that few fonts have, by their codes in ISO 15924. */
const codes =
  'Armn Beng Cher Deva Ethi Geor Gujr Guru Khmr Knda Laoo Mlym Mong Mymr Orya Sinh Syrc Taml Telu Thaa Tibt Tfng'.split(
    ' ',
  )
const names = new Intl.DisplayNames('en', { type: 'script' })

function scriptsOf(characters: string[]): string[] {
  const found = codes.filter((code) => characters.some((one) => new RegExp(`\\p{sc=${code}}`, 'u').test(one)))
  return found.map((code) => names.of(code) ?? code)
}
