/**
 * Shrink each formula in an element until it is no wider than the text around it. Break a displayed formula before it gets
 * smaller than that text.
 */
export function fitFormulas(element: HTMLElement): void {
  for (const formula of element.querySelectorAll<HTMLElement>('.katex')) {
    const display = formula.closest<HTMLElement>('.katex-display')
    formula.style.removeProperty('font-size')
    formula.style.removeProperty('white-space')
    if (display) {
      scale(formula, display.clientWidth / display.scrollWidth)
      // A pixel's tolerance, for rounding.
      if (display.scrollWidth <= display.clientWidth + 1 && sizeOf(formula) >= sizeOf(display)) continue
      formula.style.setProperty('white-space', 'normal')
      formula.style.setProperty('font-size', '1em')
    }
    const box = display ?? formula.closest<HTMLElement>('p, li, h1, h2, h3, h4, h5, h6')
    const widest = Math.max(
      ...Array.from(formula.querySelectorAll<HTMLElement>('.katex-base'), (part) => part.offsetWidth),
    )
    if (box) scale(formula, widthIn(box) / widest)
  }
}

function scale(formula: HTMLElement, by: number): void {
  if (by < 1) formula.style.setProperty('font-size', `${Math.floor(sizeOf(formula) * by * 10) / 10}px`)
}

function sizeOf(formula: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(formula).fontSize)
}

function widthIn(box: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(box)
  return box.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
}
