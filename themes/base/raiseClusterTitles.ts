/** Space between a cluster's title and the cluster inside it, in units of the drawing. */
const gap = 4

/**
 * Raise the top of each cluster (`subgraph`) of a flowchart until its title stands above the clusters inside it.
 * Mermaid leaves no room for that title, and paints the inner cluster over it. Enlarge the drawing if necessary.
 */
export function raiseClusterTitles(svg: SVGSVGElement): void {
  const clusters = Array.from(svg.querySelectorAll<SVGGElement>('.cluster')).flatMap((cluster) => {
    const rect = cluster.querySelector<SVGRectElement>(':scope > rect')
    const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label')
    return rect && label ? [{ rect, label }] : []
  })
  // Begin with the smallest clusters, because the clusters around them must stay clear of their new tops.
  const areaOf = ({ rect }: { rect: SVGRectElement }) => rect.getBBox().width * rect.getBBox().height
  clusters.sort((one, other) => areaOf(one) - areaOf(other))
  for (const { rect, label } of clusters) {
    const bottom = inDrawing(label, svg).bottom
    const inside = clusters.filter(
      (other) => other.rect !== rect && contains(inDrawing(rect, svg), inDrawing(other.rect, svg)),
    )
    const top = Math.min(...inside.map((other) => inDrawing(other.rect, svg).top))
    const by = bottom + gap - top
    if (!(by > 0) || !Number.isFinite(by)) continue
    rect.setAttribute('y', String(Number(rect.getAttribute('y')) - by))
    rect.setAttribute('height', String(Number(rect.getAttribute('height')) + by))
    label.setAttribute('transform', `translate(0 ${-by}) ${label.getAttribute('transform') ?? ''}`)
    enlarge(svg, inDrawing(rect, svg).top - gap)
  }
}

/** Return the box of an element in the coordinates of the drawing. */
function inDrawing(element: SVGGraphicsElement, svg: SVGSVGElement): DOMRect {
  const box = element.getBBox()
  const to =
    svg
      .getScreenCTM()
      ?.inverse()
      .multiply(element.getScreenCTM() ?? new DOMMatrix()) ?? new DOMMatrix()
  const start = new DOMPoint(box.x, box.y).matrixTransform(to)
  const end = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(to)
  return new DOMRect(start.x, start.y, end.x - start.x, end.y - start.y)
}

/** Tell whether the box `inner` lies inside `outer`, except that its top may stand out. */
function contains(outer: DOMRect, inner: DOMRect): boolean {
  return (
    inner.left > outer.left && inner.right < outer.right && inner.bottom <= outer.bottom && inner.bottom > outer.top
  )
}

/** Extend the drawing's view box upwards to `top`, if it begins below `top`. */
function enlarge(svg: SVGSVGElement, top: number): void {
  const { x, y, width, height } = svg.viewBox.baseVal
  if (top < y) svg.setAttribute('viewBox', `${x} ${top} ${width} ${height + y - top}`)
}
