import { replaceOutsideCode } from '../../source/codeIn.ts'

/** Match an address that a filter of the site completes, in `](...)` of Markdown or in an attribute of HTML. */
const filtered =
  /(?<=\]\(<?|\b(?:src|href|srcset|poster)=["']?)((?:\{\{-?\s*site\.\w+\s*-?\}\})*)\{\{-?\s*(["'])([^"'{}\n]+)\2\s*(?:\|\s*[\w.]+(?:\s*[:(]\s*[\w.,"'/ -]*\)?)?\s*)*-?\}\}/g

/**
 * Replace a template tag around an address, of Jekyll, Hugo or Eleventy, with the address:
 * `![]({{ '/img/a.png' | relative_url }})` becomes `![](/img/a.png)`. Do so before parsing, because the bar of the filter would
 * end the cell of a table.
 */
export function filteredAddresses(text: string): string {
  if (!/\{\{-?\s*["']/.test(text)) return text
  return replaceOutsideCode(text, filtered, ([, before = '', , address = '']) => {
    const path = address.trim().replaceAll(' ', '%20')
    return before && !path.startsWith('/') ? `/${path}` : path
  })
}
