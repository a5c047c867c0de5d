/** The HTML, the styles and the fonts of a page with all slides of a deck. */
export interface PageSource {
  slides: PaintedSlideHtml[]
  /** The style sheets that Vite has put on the page. `id` is the path of a sheet's file, or a hint such as `/katex/`. */
  styles: { id: string; css: string }[]
  /** The `@font-face` rules. `base` is the URL to resolve relative URLs in them. */
  faces: { family: string; weight: string; css: string; base: string }[]
  /** The fonts that were loaded, because some text needs them. */
  loaded: { family: string; weight: string }[]
  hasFormula: boolean
  /** The classes of the `<html>` element: `dark print`. */
  className: string
  base: string
}

export interface PaintedSlideHtml {
  /** The id that links use for the slide. */
  id: string
  /** The slide's HTML without comments and Vite's attributes; attributes are sorted, and images are `data:` URLs. */
  html: string
}

/** In the page: read the HTML, styles and fonts of all slides. */
export async function readPageSource(): Promise<PageSource> {
  const slides: PaintedSlideHtml[] = []
  for (const slide of document.querySelectorAll('.print-slide-container')) slides.push(await readSlide(slide))
  return {
    slides,
    styles: [
      ...Array.from(document.querySelectorAll('style[data-vite-dev-id]'), (style) => ({
        id: style.getAttribute('data-vite-dev-id') ?? '',
        css: style.textContent ?? '',
      })),
      ...Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'), ({ sheet }) =>
        readRules(sheet),
      ).flat(),
    ],
    faces: Array.from(document.styleSheets).flatMap((sheet) =>
      Array.from(sheet.cssRules).flatMap((rule) => {
        if (!(rule instanceof CSSFontFaceRule)) return []
        const [family, weight] = ['font-family', 'font-weight'].map((name) => rule.style.getPropertyValue(name))
        const base = sheet.href ?? document.baseURI
        return [{ family: family ?? '', weight: weight ?? '', css: rule.cssText, base }]
      }),
    ),
    loaded: Array.from(document.fonts)
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => ({ family, weight })),
    hasFormula: document.querySelector('.katex') !== null,
    className: document.documentElement.className,
    base: document.baseURI,
  }

  /**
   * Read the rules of a style sheet file. Give each rule an `id` like the ids that Vite gives to style sheets:
   * `?vue&scoped=` for a scoped style, `/katex/` for a style of KaTeX, else an empty one.
   */
  function readRules(sheet: CSSStyleSheet | null): PageSource['styles'] {
    return Array.from(sheet?.cssRules ?? []).map(({ cssText: css }) => {
      if (/^[^{]*\[data-v-/.test(css)) return { id: '?vue&scoped=', css }
      return { id: /^[^{]*\.katex/.test(css) ? '/katex/' : '', css }
    })
  }

  async function readSlide(slide: Element): Promise<PaintedSlideHtml> {
    const copy = slide.cloneNode(true) as Element // cast: a clone is of the same kind as what was cloned
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
    const gone: Node[] = []
    while (comments.nextNode()) gone.push(comments.currentNode)
    for (const comment of gone) comment.parentNode?.removeChild(comment)
    for (const element of copy.querySelectorAll('*')) {
      // Remove attributes that depend on where Slidev and the themes are installed.
      for (const name of element.getAttributeNames())
        if (/^(data-v-|addons$|theme$)/.test(name)) element.removeAttribute(name)
      // The order of attributes depends on which script set its own first: sort them.
      const attributes = Array.from(element.attributes).sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const attribute of attributes) element.setAttributeNode(element.removeAttributeNode(attribute))
      if (element instanceof HTMLImageElement && element.src !== '') element.src = await asData(element.src)
    }
    return { id: slide.id, html: copy.innerHTML }
  }

  async function asData(url: string): Promise<string> {
    const blob = await (await fetch(url)).blob()
    return new Promise((done, fail) => {
      const reader = new FileReader()
      reader.onload = () => done(String(reader.result))
      reader.onerror = () => fail(reader.error)
      reader.readAsDataURL(blob)
    })
  }
}
