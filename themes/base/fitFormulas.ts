/**
 * Shrink each formula in an element until it is no wider than its paragraph. If a displayed formula would get smaller
 * than the text around it, break it into several lines first.
 */
export function fitFormulas(element: HTMLElement): void {
  for (const formula of element.querySelectorAll<HTMLElement>('.katex')) {
    const display = formula.closest<HTMLElement>('.katex-display')
    formula.style.removeProperty('font-size')
    formula.style.removeProperty('white-space')
    const number = display ? makeRoomForNumber(formula, display) : 0
    if (display) {
      scale(formula, display.clientWidth / Math.max(display.scrollWidth, widthOf(formula) + number * sizeOf(formula)))
      // Allow 1 px for rounding.
      if (display.scrollWidth <= display.clientWidth + 1 && sizeOf(formula) >= sizeOf(display)) continue
      formula.style.setProperty('white-space', 'normal')
      formula.style.setProperty('font-size', '1em')
    }
    const box = display ?? formula.closest<HTMLElement>('p, li, h1, h2, h3, h4, h5, h6')
    const widest = Math.max(
      ...Array.from(formula.querySelectorAll<HTMLElement>('.katex-base'), (part) => part.offsetWidth),
    )
    if (box) scale(formula, widthIn(box) / (widest + number * sizeOf(formula)))
  }
}

/**
 * Keep a formula apart from its number at the end of the line. Without this, KaTeX sets the two over each other if
 * there is no room for both. Return the width of the number and of the space before it, in em.
 */
function makeRoomForNumber(formula: HTMLElement, display: HTMLElement): number {
  const line = formula.querySelector<HTMLElement>('.katex-html')
  const number = line?.querySelector<HTMLElement>(':scope > .katex-tag')
  line?.style.removeProperty('padding-right')
  if (!line || !number) return 0
  const width = number.offsetWidth / sizeOf(formula) + 1
  if (widthOf(formula) + 2 * width * sizeOf(formula) > display.clientWidth)
    line.style.setProperty('padding-right', `${width}em`)
  return width
}

/** Return the width of a formula on one line, without its number, in px. */
function widthOf(formula: HTMLElement): number {
  const parts = formula.querySelectorAll<HTMLElement>('.katex-html > .katex-base')
  return Array.from(parts, (part) => part.offsetWidth).reduce((sum, width) => sum + width, 0)
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
