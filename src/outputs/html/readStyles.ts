import type { Page } from 'playwright'
import { readAsData } from './page/readAsData.ts'
import type { PageSource } from './page/readPageSource.ts'

/** Write the `@font-face` rules of all fonts that some text needs, with the fonts as `data:` URLs. */
export async function readFaces(page: Page, painted: PageSource): Promise<string> {
  const faces: string[] = []
  for (const { css, base } of usedFaces(painted)) faces.push(await withData(page, css, base))
  return faces.join('\n')
}

/** Write all other styles that the slides need as one style sheet, with images as `data:` URLs. */
export function readStyles(page: Page, painted: PageSource): Promise<string> {
  return withData(page, neededStyles(painted), painted.base)
}

/**
 * Choose the `@font-face` rules that some text needs: those whose font was loaded.
 */
export function usedFaces({ faces, loaded }: Pick<PageSource, 'faces' | 'loaded'>): PageSource['faces'] {
  const key = ({ family, weight }: { family: string; weight: string }) =>
    [family, weight].map((value) => value.replace(/^"|"$/g, '')).join('|')
  const used = new Set(loaded.map(key))
  return faces.filter((face) => used.has(key(face)))
}

/**
 * Join the style sheets that the slides need. Sort those of layouts, which load in any order. Leave out those of formulas
 * if there is no formula: decks that were measured always load them. Leave out scoped styles of Slidev's components,
 * because their `data-v-` attributes depend on where Slidev is installed.
 */
export function neededStyles({ styles, hasFormula }: Pick<PageSource, 'styles' | 'hasFormula'>): string {
  const isLayout = ({ id }: { id: string }) => id.includes('?vue')
  const css = (some: PageSource['styles']) => some.map((style) => style.css.replace(/@font-face\s*\{[^}]*\}/g, ''))
  const layouts = styles.filter((style) => isLayout(style) && !style.id.includes('scoped='))
  const shared = styles.filter((style) => !isLayout(style) && (hasFormula || !style.id.includes('/katex/')))
  return [...css(shared), ...css(layouts).sort()].join('\n')
}

/** Replace the files that a style sheet refers to by `data:` URLs: `url(a.woff2)` -> `url(data:font/woff2;base64,…)`. */
async function withData(page: Page, css: string, base: string): Promise<string> {
  const urls = [...new Set(Array.from(css.matchAll(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g), ([, , url = '']) => url))]
  const data = await page.evaluate(
    readAsData,
    urls.map((url) => new URL(url, base).href),
  )
  return urls.reduce((all, url, at) => all.replaceAll(url, () => data[at] ?? ''), css)
}
