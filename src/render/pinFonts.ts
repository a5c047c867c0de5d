import type { Page } from 'playwright'
import { type StaticFont, staticFonts } from '../fonts/staticFonts.ts'
import { readFontUse, type VariableFace } from './page/readFontUse.ts'

/** What was found where fonts were pinned. */
export interface Pinned {
  /** Characters that no font of the page has; none where a page has no variable font. */
  missing: string
  /** The variable fonts that there were. */
  faces: VariableFace[]
}

/**
 * Replace the page's variable fonts by static ones that hold what the slides show. Chromium writes the outlines of a
 * variable font into a PDF as drawings (Type 3); a static one it embeds as what it is, and the page looks the same.
 *
 * @param within selector of what is shown
 * @param offered variable fonts of another page, which this one may use too
 */
export async function pinFonts(
  page: Page,
  within = '.print-slide-container',
  offered: VariableFace[] = [],
): Promise<Pinned> {
  const { faces: own, uses } = await page.evaluate(readFontUse, within)
  const faces = [...offered, ...own]
  if (faces.length === 0) return { missing: '', faces }
  const { fonts, missing } = await staticFonts(faces, uses)
  await page.evaluate(replaceFaces, { css: fonts.map(cssOf).join('\n'), families: fonts.map(({ family }) => family) })
  return { missing, faces }
}

function cssOf({ family, style, weight, unicodeRange, data }: StaticFont): string {
  return `@font-face {
  font-family: ${JSON.stringify(family)};
  font-style: ${style};
  font-weight: ${weight};
  src: url(data:font/ttf;base64,${data.toString('base64')});
  unicode-range: ${unicodeRange};
}`
}

/** In the page: take the variable faces away, put the static ones in their place under the same names, await them. */
async function replaceFaces({ css, families }: { css: string; families: string[] }): Promise<void> {
  const isVariable = (rule: CSSRule) =>
    rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-weight').includes(' ')
  const clear = (owner: CSSStyleSheet | CSSGroupingRule) => {
    for (let index = owner.cssRules.length - 1; index >= 0; index--) {
      const rule = owner.cssRules[index]
      if (rule === undefined) continue
      if (rule instanceof CSSImportRule && rule.styleSheet) clear(rule.styleSheet)
      else if (rule instanceof CSSGroupingRule) clear(rule)
      if (isVariable(rule)) owner.deleteRule(index)
    }
  }
  for (const sheet of Array.from(document.styleSheets)) clear(sheet)
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  // Others of the page's faces, such as those of formulas, may be where nobody is allowed to fetch them.
  const own = Array.from(document.fonts).filter(({ family }) => families.includes(family.replace(/^["']|["']$/g, '')))
  await Promise.all(own.map((face) => face.load()))
}
