import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { dropHeadingIcons } from './dropHeadingIcons.ts'
import { imageAttributesFromSyntax } from './imageAttributes.ts'
import { looseImages, looseImagesFromSyntax } from './looseImages.ts'
import { rowsOfImages } from './rowsOfImages.ts'

/** Read images as people write them: `![A](my file.png)`, `![A](a.png){width=50%}`. */
export const images: Syntax = {
  name: 'images',
  rewrite: (source) => ({ ...source, text: rowsOfImages(source.text) }),
  micromark: () => [looseImages()],
  fromMarkdown: ({ text }) => [
    imageAttributesFromSyntax(),
    looseImagesFromSyntax(),
    ...transformsIf(/^[ \t>]*#.*(?:!\[|<img\b)|<h[1-6]\b[^<>]*>[^\n]*<img\b/im, text, dropHeadingIcons),
  ],
  nodes: ['omitted'],
}
