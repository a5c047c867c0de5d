import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    templatedImage: 'templatedImage'
    templatedImageText: 'templatedImageText'
  }
}

const exclamationMark = 33

const image =
  /^!\[([^[\]\\]*)\]\(([^()\s]*(?:\{\{[^(){}\n]*\}\}|\{%[^(){}\n]*%\})[^()\s]*)(?:[ \t]+"([^"\n]*)")?[ \t]*\)$/

/**
 * Create a micromark extension for images with template tags in their URL: `![](/{{< meta product >}}-menu.png)`. Markdown
 * allows no spaces in a URL.
 */
export function templatedImages(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['![', ')']],
    token: 'templatedImage',
    text: 'templatedImageText',
    maxLength: 1000,
    accepts: (source) => image.test(source),
  })
  return { text: { [exclamationMark]: { name: 'templatedImage', tokenize } } }
}

/** Create the mdast extension of `templatedImages`, which makes images. */
export function templatedImagesFromSyntax(): FromMarkdown {
  return {
    enter: {
      templatedImage(token) {
        const [, alt = '', url = '', title = null] = image.exec(this.sliceSerialize(token)) ?? []
        this.enter({ type: 'image', alt, url, title }, token)
      },
    },
    exit: {
      templatedImage(token) {
        this.exit(token)
      },
    },
  }
}
