import type { Page } from 'playwright'
import type { VariableFace } from '../fonts/fontUse.ts'
import { isVisible, type StaticFont, type StaticFonts, staticFonts, withUnseen } from '../fonts/staticFonts.ts'
import { readFontUse } from './page/readFontUse.ts'
import { replaceFaces } from './page/replaceFaces.ts'

/** What `pinFonts` found out about the fonts of a page. */
export interface PinnedFonts {
  /** The characters on the page that none of its fonts has; empty if the page has no variable font. */
  missing: string
  /** The variable fonts that were replaced. */
  faces: VariableFace[]
}

/**
 * Replace the page's variable fonts by static ones with the characters that the slides show. The page looks the same, but
 * its PDF is better: Chromium embeds a static font as a font, and writes the glyphs of a variable one as drawings (Type 3).
 *
 * @param read reads a file of the page by its address
 * @param within CSS selector of the elements whose text is shown
 * @param offered variable fonts of another page, which this page uses too
 */
export async function pinFonts(
  page: Page,
  read: (url: string) => Promise<Buffer>,
  within = '.print-slide-container',
  offered: VariableFace[] = [],
): Promise<PinnedFonts> {
  const { faces: own, uses } = await page.evaluate(readFontUse, within)
  const faces = [...offered, ...own]
  if (faces.length === 0) return { missing: '', faces }
  const wanted = uses.map((use) => ({ ...use, characters: withUnseen(use.characters) }))
  const key = JSON.stringify([faces, wanted])
  const last = lastFonts.get(read)
  const made = last?.key === key ? last.made : await staticFonts(faces, wanted, read)
  lastFonts.set(read, { key, made })
  const { fonts, lacking } = made
  const missing = uses.flatMap(({ characters }, at) => Array.from(characters).filter((one) => lacking[at]?.has(one)))
  await page.evaluate(replaceFaces, { css: fonts.map(cssOf).join('\n'), families: fonts.map(({ family }) => family) })
  return { missing: [...new Set(missing)].filter(isVisible).join(''), faces }
}

/** The static fonts that were made last, by server. A talk that is shown again mostly needs the same ones. */
const lastFonts = new WeakMap<(url: string) => Promise<Buffer>, { key: string; made: StaticFonts }>()

function cssOf({ family, style, weight, unicodeRange, data }: StaticFont): string {
  return `@font-face {
  font-family: ${JSON.stringify(family)};
  font-style: ${style};
  font-weight: ${weight};
  src: url(data:font/ttf;base64,${data.toString('base64')});
  unicode-range: ${unicodeRange};
}`
}
