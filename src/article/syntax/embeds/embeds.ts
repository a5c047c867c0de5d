import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { linkEmbedComponents } from './linkEmbedComponents.ts'
import { linkEmbedTags } from './linkEmbedTags.ts'
import { mediaImages, videoImage } from './mediaImages.ts'

/** Read embeds as links: `{% youtube id %}`, `<YouTube id="x">`, `![A](a.mp4)`. */
export const embeds: Syntax = {
  name: 'embeds',
  fromMarkdown: ({ text }) => [
    ...transformsIf(/\{[%{]|@\[|`[a-z]+: https?:/, text, linkEmbedTags),
    ...transformsIf(/<[A-Z]/, text, linkEmbedComponents),
    ...transformsIf(videoImage, text, mediaImages),
  ],
}
