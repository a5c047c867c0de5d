import { replaceOutsideCode } from '../../source/codeIn.ts'

/** An address that a filter of the site completes, where addresses stand: in `](...)` and in attributes of HTML. */
const filtered =
  /(?<=\]\(<?|\b(?:src|href|srcset|poster)=["']?)((?:\{\{-?\s*site\.\w+\s*-?\}\})*)\{\{-?\s*(["'])([^"'{}\n]+)\2\s*(?:\|\s*[\w.]+(?:\s*[:(]\s*[\w.,"'/ -]*\)?)?\s*)*-?\}\}/g

/**
 * Read an address that a filter of Jekyll, Hugo or Eleventy completes as the address itself, before a bar in it can cut the cell of a
 * table: `![]({{ '/img/a.png' | relative_url }})` becomes `![](/img/a.png)`.
 */
export function filteredAddresses(text: string): string {
  if (!/\{\{-?\s*["']/.test(text)) return text
  return replaceOutsideCode(text, filtered, ([, before = '', , address = '']) => {
    const path = address.trim().replaceAll(' ', '%20')
    return before && !path.startsWith('/') ? `/${path}` : path
  })
}
