import type { BodyPart, NodePath, PartFit } from '../bodySnapshot.ts'

/**
 * In the page: lay out each part of a slide (`BodyPart`) as if it were alone, and read whether it fits. Meanwhile the other parts are
 * removed, and the slide has the title that it would have: the first part keeps the headline, any other has only the
 * section's title. Afterwards the slides are as before.
 *
 * @param kicker the class of the section's title above a headline
 */
export function measureParts({ parts, kicker }: { parts: BodyPart[]; kicker: string }): PartFit[] {
  const slides = Array.from(document.querySelectorAll<HTMLElement>('.print-slide-container [data-frame]'))
  return parts.map(({ slide, isFirst, start, end }) => {
    const frame = slides[slide]
    const body = frame?.querySelector<HTMLElement>('.body')
    if (!frame || !body) return { isOver: false, clientHeight: 0, scrollHeight: 0 }
    const alone = cut(body, start, end)
    const continued = frame.style.getPropertyValue('--continued')
    // The counter of the broken slide, `2/3`, is not known yet: leave room for a wide one.
    frame.style.setProperty('--continued', '"10/10"')
    body.replaceWith(alone)
    const sectionTitle = isFirst ? null : frame.querySelector(`.${kicker}`)
    const title = sectionTitle?.parentElement
    const headline = Array.from(title?.childNodes ?? [])
    title?.replaceChildren(...Array.from(sectionTitle?.childNodes ?? [], (node) => node.cloneNode(true)))
    frame.dispatchEvent(new Event('fittext'))
    const { clientHeight, scrollHeight } = alone
    const set = { isOver: alone.hasAttribute('data-over'), clientHeight, scrollHeight }
    title?.replaceChildren(...headline)
    alone.replaceWith(body)
    frame.style.setProperty('--continued', continued)
    return set
  })

  /** Copy the body, and keep only the content between two positions. A table keeps its header. */
  function cut(body: HTMLElement, start: NodePath, end: NodePath): HTMLElement {
    const copy = body.cloneNode(true) as HTMLElement // cast: a clone is of the same kind as what was cloned
    const [from, to] = [find(copy, start), find(copy, end)]
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

    /** Put the header back into tables that were cut, and empty cells into rows that were cut. */
    function fillRows(how: 'append' | 'prepend'): void {
      for (const { header, table } of headers) {
        if (table && !table.contains(header)) table.prepend(header)
        for (const row of table?.querySelectorAll('tbody > tr') ?? []) {
          while (row.children.length < (header.rows[0]?.cells.length ?? 0)) row[how](document.createElement('td'))
        }
      }
    }
  }

  /** Return the node and the offset that a `Range` takes for a path. */
  function find(copy: Node, path: NodePath): [Node, number] {
    let node = copy
    for (const index of path.slice(0, -1)) node = node.childNodes[index] ?? node
    return [node, path.at(-1) ?? 0]
  }
}
