import type { Page } from 'playwright'
import type { Problem } from './problem.ts'

/**
 * Look at every slide as a reader in the last row would: is all of it on the slide, is there anything on it, can it be
 * read? What is marked as decor (`data-decor`, `aria-hidden`) may leave the safe area.
 *
 * @param missing characters that no font of the theme has
 */
export function checkSlides(page: Page, missing = ''): Promise<Problem[]> {
  return page.evaluate(lookAtSlides, { ...LIMITS, missing })
}

/** In px on the slide. Labels and captions may be as small as `type`, those in a diagram as `drawn`, code as `code`. */
const LIMITS = { margin: 32, type: 18, drawn: 16, code: 14 }

/** In the page. */
function lookAtSlides({ margin, type, drawn, code, missing }: typeof LIMITS & { missing: string }): Problem[] {
  const problems: Problem[] = []
  for (const [index, slide] of document.querySelectorAll('.print-slide-container').entries()) {
    const add = (ruleId: Problem['ruleId'], reason: string, severity: Problem['severity'] = 'error') => {
      problems.push({ ruleId, slide: index + 1, reason, severity })
    }
    const frame = slide.getBoundingClientRect()
    const texts = textsOf(slide)
    const pictures = Array.from(slide.querySelectorAll('img, svg, canvas, video')).filter(isSeen)

    const whole = texts.map(({ text }) => text).join(' ')
    if (whole.startsWith('An error occurred on this slide')) {
      add('slide-error', 'Cannot compile the slide: open the deck with `npx slidev` to see where')
      continue
    }
    if (whole === '' && pictures.length === 0) add('blank-slide', 'Unexpected blank slide, expected text or an image')

    const safe = inset(frame, margin)
    const cut = texts.find(({ element, boxes }) =>
      boxes.some((box) => !isInside(box, safe) || isClipped(box, element, slide)),
    )
    if (cut) add('overflow', `Cannot show all of the text, \`${excerpt(cut.text)}\` leaves the slide's safe area`)
    for (const picture of pictures) {
      if (picture instanceof HTMLImageElement && picture.naturalWidth === 0) {
        add('missing-image', `Cannot load the image \`${picture.alt || picture.getAttribute('src')}\``)
      } else if (picture instanceof HTMLImageElement && picture.width * picture.height === 0) {
        add('missing-image', `Cannot show the image \`${picture.alt || picture.getAttribute('src')}\`, it has no size`)
      } else if (!isInside(picture.getBoundingClientRect(), safe) && !picture.closest('[data-bleed]')) {
        add('overflow', "Cannot show all of an image, it leaves the slide's safe area")
      }
    }

    if (slide.querySelector('.diagram > pre'))
      add('diagram', 'Cannot draw a diagram, expected one that mermaid can: its source is shown', 'warning')
    const least = (element: Element) =>
      element.closest('pre, code, sub, sup') ? code : element instanceof SVGElement ? drawn : type
    const small = texts.find(({ element, size }) => size < least(element) - 0.1)
    if (small) {
      const reason = `Unexpected type of ${Math.round(small.size)} px at \`${excerpt(small.text)}\`, expected ${type} px (in diagrams ${drawn}, code ${code})`
      add('small-type', reason, 'warning')
    }
    const strange = Array.from(missing).filter((character) => whole.includes(character))
    if (strange.length > 0)
      add('missing-glyph', `Cannot show \`${strange.join('')}\`, expected characters that the fonts have`)
  }
  return problems

  /** What is read on a slide, with the place of every line. */
  function textsOf(slide: Element): { element: Element; text: string; size: number; boxes: DOMRect[] }[] {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) {
      const { nodeValue, parentElement: element } = walker.currentNode
      const text = (nodeValue ?? '').trim()
      if (text === '' || element === null || isDecor(element)) continue
      const range = document.createRange()
      const start = (nodeValue ?? '').indexOf(text)
      range.setStart(walker.currentNode, start)
      range.setEnd(walker.currentNode, start + text.length)
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize)
      // A formula is as large as its letters; its indices are not counted.
      const size = Number.parseFloat(getComputedStyle(element.closest('.katex') ?? element).fontSize) * scaleOf(element)
      const boxes = Array.from(range.getClientRects(), (box) => emBox(box, fontSize * scaleOf(element))).filter(
        ({ width }) => width > 0,
      )
      if (boxes.length > 0) texts.push({ element, text, size, boxes })
    }
    return texts
  }

  /** A diagram is drawn larger or smaller than it says. */
  function scaleOf(element: Element): number {
    return element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1
  }

  /** The browser's box spans the font's whole ascent and descent; ink stays within a square of the size of the type. */
  function emBox({ x, y, width, height }: DOMRect, fontSize: number): DOMRect {
    const em = Math.min(height, fontSize)
    return new DOMRect(x, y + (height - em) / 2, width, em)
  }

  /** Slidev's buttons show only when a mouse is near. */
  function isSeen(picture: Element): boolean {
    return !isDecor(picture) && picture.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }

  /** Of a formula, which is there twice, the one that is drawn is hidden from screen readers, and the other one from all else. */
  function isDecor(element: Element): boolean {
    return element.closest('[data-decor], [aria-hidden="true"]:not(.katex-html), .katex-mathml') !== null
  }

  function inset({ x, y, width, height }: DOMRect, by: number): DOMRect {
    return new DOMRect(x + by, y + by, width - 2 * by, height - 2 * by)
  }

  /** A pixel's tolerance, for rounding. */
  function isInside(box: DOMRect, outer: DOMRect): boolean {
    return (
      box.left >= outer.left - 1 &&
      box.top >= outer.top - 1 &&
      box.right <= outer.right + 1 &&
      box.bottom <= outer.bottom + 1
    )
  }

  function isClipped(box: DOMRect, element: Element, slide: Element): boolean {
    for (let parent: Element | null = element; parent && parent !== slide; parent = parent.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(parent)
      if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue
      if (!isInside(box, parent.getBoundingClientRect())) return true
    }
    return false
  }

  function excerpt(text: string): string {
    return text.length > 24 ? `${text.slice(0, 24)}…` : text
  }
}
