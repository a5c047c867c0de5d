import type { Element } from 'hast'
import { withGround } from './groundOf.ts'
import { widthOfStyle } from './widthOfStyle.ts'

/** Read what the style and the classes of an `<img>` say: its width, and the ground that it is made for. */
export function readImageTag(element: Element): void {
  const { tagName, properties } = element
  if (tagName !== 'img') return
  const { className, src } = properties
  properties.width ??= widthOfStyle(element)
  if (src && Array.isArray(className)) properties.src = withGround(String(src), className.map(String))
}
