import { attributes } from './shared/contract.ts'

/**
 * In px: the most height and width of an icon. A browser gives an SVG that states no size, as icons often do, a height of
 * 150.
 */
const largest = 150

/**
 * Mark with `data-icon` each small image that stands among words: the styles set it in the line, one line high. Only a
 * browser knows an image's own size, so this is tried again when one has loaded.
 */
export function markIcons(frame: HTMLElement): void {
  for (const image of frame.querySelectorAll('img')) {
    const { naturalWidth: width, naturalHeight: height } = image
    const isSmall = height > 0 && width <= largest && height <= largest
    image.toggleAttribute(attributes.icon, isSmall && isAmongWords(image))
  }
}

/** Tell whether the line of an image, or its text over several lines, has words too. */
function isAmongWords(image: HTMLElement): boolean {
  const text = image.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption')
  return /[\p{L}\p{N}]/u.test(text?.textContent ?? '')
}
