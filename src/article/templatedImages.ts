import type { Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import type { Extension } from 'mdast-util-from-markdown'

const image = /!\[([^[\]]*)\]\(([^()\s]*\{\{[<%][^(){}]*[>%]\}\}[^()\s]*)\)/g

/**
 * Read images whose address a template language is to fill in, `![](/{{< meta product >}}-menu.png)`: its blanks are
 * none of Markdown's.
 */
export function templatedImagesFromSyntax(): Extension {
  return { transforms: [readImages] }
}

function readImages(tree: Root): void {
  findAndReplace(tree, [
    image,
    (_found: string, alt: string, url: string, { stack }) => {
      const position = stack.at(-1)?.position
      return { type: 'image', alt, url, ...(position ? { position } : {}) }
    },
  ])
}
