import type { Code, Paragraph } from 'mdast'
import { imageWidth } from '../../nodes/imageWidth.ts'

/** Tell whether the author of a cell of R Markdown or Quarto hides it, code and result: `{r setup, include=FALSE}`. */
export function isHiddenCell({ lang, meta, value }: Code): boolean {
  if (/^\{code-cell\}/.test(lang ?? '') && /^\s*:?tags:.*\bremove-(?:cell|input)\b/m.test(value)) return true
  const settings = settingsOf({ lang, meta })
  if (settings === undefined) return false
  return (
    /(?<![\w.])include\s*=\s*(?:FALSE|F)(?!\w)/.test(settings) ||
    /^\s*(?:#|\/\/|--)\|\s*include:\s*false\s*$/m.test(value)
  )
}

/** Tell whether a cell shows only its result, not its code: `{r, echo=FALSE}`, `#| echo: false`. */
export function hidesCode(code: Code): boolean {
  const settings = settingsOf(code)
  if (settings === undefined) return false
  return (
    /(?<![\w.])echo\s*=\s*(?:FALSE|F)(?!\w)/.test(settings) ||
    /^\s*(?:#|\/\/|--)\|\s*echo:\s*false\s*$/m.test(code.value)
  )
}

/** Return the pictures that a cell of R Markdown shows: `knitr::include_graphics("a.png")`. A hidden cell shows none. */
export function picturesOf(code: Code): Paragraph[] {
  const settings = settingsOf(code)
  if (settings === undefined || isHiddenCell(code)) return []
  const [, one, other] =
    /(?<![\w.])fig\.(?:cap|alt)\s*=\s*(?:"((?!\(ref:)[^"]*)"|'((?!\(ref:)[^']*)')/.exec(settings) ?? []
  const [, width] = /(?<![\w.])out\.width\s*=\s*["']([^"']*)["']/.exec(settings) ?? []
  const place = code.position ? { position: code.position } : {}
  return Array.from(code.value.matchAll(/(?<![\w.])include_graphics\(\s*["']([^"'\n]+)["']/g), ([, url = '']) => ({
    type: 'paragraph' as const,
    children: [
      {
        type: 'image' as const,
        url,
        alt: hidesCode(code) ? (one ?? other ?? '') : '',
        title: null,
        ...imageWidth(width),
        ...place,
      },
    ],
    ...place,
  }))
}

/** Return the info string of a cell that a notebook runs: `{r, echo=FALSE}`. Return undefined for other code. */
function settingsOf({ lang, meta }: Pick<Code, 'lang' | 'meta'>): string | undefined {
  return /^\{(?:r|python|julia|ojs|bash|sql)\b.*/i.exec(`${lang ?? ''} ${meta ?? ''}`)?.[0]
}
