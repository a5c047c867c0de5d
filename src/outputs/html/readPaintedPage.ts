/** What the browser was given to paint all slides with, less the server that gave it. */
export interface PaintedPage {
  /** What each slide shows, images inside, and the name by which links know it. */
  slides: { id: string; html: string }[]
  /** The fonts that something is set in, as style sheet, inside of it. */
  faces: string
  /** All other style sheets in one, images inside. */
  styles: string
  /** Classes of the page, as in `dark`. */
  className: string
}

/** In the page: read the slides as they are painted, so that they can be painted again without a script or a request. */
export async function readPaintedPage(): Promise<PaintedPage> {
  const asData = async (url: string) => {
    const blob = await (await fetch(url)).blob()
    return new Promise<string>((done, fail) => {
      const reader = new FileReader()
      reader.onload = () => done(String(reader.result))
      reader.onerror = () => fail(reader.error)
      reader.readAsDataURL(blob)
    })
  }

  const withData = async (css: string, base: string) => {
    const urls = new Set(Array.from(css.matchAll(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g), ([, , url]) => url))
    let all = css
    for (const url of urls) {
      if (url !== undefined) all = all.replaceAll(url, await asData(new URL(url, base).href))
    }
    return all
  }

  /** Of fonts those that something is set in: the pinned ones, and of others, such as those of formulas, what was loaded. */
  const readFaces = async () => {
    const loaded = Array.from(document.fonts).filter(({ status }) => status === 'loaded')
    const faces: string[] = []
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSFontFaceRule)) continue
        const is = (name: string, value: string) =>
          rule.style.getPropertyValue(name).replace(/^"|"$/g, '') === value.replace(/^"|"$/g, '')
        const isUsed = loaded.some((face) => is('font-family', face.family) && is('font-weight', face.weight))
        if (isUsed) faces.push(await withData(rule.cssText, sheet.href ?? document.baseURI))
      }
    }
    return faces
  }

  /**
   * What Slidev draws itself carries marks that depend on where it is installed; slides need nothing of it. Layouts come
   * in whatever order they are loaded in, and the styles of formulas with every deck of which slides had to be measured.
   */
  const readStyles = () => {
    const styles = Array.from(document.querySelectorAll('style[data-vite-dev-id]'), (style) => ({
      id: style.getAttribute('data-vite-dev-id') ?? '',
      css: (style.textContent ?? '').replace(/@font-face\s*\{[^}]*\}/g, ''),
    }))
    const isNeeded = ({ id }: { id: string }) => !id.includes('/katex/') || document.querySelector('.katex') !== null
    const isLayout = ({ id }: { id: string }) => id.includes('?vue')
    const css = (some: typeof styles) => some.map((style) => style.css)
    const layouts = styles.filter((style) => isLayout(style) && !style.id.includes('scoped='))
    const shared = styles.filter((style) => !isLayout(style) && isNeeded(style))
    return [...css(shared), ...css(layouts).sort()].join('\n')
  }

  const readSlide = async (slide: Element) => {
    const copy = slide.cloneNode(true) as Element // a clone is of the same kind as what was cloned
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
    const gone: Node[] = []
    while (comments.nextNode()) gone.push(comments.currentNode)
    for (const comment of gone) comment.parentNode?.removeChild(comment)
    for (const element of copy.querySelectorAll('*')) {
      // Marks and paths that depend on where things are installed.
      for (const name of element.getAttributeNames())
        if (/^(data-v-|addons$|theme$)/.test(name)) element.removeAttribute(name)
      // What is set once a slide is there stands before or after what its component sets, whichever came first.
      const attributes = Array.from(element.attributes).sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const attribute of attributes) element.setAttributeNode(element.removeAttributeNode(attribute))
      if (element instanceof HTMLImageElement && element.src !== '') element.src = await asData(element.src)
    }
    return { id: slide.id, html: copy.innerHTML }
  }

  const slides: PaintedPage['slides'] = []
  for (const slide of document.querySelectorAll('.print-slide-container')) slides.push(await readSlide(slide))
  const faces = await readFaces()
  const styles = await withData(readStyles(), document.baseURI)
  return {
    slides,
    faces: faces.join('\n'),
    styles,
    className: document.documentElement.className.replace(/\bprint\b/, '').trim(),
  }
}
