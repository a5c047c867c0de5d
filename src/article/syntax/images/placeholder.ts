import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

declare module 'unist' {
  interface Data {
    /** The block replaces a figure that cannot be shown. */
    placeholder?: boolean
  }
}

/** Tell whether a block replaces a figure that cannot be shown. */
export function isPlaceholder({ data }: RootContent): boolean {
  return data?.placeholder === true
}

/** The name of a file of a picture, or a word that any picture has, with at most a number. */
const anyPicture =
  /^(?:.*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|https?:\S+|(?:image|img|pic|picture|photo|screenshot|untitled|图片|图像|截图|画像|スクリーンショット|이미지|스크린샷)[\s\d_().-]*)$/iu

/**
 * Tell whether the description of a picture says nothing without it: it is a number or a sign, `2`, the name of its file,
 * or `image`.
 */
export function saysNothing(placeholder: RootContent): boolean {
  const text = toString(placeholder).trim()
  return !/\p{L}/u.test(text) || anyPicture.test(text)
}
