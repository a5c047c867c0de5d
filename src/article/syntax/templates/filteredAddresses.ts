import { replaceOutsideCode } from '../../source/codeIn.ts'

/**
 * Match a template tag around an address in `](...)` of Markdown or in an attribute of HTML. A filter of the site completes the
 * address: `{{ '/img/a.png' | relative_url }}`.
 */
const filtered =
  /(?<=\]\(<?|\b(?:src|href|srcset|poster)=["']?)((?:\{\{-?\s*site\.\w+\s*-?\}\})*)\{\{-?\s*(["'])([^"'{}\n]+)\2\s*(?:\|\s*[\w.]+(?:\s*[:(]\s*[\w.,"'/ -]*\)?)?\s*)*-?\}\}/g

/**
 * Replace a template tag around an address, of Jekyll, Hugo or Eleventy, with the address:
 * `![]({{ '/img/a.png' | relative_url }})` becomes `![](/img/a.png)`. This happens before parsing, because the `|` of the filter
 * would end the cell of a table.
 */
export function filteredAddresses(text: string): string {
  if (!/\{\{-?\s*["']/.test(text)) return text
  return replaceOutsideCode(text, filtered, ([, before = '', , address = '']) => {
    const path = address.trim().replaceAll(' ', '%20')
    return before && !path.startsWith('/') ? `/${path}` : path
  })
}
