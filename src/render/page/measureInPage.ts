import type { BlockShape, PieceRange, PieceSize, SlideMeasurer } from '../../fit/slideMeasurer.ts'
import type { Stage } from '../stage.ts'

/**
 * Measure on the slides that a stage shows, each with the shapes of its blocks. Parts are set by taking the rest away from
 * the slide itself, so that its layout does with them what it will do when they are alone on a slide.
 */
export function measureInPage(stage: Stage, shapes: BlockShape[][]): SlideMeasurer {
  const ask = <T>(question: Question<T>) => stage.look((page) => page.evaluate(measure, question)) as Promise<T>
  return {
    sizes: () => ask<(PieceSize[] | 'unknown' | undefined)[]>({ shapes, parts: undefined }),
    fills: (parts) => (parts.length === 0 ? Promise.resolve([]) : ask<number[]>({ shapes, parts })),
  }
}

/** `T` is what is answered. */
interface Question<_T> {
  shapes: BlockShape[][]
  parts: PieceRange[] | undefined
}

/** In the page. */
function measure({ shapes, parts }: Question<unknown>): unknown {
  /** What stands for a block: an element, or the bare text of an item in a tight list. */
  interface Block {
    first: Node
    last: Node
    element: Element
  }
  /** Where a piece begins and ends, and the block of which it is a share. */
  interface Place {
    start: Path
    end: Path
    block: Block
    share: number
    /** What it is a piece of, and not the first one. */
    inside?: Element
    /** What it is the first piece of. */
    opens?: Element
  }
  /** A place before a child, or in a text: the way there from the body. */
  type Path = number[]

  const slides = Array.from(document.querySelectorAll<HTMLElement>('.print-slide-container [data-frame]'))
  const known = new Map<number, Place[] | undefined>()
  if (parts) return parts.map(fillOf)
  return shapes.map((shape, at) => {
    const body = slides[at]?.querySelector<HTMLElement>('.body')
    if (!body?.hasAttribute('data-over')) return undefined
    const places = placesOf(body, shape)
    return places ? sizesOf(body, places) : 'unknown'
  })

  function sizesOf(body: HTMLElement, places: Place[]): PieceSize[] {
    const boxes = places.map(({ block }) => boxOf(block))
    const sizes = places.map(({ block, share, opens }, at) => {
      const box = boxes[at] ?? new DOMRect()
      const next = boxes[at + 1]
      // The space after a piece belongs to it, where the next one stands below it.
      const below = next && next.top >= box.bottom - 1 && next.left < box.right && next.right > box.left
      const height = share < 1 ? box.height * share : below ? next.top - box.top : box.height
      return ((height + aroundOf(opens)) * shareOfWidth(block.element, body)) / body.clientHeight
    })
    // What stands in columns of unequal weight takes more than its area.
    const sum = sizes.reduce((sum, size) => sum + size, 0)
    const weight = Math.max(1, body.scrollHeight / body.clientHeight / sum)
    return sizes.map((size, at) => ({ size: size * weight, around: aroundOf(places[at]?.inside) / body.clientHeight }))
  }

  /** What a table or a listing has above and below its pieces: it comes with the first one, and again where it goes on. */
  function aroundOf(element: Element | undefined): number {
    if (element?.matches('table')) return element.querySelector('thead')?.clientHeight ?? 0
    if (!element?.matches('pre')) return 0
    const { paddingTop, paddingBottom } = getComputedStyle(element)
    return Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)
  }

  function boxOf({ first, last }: Block): DOMRect {
    const range = document.createRange()
    range.setStartBefore(first)
    range.setEndAfter(last)
    return first instanceof Element && first === last ? first.getBoundingClientRect() : range.getBoundingClientRect()
  }

  /** Of columns side by side each takes its share of the room. */
  function shareOfWidth(element: Element, body: Element): number {
    for (let child = element; child !== body; child = child.parentElement ?? body) {
      const parent = child.parentElement ?? body
      const { display, gridTemplateColumns } = getComputedStyle(parent)
      if (display === 'grid' && gridTemplateColumns.includes(' ')) return child.clientWidth / parent.clientWidth
    }
    return 1
  }

  function fillOf({ slide, from, to }: PieceRange): number {
    const frame = slides[slide]
    const body = frame?.querySelector<HTMLElement>('.body')
    const places = body && (known.get(slide) ?? placesOf(body, shapes[slide] ?? []))
    known.set(slide, places ?? undefined)
    const [first, last] = [places?.[from], places?.[to - 1]]
    if (!frame || !body || !first || !last) return 0
    const alone = cut(body, first.start, last.end)
    const continued = frame.style.getPropertyValue('--continued')
    frame.style.setProperty('--continued', '"10/10"')
    body.replaceWith(alone)
    frame.dispatchEvent(new Event('fittext'))
    const fill = alone.hasAttribute('data-over') ? Math.max(1.01, alone.scrollHeight / alone.clientHeight) : 1
    alone.replaceWith(body)
    frame.style.setProperty('--continued', continued)
    return fill
  }

  /** A copy of the body with nothing but what stands between two places; a table keeps its header. */
  function cut(body: HTMLElement, start: Path, end: Path): HTMLElement {
    const copy = body.cloneNode(true) as HTMLElement // a clone is of the same kind as what was cloned
    const [from, to] = [start, end].map((path) => find(copy, path)) as [[Node, number], [Node, number]] // two go in
    const headers = [...copy.querySelectorAll('thead')].map((header) => ({ header, table: header.parentElement }))
    const after = document.createRange()
    after.setStart(...to)
    after.setEnd(copy, copy.childNodes.length)
    const before = document.createRange()
    before.setStart(copy, 0)
    before.setEnd(...from)
    after.deleteContents()
    fillRows('append')
    before.deleteContents()
    fillRows('prepend')
    return copy

    /** A row that was cut keeps its cells, and a table its header. */
    function fillRows(how: 'append' | 'prepend'): void {
      for (const { header, table } of headers) {
        if (table && !table.contains(header)) table.prepend(header)
        for (const row of table?.querySelectorAll('tbody > tr') ?? []) {
          while (row.children.length < (header.rows[0]?.cells.length ?? 0)) row[how](document.createElement('td'))
        }
      }
    }
  }

  function find(copy: Node, path: Path): [Node, number] {
    let node = copy
    for (const index of path.slice(0, -1)) node = node.childNodes[index] ?? node
    return [node, path.at(-1) ?? 0]
  }

  /** The places of a slide's pieces, in order; nothing where the page has other blocks than the slide. */
  function placesOf(body: HTMLElement, shapes: BlockShape[]): Place[] | undefined {
    const places: Place[] = []
    return walk(blocksOf(body), shapes) ? places : undefined

    function walk(blocks: Block[], shapes: BlockShape[]): boolean {
      const left = [...blocks]
      const isWhole = shapes.every((shape) => {
        const block = shape.type === 'nothing' ? undefined : left.shift()
        if (block) return take(block, shape)
        const last = places.at(-1)
        const end = last?.end ?? [0]
        places.push({ start: end, end, block: last?.block ?? { first: body, last: body, element: body }, share: 0 })
        return shape.type === 'nothing'
      })
      return isWhole && left.length === 0
    }

    function take(block: Block, shape: BlockShape): boolean {
      const { element } = block
      const before = places.length
      if (shape.type === 'inside') {
        const members = element.querySelectorAll(':scope > li, :scope > tbody > tr, :scope > code > .line')
        const inner = members.length > 0 ? Array.from(members, toBlock) : blocksOf(element)
        if (!walk(inner, shape.inner)) return false
        const first = places[before]
        if (first) first.opens ??= element
      } else if (shape.type === 'cut') cutInside(block, shape.letters)
      else places.push({ start: beforeOf(block.first), end: afterOf(block.last), block, share: 1 })
      for (const place of places.slice(before + 1)) place.inside ??= element
      // A block begins with its first piece and ends with its last one.
      const [first, last] = [places[before], places.at(-1)]
      if (!first || !last || places.length === before) return false
      first.start = beforeOf(outer(block.first))
      last.end = afterOf(outer(block.last))
      return true
    }

    /** A listing is more than its code. */
    function outer(node: Node): Node {
      return (node instanceof Element && node.matches('pre') && node.closest('.listing')) || node
    }

    function cutInside(block: Block, letters: number[]): void {
      const all = lettersOf(block)
      const sum = letters.reduce((sum, count) => sum + count, 0)
      const placeAt = (letter: number) => all[Math.round((letter / sum) * all.length)] ?? afterOf(block.last)
      let done = 0
      for (const count of letters) {
        places.push({ start: placeAt(done), end: placeAt(done + count), block, share: count / sum })
        done += count
      }
    }

    /** The place of each letter. */
    function lettersOf({ element, first, last }: Block): Path[] {
      const range = document.createRange()
      range.setStartBefore(first)
      range.setEndAfter(last)
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: Path[] = []
      while (walker.nextNode()) {
        const text = walker.currentNode
        if (!range.intersectsNode(text)) continue
        for (const [at, letter] of (text.nodeValue ?? '').split('').entries())
          if (letter.trim() !== '') found.push([...wayTo(text), at])
      }
      return found
    }

    function beforeOf(node: Node): Path {
      return wayTo(node)
    }

    function afterOf(node: Node): Path {
      const way = wayTo(node)
      return [...way.slice(0, -1), (way.at(-1) ?? 0) + 1]
    }

    function wayTo(node: Node): Path {
      const way: Path = []
      for (let child = node; child !== body; child = child.parentNode ?? body)
        way.unshift(Array.from(child.parentNode?.childNodes ?? []).indexOf(child as ChildNode)) // it has a parent
      return way
    }
  }

  function toBlock(element: Element): Block {
    return { first: element, last: element, element }
  }

  /** What stands for blocks: boxes that the theme or Slidev puts around them are looked into. */
  function blocksOf(parent: Element): Block[] {
    const blocks: Block[] = []
    let bare: Block | undefined
    for (const child of parent.childNodes) {
      if (child instanceof Element && child.matches('section, .listing, .slidev-code-wrapper')) {
        blocks.push(...blocksOf(child))
        bare = undefined
      } else if (child instanceof Element && !getComputedStyle(child).display.startsWith('inline')) {
        if (!child.matches('button')) blocks.push(toBlock(child))
        bare = undefined
      } else if (bare) bare.last = child
      else if (child instanceof Text ? child.nodeValue?.trim() : child instanceof Element && !child.matches('input')) {
        bare = { first: child, last: child, element: parent }
        blocks.push(bare)
      }
    }
    return blocks
  }
}
