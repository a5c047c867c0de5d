import type { Image } from 'mdast'

declare module 'mdast' {
  interface ImageData {
    /** The width that the author gave the image: in px, `300`, or as a share of the text's width, `50%`. */
    width?: string
  }
}

/**
 * Read the width of an image as its author wrote it, `300px`, and return it as `data` for the image node. Return no `data`
 * for other units. `300`, `300px` and `300x200` give `300`; `50%` gives `50%`.
 */
export function imageWidth(written: unknown): Pick<Image, 'data'> {
  const [, value = '', unit = ''] = /^\s*=?(\d{1,4})(?:\.\d+)?(%|px)?(?:x\d*%?)?\s*$/.exec(String(written ?? '')) ?? []
  const isWidth = Number(value) > 0 && (unit !== '%' || Number(value) <= 100)
  return isWidth ? { data: { width: unit === '%' ? `${value}%` : value } } : {}
}
