/** Words that lead to a page's top or to its list of contents. */
const back =
  /\btop\b|\b(?:table of )?contents\b|\btoc\b|\bmenu\b|\bnach oben\b|\bhaut\b|\bsommaire\b|\barriba\b|\btopo\b|\bíndice\b|наверх|вверх|оглавлени|содержани|顶部|頂部|页首|頁首|目录|目錄|トップ|先頭|目次|맨 위|위로|목차/iu

const contents =
  /^[^\p{L}]*(?:table of contents|contents|toc|table des matières|sommaire|inhalt|inhaltsverzeichnis|índice|содержание|оглавление|目录|目錄|目次|목차)[^\p{L}]*$/iu

/** Tell whether a line does nothing but call a list of contents, and has to go with it. */
export function isContentsTitle(text: string): boolean {
  return contents.test(text.trim())
}

/**
 * Tell whether a line whose words are all links to the article's own headings is for a web page alone: a row of them, or
 * the way back to the top. A single link may be what the article has to say.
 */
export function isNavigationLine(text: string, links: number): boolean {
  return links > 2 || (links > 0 && (back.test(text) || !/[\p{L}\p{N}]/u.test(text)))
}
