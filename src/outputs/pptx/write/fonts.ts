import type { Shape, SlideShapes, TextRun } from '../shapes.ts'

type Face = TextRun['face']

/** The faces of titles (`major`) and of other text (`minor`) in the presentation's theme. */
export interface Faces {
  major: Face
  minor: Face
}

/**
 * Fonts that every machine with an office suite has. None is wider than the decks' own fonts, so that lines break at
 * the same words.
 */
const LATIN: Record<Face, string> = { sans: 'Arial', serif: 'Times New Roman', mono: 'Consolas' }

const HAN: [language: RegExp, font: string][] = [
  [/^zh\b.*\b(TW|HK|MO|Hant)\b/i, 'Microsoft JhengHei'],
  [/^ja\b/i, 'Yu Gothic'],
  [/^ko\b/i, 'Malgun Gothic'],
  [/^/, 'Microsoft YaHei'],
]

export function latinFont(face: Face): string {
  return LATIN[face]
}

/** Return the font for Chinese, Japanese and Korean characters in a language. */
export function hanFont(lang: string): string {
  return HAN.find(([language]) => language.test(lang))?.[1] ?? 'Microsoft YaHei'
}

/** Find the faces in which most titles, and most other text, are set. */
export function facesOf(slides: SlideShapes[]): Faces {
  const texts = slides.flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === 'text'))
  return {
    major: commonest(texts.filter(({ isTitle }) => isTitle)),
    minor: commonest(texts.filter((text) => !text.isTitle)),
  }
}

function commonest(texts: Extract<Shape, { kind: 'text' }>[]): Face {
  const counts: Record<Face, number> = { sans: 0, serif: 0, mono: 0 }
  for (const { face, text } of texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)))
    counts[face] += text.length
  return counts.serif > counts.sans ? 'serif' : 'sans'
}
