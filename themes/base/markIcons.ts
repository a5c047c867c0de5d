import { attributes } from './shared/contract.ts'

/**
 * The greatest width and height of an icon, in px. Icons are often SVGs without a size, to which browsers give a height
 * of 150 px.
 */
const largest = 150

/**
 * Set `data-icon` on each small image among words: the styles set such an image in the line, one line high. The size of
 * an image is known only after it has loaded, so this function is called again then.
 */
export function markIcons(frame: HTMLElement): void {
  for (const image of frame.querySelectorAll('img')) {
    const { naturalWidth: width, naturalHeight: height } = image
    const isSmall = height > 0 && width <= largest && height <= largest
    image.toggleAttribute(attributes.icon, isSmall && isAmongWords(image))
  }
}

/** Tell whether the paragraph, item or cell of an image also contains words. */
function isAmongWords(image: HTMLElement): boolean {
  const text = image.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption')
  return /[\p{L}\p{N}]/u.test(text?.textContent ?? '')
}
