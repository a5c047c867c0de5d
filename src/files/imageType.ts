import { plainSvg } from './plainSvg.ts'

/**
 * The file extension of an image that every browser shows, or why it is refused. An SVG that has HTML labels or reads other
 * files comes with a plain copy, which replaces it.
 */
export type ImageType = { extension: string; plain?: Uint8Array } | { refused: string }

/** How files of each type start, decoded as `latin1`: one character for each byte. */
const signatures: Record<string, RegExp> = {
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^[\s\S]{4}ftypavi[fs]/,
}

/** The root element of an SVG, after a declaration, comments and a doctype. */
const svgRoot = /^\ufeff?(?:\s|<\?xml\b[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s(?:[^>[]|\[[\s\S]*?\])*>)*<svg[\s/>]/i

/**
 * What makes an SVG more than a picture. In an `<img>` none of it runs or loads; but the deck's server also serves the
 * file under its own URL, where it would run as a page of that server.
 */
const svgHazards: [pattern: RegExp, what: string][] = [
  [/<(?:[\w-]+:)?script\b/i, 'a script'],
  [/<(?:[\w-]+:)?foreignObject\b/i, 'HTML'],
  [/[\s"'/]on\w+\s*=/i, 'an event handler'],
  [/<!ENTITY\b|<\?xml-stylesheet\b|@import\b/i, 'something from another file'],
  [/\b(?:href|src)\s*=\s*(?!\s|["'](?:["'#]|data:image\/(?!svg)))/i, 'a reference to another file'],
  [/\battributeName\s*=\s*["']?(?:[\w-]+:)?href\b/i, 'a reference to another file'],
  [/\burl\(\s*["']?(?![\s"'#]|data:image\/(?!svg)|&quot;#)/i, 'a reference to another file'],
]

/** Detect the type of an image from its bytes, because its name may be wrong. */
export function imageType(bytes: Uint8Array): ImageType {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const extension = Object.keys(signatures).find((name) => signatures[name]?.test(start))
  if (extension) return { extension }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!svgRoot.test(text)) return { refused: 'expected an image: PNG, JPEG, GIF, WebP, AVIF or SVG' }
  if (!hazardIn(text)) return { extension: 'svg' }
  const plain = plainSvg(text)
  const hazard = hazardIn(plain)
  return hazard
    ? { refused: `expected a picture and nothing else: the SVG holds ${hazard}` }
    : { extension: 'svg', plain: new TextEncoder().encode(plain) }
}

function hazardIn(svg: string): string | undefined {
  return svgHazards.find(([pattern]) => pattern.test(svg))?.[1]
}
