import type { FontUse, VariableFace } from '../../fonts/fontUse.ts'

/**
 * In the page: read the variable fonts, in the order of their declarations, and for each font style the characters that
 * are set in it.
 *
 * @param within CSS selector of the elements whose text is read
 */
export function readFontUse(within: string): { faces: VariableFace[]; uses: FontUse[] } {
  const faces: VariableFace[] = []
  const unquoted = (name: string) => name.trim().replace(/^(["'])(.*)\1$/, '$2')
  const readRules = (rules: CSSRuleList, base: string) => {
    for (const rule of rules) {
      if (rule instanceof CSSImportRule && rule.styleSheet)
        readRules(rule.styleSheet.cssRules, rule.styleSheet.href ?? base)
      else if (rule instanceof CSSGroupingRule) readRules(rule.cssRules, base)
      if (!(rule instanceof CSSFontFaceRule)) continue
      const get = (name: string) => rule.style.getPropertyValue(name)
      const [least, greatest] = get('font-weight').split(' ').map(Number)
      const url = /url\((["']?)(.*?)\1\)/.exec(get('src'))?.[2]
      if (!least || !greatest || !url) continue
      faces.push({
        family: unquoted(get('font-family')),
        style: get('font-style') || 'normal',
        weights: [least, greatest],
        axes: Object.fromEntries(
          Array.from(get('font-variation-settings').matchAll(/["'](\w{4})["']\s+([\d.-]+)/g), ([, axis, value]) => [
            axis,
            Number(value),
          ]),
        ),
        url: new URL(url, base).href,
        unicodeRange: get('unicode-range'),
      })
    }
  }
  for (const sheet of document.styleSheets) readRules(sheet.cssRules, sheet.href ?? document.baseURI)

  const uses = new Map<string, FontUse & { set: Set<string> }>()
  const use = (css: CSSStyleDeclaration, text: string) => {
    const key = [css.fontFamily, css.fontStyle, css.fontWeight].join('|')
    const families = css.fontFamily.split(',').map(unquoted)
    const known = uses.get(key) ?? {
      families,
      style: css.fontStyle,
      weight: Number(css.fontWeight),
      characters: '',
      set: new Set<string>(),
    }
    uses.set(key, known)
    const shown = css.textTransform === 'none' ? text : text + text.toUpperCase() + text.toLowerCase()
    for (const character of shown) known.set.add(character)
  }
  for (const element of document.querySelectorAll(`${within}, ${within} *`)) {
    // This part of a formula is for screen readers, and not drawn.
    if (element.closest('.katex-mathml')) continue
    const text = Array.from(element.childNodes, (node) =>
      node.nodeType === Node.TEXT_NODE ? node.nodeValue : '',
    ).join('')
    if (text.trim()) use(getComputedStyle(element), text)
    // The browser shows the description of an image that did not load, so its characters need fonts too.
    if (element instanceof HTMLImageElement && element.naturalWidth === 0) use(getComputedStyle(element), element.alt)
    for (const pseudo of ['::before', '::after', '::marker']) {
      const css = getComputedStyle(element, pseudo)
      const isMarker = pseudo === '::marker' && getComputedStyle(element).display === 'list-item'
      if (isMarker || /["(]/.test(css.content)) use(css, css.content)
    }
  }
  return {
    faces,
    uses: Array.from(uses.values(), ({ set, ...rest }) => ({ ...rest, characters: Array.from(set).sort().join('') })),
  }
}
