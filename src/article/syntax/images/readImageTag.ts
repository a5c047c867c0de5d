import type { Element } from 'hast'
import { withBackground } from './backgroundOf.ts'
import { widthOfStyle } from './widthOfStyle.ts'

/**
 * Set the width of an `<img>` from its style. Mark its URL with the background for which its classes say that it is made.
 *
 * @example `<img src="a.png" class="only-dark" style="width: 50%">` -> `<img src="a.png#only-dark" width="50%">`
 */
export function readImageTag(element: Element): void {
  const { tagName, properties } = element
  if (tagName !== 'img') return
  const { className, src } = properties
  properties.width ??= widthOfStyle(element)
  if (src && Array.isArray(className)) properties.src = withBackground(String(src), className.map(String))
}
