import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Link } from 'mdast'
import { linkTextOf } from '../embeds/embed.ts'

/**
 * Give a link to another site the name of that site as its text, if it has neither words nor an image. On a web page such a link
 * shows an icon: `<a href="https://youtu.be/x"><i class="fab fa-youtube"></i></a>` gets the text `youtu.be`.
 */
export function nameLink(element: Element): void {
  const { tagName, properties, children } = element
  const address = String(properties.href ?? '')
  if (tagName === 'a' && isOtherSite(address) && isIcon(children))
    element.children = [{ type: 'text', value: linkTextOf({ address, title: '' }) }]
}

/** Give a link of Markdown without words the name of its site: `[](https://youtu.be/x)`. */
export function nameEmptyLink(link: Link): void {
  if (link.children.length === 0 && isOtherSite(link.url))
    link.children = [{ type: 'text', value: linkTextOf({ address: link.url, title: '' }) }]
}

function isOtherSite(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address)
}

/** Tell whether content is nothing but an icon: it has no words, and no elements except `<svg>` and empty `<i>`, `<span>`, `<em>`. */
function isIcon(children: readonly ElementContent[]): boolean {
  return children.every(
    (child) =>
      child.type === 'comment' ||
      (child.type === 'text' && child.value.trim() === '') ||
      (child.type === 'element' &&
        (child.tagName === 'svg' ||
          (/^(?:i|span|em)$/.test(child.tagName) && toString(child).trim() === '' && isIcon(child.children)))),
  )
}
