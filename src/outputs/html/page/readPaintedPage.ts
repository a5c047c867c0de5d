/** What the browser was given to paint all slides with. */
export interface PaintedPage {
  slides: PaintedSlideHtml[]
  /** Style sheets that Vite has put on the page, with the id of the file that each comes from, or those of its files. */
  styles: { id: string; css: string }[]
  /** `@font-face` rules, with the address that relative ones in them are resolved against. */
  faces: { family: string; weight: string; css: string; base: string }[]
  /** Fonts that have been loaded: some text needed them. */
  loaded: { family: string; weight: string }[]
  hasFormula: boolean
  /** Classes of the page, as in `dark print`. */
  className: string
  base: string
}

export interface PaintedSlideHtml {
  /** The id that links use for the slide. */
  id: string
  /** Without comments and marks of the server; attributes are in order, images inside. */
  html: string
}

/** In the page: read what the slides are painted with. */
export async function readPaintedPage(): Promise<PaintedPage> {
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

  /** Read the rules of a file, each named by what it is for, as Vite names those of its style sheets. */
  function readRules(sheet: CSSStyleSheet | null): PaintedPage['styles'] {
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
      // Marks and paths that depend on where things are installed.
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
