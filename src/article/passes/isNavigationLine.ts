/** Match the words of links to the top of a page or to its table of contents. */
const backLinkWords =
  /\btop\b|\b(?:table of )?contents\b|\btoc\b|\bmenu\b|\bnach oben\b|\bhaut\b|\bsommaire\b|\barriba\b|\btopo\b|\bíndice\b|наверх|вверх|оглавлени|содержани|顶部|頂部|页首|頁首|目录|目錄|トップ|先頭|目次|맨 위|위로|목차/iu

const contentsTitle =
  /^[^\p{L}]*(?:table of contents|contents|toc|table des matières|sommaire|inhalt|inhaltsverzeichnis|índice|содержание|оглавление|目录|目錄|目次|목차)[^\p{L}]*$/iu

/** Tell whether a line is the title of a table of contents, as in `Table of Contents` or `目录`. */
export function isContentsTitle(text: string): boolean {
  return contentsTitle.test(text.trim())
}

/**
 * Tell whether a line of links to headings of the article is navigation: at least three links, a link to the top or to
 * the contents, or links without words, such as `↑`. One or two other links may be content.
 *
 * @param links number of links to headings; 0 or `NaN` if the line has other words
 */
export function isNavigationLine(text: string, links: number): boolean {
  return links > 2 || (links > 0 && (backLinkWords.test(text) || !/[\p{L}\p{N}]/u.test(text)))
}

/** Tell whether HTML is navigation: `<p>(<a href="#top">back to top</a>)</p>`. It has no words outside of its links. */
export function isNavigationInHtml(html: string): boolean {
  const links = html.match(/<a\s[^<>]*?\bhref=["']?#[^<>]*>[^<>]*<\/a>/gi) ?? []
  const text = (part: string) => part.replace(/<[^<>]*>/g, '')
  const others = links.reduce((rest, link) => rest.replace(link, ''), html)
  return !/[\p{L}\p{N}]/u.test(text(others)) && isNavigationLine(text(html), links.length)
}
