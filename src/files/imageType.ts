import { plainSvg } from './plainSvg.ts'

/**
 * The file extension of an image that every browser can show, or why the image is refused. For an SVG with HTML labels
 * or references to fonts and styles of other files, `plain` is a rewritten SVG without them, to be used in its place.
 */
export type ImageType = { extension: string; plain?: Uint8Array } | { refused: string }

/** The first bytes of a file of each type, decoded as `latin1`: one character for each byte. */
const signatures: Record<string, RegExp> = {
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^[\s\S]{4}ftypavi[fs]/,
}

/** Match the start of an SVG: its root element, after an XML declaration, comments and a doctype. */
const svgRoot = /^\ufeff?(?:\s|<\?xml\b[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s(?:[^>[]|\[[\s\S]*?\])*>)*<svg[\s/>]/i

/**
 * Patterns of code and references in an SVG that are refused. Inside an `<img>` they neither run nor load. But the
 * deck's server also serves the SVG under its own URL, where they would run as part of a page of that server.
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

/** Detect the type of an image from its bytes, because the ending of its name may be wrong. */
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
