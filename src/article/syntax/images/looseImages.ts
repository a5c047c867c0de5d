import type { Image } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { imageWidth } from '../../nodes/imageWidth.ts'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    looseImage: 'looseImage'
    looseImageText: 'looseImageText'
  }
}

const exclamationMark = 33

/**
 * Match an image. The groups are its description, address, size, title in double quotes, title in single quotes, and size after
 * the title.
 */
const image =
  /^!\[([^[\]\\\n]*)\]\([ \t]*([^()<>"\n]*?)(?:[ \t]+(=\d*(?:\.\d+)?%?(?:x\d*%?)?))?(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'))?(?:[ \t]+(=\d*(?:\.\d+)?%?(?:x\d*%?)?))?[ \t]*\)$/

const imageFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#]\S*)?$/i

/**
 * Create a micromark extension for images whose address CommonMark does not accept, although editors write it. Such an address
 * has spaces, `![Plan](img/my plan.png)`, or is followed by a size, `![Plan](a.png =300x200)`.
 */
export function looseImages(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['![', ')']],
    token: 'looseImage',
    text: 'looseImageText',
    maxLength: 1000,
    accepts: (source) => readImage(source) !== undefined,
  })
  return { text: { [exclamationMark]: { name: 'looseImage', tokenize } } }
}

function readImage(source: string): Pick<Image, 'alt' | 'url' | 'title' | 'data'> | undefined {
  const [, alt = '', url = '', before, double, single, size = before] = image.exec(source) ?? []
  const title = double ?? single ?? null
  // `templatedImages` reads addresses with template tags.
  if (/\{[{%]/.test(url)) return undefined
  const isLoose = /[ \t]/.test(url) ? imageFile.test(url) : size !== undefined && url !== ''
  return isLoose ? { alt, url: url.replaceAll(' ', '%20'), title, ...imageWidth(size) } : undefined
}

/** Create the mdast extension of `looseImages`, which makes images. Only the width of a size is kept. */
export function looseImagesFromSyntax(): FromMarkdown {
  return {
    enter: {
      looseImage(token) {
        const found = readImage(this.sliceSerialize(token))
        this.enter({ type: 'image', alt: '', url: '', ...found }, token)
      },
    },
    exit: {
      looseImage(token) {
        this.exit(token)
      },
    },
  }
}
