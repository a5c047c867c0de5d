import type { Element } from 'hast'
import { withGround } from './groundOf.ts'
import { widthOfStyle } from './widthOfStyle.ts'

/** Read the width of an `<img>` from its style, and the background that it is made for from its classes. */
export function readImageTag(element: Element): void {
  const { tagName, properties } = element
  if (tagName !== 'img') return
  const { className, src } = properties
  properties.width ??= widthOfStyle(element)
  if (src && Array.isArray(className)) properties.src = withGround(String(src), className.map(String))
}
