import type { Shape, SlideShapes, TextRun } from '../shapes.ts'

type Face = TextRun['face']

/** Faces of titles and of text in the presentation's theme, where they can be changed for all slides at once. */
export interface Faces {
  major: Face
  minor: Face
}

/** Fonts that every machine with an office suite has. None is wider than the decks' own, so that lines break alike. */
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

/** Get the font for Chinese, Japanese and Korean characters. */
export function hanFont(lang: string): string {
  return HAN.find(([language]) => language.test(lang))?.[1] ?? 'Microsoft YaHei'
}

/** Find the faces that most titles and most other words are set in. */
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
