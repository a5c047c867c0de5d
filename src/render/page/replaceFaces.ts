/** In the page: take the variable faces away, put the static ones in their place under the same names, await them. */
export async function replaceFaces({ css, families }: { css: string; families: string[] }): Promise<void> {
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
