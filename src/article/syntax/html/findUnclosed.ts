import { isKnown } from './showUnknownTags.ts'

/** What a block of HTML opens and does not close. */
export interface Unclosed {
  /** What opens it, without attributes: `<!--`, `<script>`. */
  opening: string
  /** What would close it: `-->`, `</script>`. */
  closing: string
  offset: number
  /** Whether what follows is shown as it is written, instead of being hidden. */
  isShown: boolean
}

/**
 * Match what opens a comment, CDATA, an instruction for a processor, a declaration, an element that hides its content or shows it
 * as it is written; and a tag that does not end, up to the end of the block. Group 1 is the name of a declaration, group 2 that of
 * an element, group 3 that of a tag.
 */
const openings =
  /<!--|<!\[CDATA\[|<\?|<!([a-z]+)|<(iframe|noscript|object|pre|script|style|template|textarea|title)(?=[\s/>])[^<>]*>|<([a-z][\w-]*)(?=\s)(?:[^<>=]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*(?:=\s*"[^"]*|=\s*'[^']*)?$(?![\s\S])/gi

const written = /^(?:pre|textarea)$/i

/**
 * Find the first thing that a block of HTML opens and does not close, if words follow it. CommonMark reads a block that begins so
 * up to the end of the article, as browsers do.
 *
 * @example `<b>One</b> <!-- Two` -> `{ opening: '<!--', closing: '-->', offset: 11, isShown: false }`
 */
export function findUnclosed(html: string): Unclosed | undefined {
  const lower = html.toLowerCase()
  let end = 0
  for (const { 0: found, 1: declaration, 2: element, 3: tag, index } of html.matchAll(openings)) {
    if (index < end) continue
    if (tag !== undefined) {
      const [quote = ''] = /(?<==\s*)(?:"[^"]*|'[^']*)$/.exec(found) ?? []
      return isKnown(tag)
        ? { opening: `<${tag}`, closing: `${quote.slice(0, 1)}>`, offset: index, isShown: false }
        : undefined
    }
    const isFirst = html.slice(0, index).trim() === ''
    const isWritten = element !== undefined && written.test(element)
    // If another tag opens the block, the block ends at a blank line.
    if (isWritten && !isFirst) continue
    const { opening, closing } = pairOf(found, element)
    // The dashes of `<!-->` close the comment that they open.
    const at = lower.indexOf(closing.toLowerCase(), found === '<!--' ? index + 2 : index + found.length)
    if (at < 0) {
      if (!/[\p{L}\p{N}]/u.test(html.slice(index + found.length))) return undefined
      const isHidden = found === '<!--' || /^doctype$/i.test(declaration ?? '') || (element !== undefined && !isWritten)
      return { opening, closing, offset: index, isShown: isFirst && !isHidden }
    }
    end = at + closing.length
  }
  return undefined
}

function pairOf(found: string, element: string | undefined): Pick<Unclosed, 'opening' | 'closing'> {
  if (element) return { opening: `<${element}>`, closing: `</${element}>` }
  const closing = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>' }[found.toLowerCase()] ?? '>'
  return { opening: found, closing }
}
