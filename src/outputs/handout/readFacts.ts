/** What a slide says and where it leads, as its page in the browser has it. */
export interface SlideFacts {
  /** From 1. */
  slide: number
  /** Empty where it has none. */
  title: string
  /** Of its first heading: 1 for covers and parts, 2 for sections; nothing where it has none. */
  level: number | undefined
  /** All of its text. */
  text: string
  links: SlideLink[]
}

/** A link on a slide, at a line of it: places are shares of the slide's width and height. */
export interface SlideLink {
  text: string
  /** An address, or the number of a slide. */
  to: string | number
  left: number
  top: number
  width: number
  height: number
}

/** In the deck's page: what each slide says and where it leads. */
export function readFacts(): SlideFacts[] {
  const slides = Array.from(document.querySelectorAll('.print-slide-container'))
  const ids = slides.map(({ id }) => id)
  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element // a clone is of the same kind as what was cloned
    for (const unread of copy.querySelectorAll('[aria-hidden=true], [data-decor], script, style')) unread.remove()
    for (const script of copy.querySelectorAll('sup, sub'))
      script.textContent = `\ue000${script.tagName}\ue001${script.textContent}\ue002`
    for (const block of copy.querySelectorAll('h1, h2, h3, h4, p, li, tr, td, th, pre, div')) block.append(' ')
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  return slides.map((slide, index) => {
    const frame = slide.getBoundingClientRect()
    const heading = slide.querySelector('h1, h2')
    const links = Array.from(slide.querySelectorAll('a[href]')).flatMap((link) => {
      const href = link.getAttribute('href') ?? ''
      const to = href.startsWith('#') ? ids.indexOf(decodeURIComponent(href.slice(1))) + 1 : href
      if (to === 0 || (typeof to === 'string' && !/^(?:https?:|mailto:)/i.test(to))) return []
      return Array.from(link.getClientRects(), ({ left, top, width, height }) => ({
        text: textOf(link) || href,
        to,
        left: (left - frame.left) / frame.width,
        top: (top - frame.top) / frame.height,
        width: width / frame.width,
        height: height / frame.height,
      }))
    })
    return {
      slide: index + 1,
      title: heading ? textOf(heading) : '',
      level: heading ? Number(heading.tagName[1]) : undefined,
      text: textOf(slide),
      links,
    }
  })
}

/** In the deck's page: the theme's tokens that a handout is drawn with. */
export function readTokens(names: readonly string[]): Record<string, string> {
  const css = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, css.getPropertyValue(name)]))
}
