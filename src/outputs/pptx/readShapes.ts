import type { Box, Cell, Colour, DeckShapes, Paragraph, Shape, SlideShapes, TextRun } from './shapes.ts'

/**
 * In the page: read the slides as shapes that a presentation has too. What is read is marked with `data-shape`, so that
 * it can be hidden while what is left, such as drawn marks, is photographed as the ground. It is sent to the page as its
 * text, and so holds all that it calls.
 */
export function readShapes(): DeckShapes {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const colours = new Map<string, Colour>()
  const slides = Array.from(document.querySelectorAll('.print-slide-container'))

  const tokens = getComputedStyle(document.documentElement)
  return {
    slides: slides.map(readSlide),
    ground: colourOf(tokens.getPropertyValue('--ground')),
    ink: colourOf(tokens.getPropertyValue('--ink')),
    signal: colourOf(tokens.getPropertyValue('--signal')),
  }

  function readSlide(slide: Element): SlideShapes {
    const frame = slide.getBoundingClientRect()
    const shapes: Shape[] = []
    const page = slide.querySelector('.slidev-page') ?? slide
    for (const child of page.children) readBlock(child, frame, shapes, 1)
    const texts = shapes.filter((shape) => shape.kind === 'text')
    const title = slide.querySelector('.slidev-layout :is(h1, h2)')
    const isHead = ({ box }: Shape) => {
      const { y, bottom } = title?.getBoundingClientRect() ?? { y: 0, bottom: 0 }
      return box.y >= y - frame.y - 2 && box.y + box.height <= bottom - frame.y + 2
    }
    const head = title ? texts.find((text) => text.isTitle && isHead(text)) : undefined
    for (const text of texts) text.isTitle = text === head
    // A slide whose one sentence is all has it for a title.
    const [largest] = head ? [] : texts.toSorted((a, b) => sizeOf(b) - sizeOf(a))
    if (largest) largest.isTitle = true
    return { shapes, ground: colourOf(getComputedStyle(page).backgroundColor) }
  }

  function sizeOf({ paragraphs }: { paragraphs: Paragraph[] }): number {
    return Math.max(...paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)))
  }

  function readBlock(element: Element, frame: DOMRect, shapes: Shape[], opacity: number): void {
    const style = getComputedStyle(element)
    // What has no box of its own is seen as its children are.
    const hasBox = style.display !== 'contents'
    if (style.display === 'none' || (hasBox && !element.checkVisibility({ visibilityProperty: true }))) return
    const seen = opacity * Number(style.opacity)
    if (seen === 0) return
    readFill(element, style, frame, shapes, seen)
    if (isPicture(element)) readPicture(element, frame, shapes)
    else if (element instanceof HTMLTableElement && style.display === 'table') readTable(element, frame, shapes, seen)
    else if (element.matches('ul, ol')) readList(element, frame, shapes, seen)
    else if (element.matches('pre')) readCode(element, frame, shapes, seen)
    else if (isFlow(element)) readText([element], element, frame, shapes, seen)
    else {
      // Words between blocks are blocks themselves.
      let loose: ChildNode[] = []
      const end = () => {
        if (loose.some((node) => node.textContent?.trim())) readText(loose, element, frame, shapes, seen)
        loose = []
      }
      for (const child of element.childNodes) {
        if (child instanceof Element && !isInline(child)) {
          end()
          readBlock(child, frame, shapes, seen)
        } else loose.push(child)
      }
      end()
    }
  }

  function isPicture(element: Element): boolean {
    return element.matches('img, svg, canvas, video, .katex-display')
  }

  function isInline(element: Element): boolean {
    return getComputedStyle(element).display.startsWith('inline') && !isPicture(element)
  }

  /** Whether it holds words, and nothing but what flows with them. */
  function isFlow(element: Element): boolean {
    const isWithin = (child: Element): boolean => isInline(child) && Array.from(child.children).every(isWithin)
    const isKatex = (child: Element) => child.matches('.katex, br, wbr')
    return (
      (element.textContent ?? '').trim() !== '' &&
      Array.from(element.children).every((child) => isKatex(child) || isWithin(child)) &&
      Array.from(element.childNodes).some((node) => node.textContent?.trim())
    )
  }

  function readFill(element: Element, style: CSSStyleDeclaration, frame: DOMRect, shapes: Shape[], opacity: number) {
    if (element.matches('.slidev-page') || !isPlain(element)) return
    const box = within(element.getBoundingClientRect(), frame)
    const fill = colourOf(style.backgroundColor)
    const hasFill = fill.alpha > 0
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
      side,
      width: Number.parseFloat(style[`border${side}Width`]),
      colour: colourOf(style[`border${side}Color`]),
      line: style[`border${side}Style`],
    }))
    const drawn = sides.filter(({ width, colour, line }) => width > 0 && colour.alpha > 0 && line !== 'none')
    // What is more than a flat area stays in the picture of the ground.
    if ((!hasFill && drawn.length === 0) || style.backgroundImage !== 'none' || style.maskImage !== 'none') return
    const radius = Number.parseFloat(style.borderTopLeftRadius)
    if (drawn.some(({ line }) => line !== 'solid') || (drawn.length > 0 && radius > 0)) return
    element.setAttribute('data-shape', 'fill')
    const add = (area: Box, colour: Colour, radius: number) => {
      if (area.width > 0 && area.height > 0)
        shapes.push({ kind: 'fill', box: area, colour: { ...colour, alpha: colour.alpha * opacity }, radius })
    }
    const share = style.borderTopLeftRadius.endsWith('%') ? (radius / 100) * Math.min(box.width, box.height) : radius
    if (hasFill) add(box, fill, share)
    const { x, y, width, height } = box
    for (const { side, width: thick, colour } of drawn) {
      if (side === 'Top') add({ x, y, width, height: thick }, colour, 0)
      if (side === 'Bottom') add({ x, y: y + height - thick, width, height: thick }, colour, 0)
      if (side === 'Left') add({ x, y, width: thick, height }, colour, 0)
      if (side === 'Right') add({ x: x + width - thick, y, width: thick, height }, colour, 0)
    }
  }

  /** Nothing that is drawn by a style sheet alone lies on it: that stays in the ground, and would be covered. */
  function isPlain(element: Element): boolean {
    return [element, ...element.querySelectorAll('*')].every((one) =>
      ['::before', '::after'].every((pseudo) => {
        const { content, display, visibility } = getComputedStyle(one, pseudo)
        const isSeen = content !== 'none' && content !== 'normal' && display !== 'none' && visibility !== 'hidden'
        return !isSeen || (pseudo === '::before' && one.matches('[data-marker]'))
      }),
    )
  }

  function readPicture(picture: Element, frame: DOMRect, shapes: Shape[]): void {
    const area = picture.matches('.katex-display') ? (picture.querySelector('.katex-html') ?? picture) : picture
    const box = within(picture instanceof HTMLImageElement ? paintedBox(picture) : area.getBoundingClientRect(), frame)
    if (box.width < 1 || box.height < 1 || (picture instanceof HTMLImageElement && picture.naturalWidth === 0)) return
    picture.setAttribute('data-shape', 'picture')
    const isWhole =
      picture instanceof HTMLImageElement &&
      /\.(png|jpe?g|gif)$/.test(new URL(picture.src).pathname) &&
      Math.abs(picture.naturalWidth / picture.naturalHeight - box.width / box.height) < 0.02
    shapes.push({ kind: 'picture', box, alt: describe(picture), source: isWhole ? picture.src : undefined })
  }

  /** What is said of a picture, else what it is made of; nothing of what is no more than decoration. */
  function describe(picture: Element): string {
    if (picture.closest('[data-decor], [aria-hidden=true], [role=presentation], [role=none]')) return ''
    const said = [picture.getAttribute('alt'), picture.getAttribute('aria-label'), picture.getAttribute('title')]
    const source = texOf(picture) || picture.closest('[data-description]')?.getAttribute('data-description')
    const title = picture.querySelector('title')?.textContent
    // An image in SVG holds style sheets too.
    const words = picture.matches('svg') ? Array.from(picture.querySelectorAll('text')) : [picture]
    const drawn = words.map(({ textContent }) => textContent?.trim()).join(' ')
    return [...said, source, title, drawn, fileName(picture)].find((text) => text?.trim())?.trim() ?? ''
  }

  function fileName(picture: Element): string {
    if (!(picture instanceof HTMLImageElement) || picture.src.startsWith('data:')) return ''
    const name = new URL(picture.src).pathname.replace(/.*\//, '')
    try {
      return decodeURIComponent(name)
    } catch {
      return name
    }
  }

  /** Where the image is inside of its element. */
  function paintedBox(image: HTMLImageElement): Box {
    const style = getComputedStyle(image)
    const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map(
      (side) => Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]),
    ) as Cell['padding'] // four go in, four come out
    const { x, y, width, height } = image.getBoundingClientRect()
    const inner = { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
    if (style.objectFit !== 'contain') return inner
    const scale = Math.min(inner.width / image.naturalWidth, inner.height / image.naturalHeight)
    const [wide, high] = [scale * image.naturalWidth, scale * image.naturalHeight]
    return { x: inner.x + (inner.width - wide) / 2, y: inner.y + (inner.height - high) / 2, width: wide, height: high }
  }

  function texOf(element: Element): string {
    return element.querySelector('annotation')?.textContent?.trim() ?? ''
  }

  function readTable(table: HTMLTableElement, frame: DOMRect, shapes: Shape[], opacity: number): void {
    const rows = Array.from(table.rows)
    if (rows.length === 0) return
    table.setAttribute('data-shape', 'table')
    const [first] = rows
    shapes.push({
      kind: 'table',
      box: within(table.getBoundingClientRect(), frame),
      rightToLeft: getComputedStyle(table).direction === 'rtl',
      columns: Array.from(first?.cells ?? [], (cell) => cell.getBoundingClientRect().width),
      rows: rows.map((row) => ({
        height: row.getBoundingClientRect().height,
        cells: Array.from(row.cells, (cell) => readCell(cell, row, opacity)),
      })),
    })
    // A row's rank is drawn by a style sheet, from the order of the rows.
    for (const [rank, cell] of Array.from(table.querySelectorAll('tbody td:first-child')).entries()) {
      const style = getComputedStyle(cell, '::before')
      if (!style.content.includes('counter')) continue
      cell.setAttribute('data-shape', 'ranked')
      const { x, y, height } = within(cell.getBoundingClientRect(), frame)
      const lineHeight = 1.2 * Number.parseFloat(style.fontSize)
      const [wide, high] = [Number.parseFloat(style.width), Number.parseFloat(style.height)]
      const disc = colourOf(style.backgroundColor)
      const at = { x, y: y + (height - high) / 2, width: wide, height: high }
      const radius = style.borderTopLeftRadius === '50%' ? wide / 2 : 0
      if (disc.alpha > 0) shapes.push({ kind: 'fill', box: at, colour: disc, radius })
      const run = runOf(cell, String(rank + 1), style, opacity)
      const align = disc.alpha > 0 ? 'center' : 'left'
      shapes.push({
        kind: 'text',
        box: { x, y: y + (height - lineHeight) / 2, width: wide, height: lineHeight },
        paragraphs: [{ ...paragraphOf(cell, [run]), align, lineHeight }],
        oneLine: true,
        isTitle: false,
      })
    }
  }

  function readCell(cell: Element, row: Element, opacity: number): Cell {
    const style = getComputedStyle(cell)
    const lines = [getComputedStyle(row), style]
    const ruled = lines.find((one) => Number.parseFloat(one.borderBottomWidth) > 0 && one.borderBottomStyle !== 'none')
    const fills = [style, getComputedStyle(row), ...(row.parentElement ? [getComputedStyle(row.parentElement)] : [])]
    const fill = fills.map((one) => colourOf(one.backgroundColor)).find(({ alpha }) => alpha > 0)
    return {
      paragraphs: linesOf(runsOf([cell], opacity)).map((runs) => paragraphOf(cell, runs)),
      fill: fill && { ...fill, alpha: fill.alpha * opacity },
      rule: ruled && {
        colour: colourOf(ruled.borderBottomColor),
        width: Number.parseFloat(ruled.borderBottomWidth),
      },
      padding: [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map(
        Number.parseFloat,
      ) as Cell['padding'], // four go in, four come out
    }
  }

  function linesOf(runs: TextRun[]): TextRun[][] {
    const lines: TextRun[][] = [[]]
    for (const run of runs)
      for (const [at, text] of run.text.split('\n').entries()) {
        if (at > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ ...run, text })
      }
    return lines
  }

  /** Items below one another are the paragraphs of one text; those that stand in columns are several. */
  function readList(list: Element, frame: DOMRect, shapes: Shape[], opacity: number): void {
    const columns: Element[][] = []
    for (const item of list.children) {
      const before = columns.at(-1)?.at(-1)
      const [a, b] = [item.getBoundingClientRect(), before?.getBoundingClientRect()]
      if (b && Math.abs(a.left - b.left) < 2 && a.top >= b.bottom - 2) columns.at(-1)?.push(item)
      else columns.push([item])
    }
    for (const items of columns) {
      const found: { paragraph: Paragraph; area: DOMRect }[] = []
      for (const item of items) readItem(item, 0, opacity, found, frame, shapes)
      const [first] = found
      if (!first) continue
      for (const [at, { paragraph, area }] of found.entries()) {
        const above = found[at - 1]
        paragraph.before = above ? Math.max(0, area.top - above.area.bottom) : 0
      }
      const outer = (items[0] ?? list).getBoundingClientRect()
      const starts = found.map(({ paragraph: { rightToLeft, indent }, area }) =>
        rightToLeft ? area.right + indent : area.left - indent,
      )
      const { rightToLeft } = first.paragraph
      const [left, right] = rightToLeft ? [outer.left, Math.max(...starts)] : [Math.min(...starts), outer.right]
      const bottom = Math.max(...found.map(({ area }) => area.bottom))
      const area = { x: left, y: first.area.top, width: right - left, height: bottom - first.area.top }
      const box = withSlack(area, 0, first.paragraph.align)
      const paragraphs = found.map(({ paragraph }) => paragraph)
      shapes.push({ kind: 'text', box: within(box, frame), paragraphs, oneLine: false, isTitle: false })
    }
  }

  function readItem(
    item: Element,
    level: number,
    opacity: number,
    found: { paragraph: Paragraph; area: DOMRect }[],
    frame: DOMRect,
    shapes: Shape[],
  ): void {
    const seen = opacity * Number(getComputedStyle(item).opacity)
    const style = getComputedStyle(item, '::before')
    const isMarked = item.matches('[data-marker]')
    if (isMarked) item.setAttribute('data-shape', 'item')
    const fill = colourOf(style.backgroundColor)
    const colour = fill.alpha > 0 ? fill : colourOf(style.color)
    let marker: Paragraph['marker']
    if (isMarked && item.parentElement?.matches('ol')) {
      const number = Number(item.getAttribute('data-number') ?? Number.NaN)
      const start = item.parentElement instanceof HTMLOListElement ? item.parentElement.start : 1
      const at = Array.from(item.parentElement.children).indexOf(item)
      marker = { colour, number: Number.isInteger(number) ? number : start + at }
    } else if (isMarked) {
      const drawn = Number.parseFloat(style.width) > 1.5 * Number.parseFloat(style.height) ? '–' : '▪'
      marker = { colour, character: /^"([^"]+)"/.exec(style.content)?.[1] ?? drawn }
    }

    let loose: ChildNode[] = []
    const end = () => {
      const runs = runsOf(loose, seen)
      const area = rectOf(loose)
      loose = []
      if (runs.length === 0 || !area) return
      const paragraph = paragraphOf(item, runs)
      const { rightToLeft, align } = paragraph
      const { left, right } = item.getBoundingClientRect()
      const inset = rightToLeft ? right - area.right : area.left - left
      const { display, paddingInlineStart } = getComputedStyle(item)
      // A text may begin after its item's padding; in a grid it is its marker's column that moves it.
      const isPadded = align === (rightToLeft ? 'right' : 'left') && !/grid|flex/.test(display)
      const begins = isPadded ? Math.min(inset, Number.parseFloat(paddingInlineStart)) : inset
      const indent = Math.max(inset, 1.1 * (runs[0]?.size ?? 16))
      const x = rightToLeft ? right - begins - area.width : left + begins
      const full = new DOMRect(x, area.top, area.width, area.height)
      found.push({ paragraph: { ...paragraph, level, marker, indent: marker || level > 0 ? indent : 0 }, area: full })
      marker = undefined
    }
    const walk = (parent: Element) => {
      for (const child of parent.childNodes) {
        if (!(child instanceof Element) || isInline(child)) loose.push(child)
        else {
          end()
          if (child.matches('ul, ol'))
            for (const inner of child.children) readItem(inner, level + 1, seen, found, frame, shapes)
          else if (isPicture(child) || child.matches('table, pre') || isAside(child))
            readBlock(child, frame, shapes, seen)
          else walk(child)
          end()
        }
      }
    }
    walk(item)
    end()
  }

  /** Whether it is a mark beside the words, too large to be a list's own. */
  function isAside(element: Element): boolean {
    return element.matches('[data-spelled]') && getComputedStyle(element).position === 'absolute'
  }

  function readCode(code: Element, frame: DOMRect, shapes: Shape[], opacity: number): void {
    const lines = Array.from(code.querySelectorAll('.line'))
    const areas = (lines.length > 0 ? lines : [code]).map((line) => line.getBoundingClientRect())
    const [first, last] = [areas[0], areas.at(-1)]
    if (!first || !last) return
    const { lineHeight } = getComputedStyle(lines[0] ?? code)
    const blank = lines.length > 0 ? runOf(code, ' ', getComputedStyle(code), opacity) : undefined
    const paragraphs = (lines.length > 0 ? lines : [code]).map((line) => {
      const runs = runsOf([line], opacity, true)
      const paragraph = paragraphOf(line, runs.length > 0 || !blank ? runs : [blank])
      return { ...paragraph, align: 'left' as const, rightToLeft: false, lineHeight: Number.parseFloat(lineHeight) }
    })
    const { left, right } = code.getBoundingClientRect()
    const box = {
      x: first.left,
      y: first.top,
      width: right - Math.max(left, first.left),
      height: last.bottom - first.top,
    }
    shapes.push({ kind: 'text', box: within(box, frame), paragraphs, oneLine: false, isTitle: false })
  }

  function readText(nodes: ChildNode[], owner: Element, frame: DOMRect, shapes: Shape[], opacity: number): void {
    const runs = runsOf(nodes, opacity)
    const area = rectOf(nodes)
    if (runs.length === 0 || !area) return
    const paragraph = paragraphOf(owner, runs)
    const style = getComputedStyle(owner)
    const isTitle = owner.matches('h1, h2')
    const after = getComputedStyle(owner, '::after')
    // A small mark would stay where the text ended.
    const isMark = after.content === '""' && Number.parseFloat(after.width) < 3 * (runs[0]?.size ?? 0)
    const isInLine = after.position === 'static' && (isTitle || after.display.startsWith('inline'))
    if (isMark && isInLine) owner.setAttribute('data-shape', 'marked')
    const oneLine = area.height < 1.6 * paragraph.lineHeight && !runs.some(({ text }) => text.includes('\n'))
    const { left, width: outer } = owner.getBoundingClientRect()
    const inset = (...widths: string[]) => widths.reduce((sum, width) => sum + Number.parseFloat(width), 0)
    const insetLeft = inset(style.borderLeftWidth, style.paddingLeft)
    const insetRight = inset(style.borderRightWidth, style.paddingRight)
    const inner = { x: left + insetLeft, width: outer - insetLeft - insetRight }
    const isWhole = nodes.length === 1 && nodes[0] === owner && inner.width >= area.width - 1
    const across = isWhole ? inner : { x: area.left, width: area.width }
    const box = { ...across, y: area.top, height: area.height }
    const least = oneLine ? 1.08 * area.width : 0
    shapes.push({
      kind: 'text',
      box: within(withSlack(box, least, paragraph.align), frame),
      paragraphs: [paragraph],
      oneLine,
      isTitle,
    })
  }

  /** Other fonts are wider, and some programs set Chinese off from Latin by more. */
  function withSlack({ x, y, width, height }: Box, least: number, align: Paragraph['align']): Box {
    const more = Math.max(0.01 * width, least - width)
    return { x: x - { left: 0, center: more / 2, right: more }[align], y, width: width + more, height }
  }

  function paragraphOf(element: Element, runs: TextRun[]): Paragraph {
    const { textAlign, direction, lineHeight, fontSize } = getComputedStyle(element)
    const size = Number.parseFloat(fontSize)
    const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
    const ends = textAlign === 'right' || textAlign === 'end'
    const align = textAlign === 'center' ? 'center' : ends ? (textAlign === 'right' ? 'right' : end) : start
    return {
      runs,
      align: textAlign === 'left' ? 'left' : align,
      rightToLeft: direction === 'rtl',
      before: 0,
      lineHeight: Number.parseFloat(lineHeight) || 1.2 * size,
      level: 0,
      marker: undefined,
      indent: 0,
    }
  }

  function runsOf(nodes: ChildNode[], opacity: number, isCode = false): TextRun[] {
    const runs: TextRun[] = []
    const add = (element: Element, text: string) => {
      const style = getComputedStyle(element)
      const run = runOf(element, cased(text, style), style, opacity)
      const last = runs.at(-1)
      const { text: _, ...looks } = run
      const { text: __, ...lastLooks } = last ?? run
      if (last && JSON.stringify(looks) === JSON.stringify(lastLooks)) last.text += run.text
      else runs.push(run)
    }
    const walk = (node: Node): void => {
      const parent = node.parentElement
      if (node.nodeType === Node.TEXT_NODE && parent) {
        const text = node.nodeValue ?? ''
        const keeps = isCode || getComputedStyle(parent).whiteSpace.startsWith('pre')
        const shown = keeps ? text : text.replace(/[ \t\r\n]+/g, ' ')
        const isLead = runs.length === 0 || runs.at(-1)?.text.endsWith('\n') || runs.at(-1)?.text.endsWith(' ')
        const led = !keeps && isLead ? shown.replace(/^ /, '') : shown
        if (led !== '') add(parent, led)
      } else if (node instanceof Element) {
        if (node.matches('br') && runs.length > 0) add(node.parentElement ?? node, '\n')
        else if (node.matches('.katex')) add(node, texOf(node))
        else if (!node.matches('.katex-mathml')) {
          // What lies behind single words would stay where they were before a line broke elsewhere.
          if (!isCode && isInline(node) && !node.hasAttribute('data-shape')) node.setAttribute('data-shape', 'fill')
          // A margin sets it off from the words beside it.
          const isSpelled = node.matches('[data-spelled]')
          if (isSpelled && runs.length > 0) add(node, ' ')
          for (const child of node.childNodes) walk(child)
          if (isSpelled && node.nextSibling) add(node, ' ')
        }
      }
    }
    for (const node of nodes) walk(node)
    const last = runs.at(-1)
    if (last && !isCode) last.text = last.text.replace(/[ \n]+$/, '')
    return runs.filter(({ text }) => text !== '')
  }

  function cased(text: string, { textTransform }: CSSStyleDeclaration): string {
    if (textTransform === 'uppercase') return text.toUpperCase()
    return textTransform === 'lowercase' ? text.toLowerCase() : text
  }

  function runOf(element: Element, text: string, style: CSSStyleDeclaration, opacity: number): TextRun {
    const families = style.fontFamily.toLowerCase()
    const colour = colourOf(style.color)
    const place = element.closest('sub, sup')
    const link = element.closest('a[href]')?.getAttribute('href') ?? undefined
    const target = link?.startsWith('#')
      ? slides.findIndex(({ id }) => id === decodeURIComponent(link.slice(1))) + 1
      : link
    const serif = /(?<!sans-)serif(,|$)/.test(families) || /^[^,]*serif/.test(families.replaceAll('sans serif', ''))
    return {
      text,
      size: Number.parseFloat(place ? getComputedStyle(place.parentElement ?? place).fontSize : style.fontSize),
      spacing: Number.parseFloat(style.letterSpacing) || 0,
      colour: { ...colour, alpha: colour.alpha * opacity },
      bold: Number(style.fontWeight) >= 600,
      struck: element.closest('del, s') !== null,
      underlined: style.textDecorationLine.includes('underline'),
      raised: place?.matches('sub') ? 'sub' : place ? 'super' : undefined,
      face: families.includes('mono') ? 'mono' : serif ? 'serif' : 'sans',
      link: target === 0 ? undefined : target,
    }
  }

  function rectOf(nodes: ChildNode[]): DOMRect | undefined {
    const range = document.createRange()
    const [first, last] = [nodes[0], nodes.at(-1)]
    if (!first || !last) return undefined
    const rects: DOMRect[] = []
    for (const node of nodes) {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
      for (
        let text: Node | null = node.nodeType === Node.TEXT_NODE ? node : texts.nextNode();
        text;
        text = texts.nextNode()
      ) {
        const parent = text.parentElement
        if (!text.nodeValue?.trim() || !parent || parent.closest('.katex-mathml')) continue
        range.selectNodeContents(text)
        const style = getComputedStyle(parent)
        const block = blockOf(parent)
        const height = Number.parseFloat(getComputedStyle(block).lineHeight) || 1.2 * Number.parseFloat(style.fontSize)
        // A line is as high as it is set, whatever its letters are.
        for (const { x, y, width, height: ink } of range.getClientRects())
          if (width > 0) rects.push(new DOMRect(x, y + (ink - height) / 2, width, height))
      }
    }
    if (rects.length === 0) return undefined
    const x = Math.min(...rects.map(({ left }) => left))
    const y = Math.min(...rects.map(({ top }) => top))
    const right = Math.max(...rects.map((rect) => rect.right))
    const bottom = Math.max(...rects.map((rect) => rect.bottom))
    return new DOMRect(x, y, right - x, bottom - y)
  }

  function blockOf(element: Element): Element {
    return isInline(element) && element.parentElement ? blockOf(element.parentElement) : element
  }

  /** Whatever a style sheet calls a colour, painted it is four numbers. */
  function colourOf(css: string): Colour {
    const known = colours.get(css)
    if (known || !canvas) return known ?? { hex: '000000', alpha: 1 }
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')
    const colour = { hex: hex.toUpperCase(), alpha: alpha / 255 }
    colours.set(css, colour)
    return colour
  }

  function within({ x, y, width, height }: Box, frame: DOMRect): Box {
    return { x: x - frame.x, y: y - frame.y, width, height }
  }
}
