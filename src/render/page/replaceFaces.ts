/** In the page: replace the variable fonts by static ones with the same family names, and wait until these are loaded. */
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
  // Load only the new fonts: the fonts of formulas may be in a folder that the server does not serve.
  const own = Array.from(document.fonts).filter(({ family }) => families.includes(family.replace(/^["']|["']$/g, '')))
  await Promise.all(own.map((face) => face.load()))
}
