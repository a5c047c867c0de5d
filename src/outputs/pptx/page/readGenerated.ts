/** Content that a style sheet generates before or after a visible element, with computed styles of both. */
export interface GeneratedContent {
  /** Index of the element among all elements on slides. */
  at: number
  place: 'before' | 'after'
  /** The computed `content`: `"go"`, `attr(title)`, `counter(item)`. */
  content: string
  display: string
  visibility: string
  fontSize: string
  backgroundColor: string
  width: string
  height: string
  host: { tag: string; display: string; fontSize: string; attributes: Record<string, string> }
}

/** In the page: read all content that style sheets generate on slides. */
export function readGenerated(): GeneratedContent[] {
  const places = ['before', 'after'] as const
  return Array.from(document.querySelectorAll('.print-slide-container *')).flatMap((host, at) => {
    if (!host.checkVisibility()) return []
    return places.flatMap((place) => {
      const css = getComputedStyle(host, `::${place}`)
      const { content, display, visibility, fontSize, backgroundColor, width, height } = css
      if (content === 'none' || content === 'normal') return []
      const own = getComputedStyle(host)
      const attributes = Object.fromEntries(Array.from(host.attributes, ({ name, value }) => [name, value]))
      return [
        {
          at,
          place,
          content,
          display,
          visibility,
          fontSize,
          backgroundColor,
          width,
          height,
          host: { tag: host.localName, display: own.display, fontSize: own.fontSize, attributes },
        },
      ]
    })
  })
}
