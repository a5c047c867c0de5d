import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

declare module 'unist' {
  interface Data {
    /** Whether the block takes the place of a figure that the deck cannot show. */
    placeholder?: boolean
  }
}

/** Tell whether a block takes the place of a figure that the deck cannot show. */
export function isPlaceholder({ data }: RootContent): boolean {
  return data?.placeholder === true
}

/**
 * Match a description that would fit any picture: a file name, a URL, a file type, which nbconvert writes, `png`, or a word such
 * as `image`.
 */
const anyPicture =
  /^(?:(?:.*\.)?(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|https?:\S+|(?:image|img|pic|picture|photo|screenshot|untitled|图片|图像|截图|画像|スクリーンショット|이미지|스크린샷)[\s\d_().-]*)$/iu

/**
 * Tell whether the text of a placeholder tells nothing to a reader who does not see the picture. Such a text is a number, `2`, a
 * file name, or a word such as `image`.
 */
export function saysNothing(placeholder: RootContent): boolean {
  const text = toString(placeholder).trim()
  return !/\p{L}/u.test(text) || anyPicture.test(text)
}
