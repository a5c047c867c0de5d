import type { Image } from 'mdast'

declare module 'mdast' {
  interface ImageData {
    /** How wide its author shows it: px, `300`, or a share of the text's width, `50%`. */
    width?: string
  }
}

/**
 * Read a width as authors write it, as the data of an image; nothing for other units. `300`, `300px` and `300x200` become
 * `300`, `50%` stays.
 */
export function imageWidth(written: unknown): Pick<Image, 'data'> {
  const [, value = '', unit = ''] = /^\s*=?(\d{1,4})(?:\.\d+)?(%|px)?(?:x\d*%?)?\s*$/.exec(String(written ?? '')) ?? []
  const isWidth = Number(value) > 0 && (unit !== '%' || Number(value) <= 100)
  return isWidth ? { data: { width: unit === '%' ? `${value}%` : value } } : {}
}
