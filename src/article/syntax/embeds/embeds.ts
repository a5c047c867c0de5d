import type { Syntax } from '../syntax.ts'
import { whereThereIs } from '../whereThereIs.ts'
import { linkEmbedComponents } from './linkEmbedComponents.ts'
import { linkEmbedTags } from './linkEmbedTags.ts'
import { mediaImages, videoImage } from './mediaImages.ts'

/** Read embeds as links: `{% youtube id %}`, `<YouTube id="x">`, `![A](a.mp4)`. */
export const embeds: Syntax = {
  name: 'embeds',
  fromMarkdown: ({ text }) => [
    ...whereThereIs(/\{[%{]|@\[|`[a-z]+: https?:/, text, linkEmbedTags),
    ...whereThereIs(/<[A-Z]/, text, linkEmbedComponents),
    ...whereThereIs(videoImage, text, mediaImages),
  ],
}
