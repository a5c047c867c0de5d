import type { Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkTextOf, targetOf } from './embed.ts'

/** The end of the name of a video or a sound. */
export const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|oga|flac)(?![\w.])/i

const media = new RegExp(`${mediaFile.source}(?:[?#].*)?$`, 'i')

/**
 * Make links of videos and sounds that are written as images, as some tools have them: `![The demo](demo.mp4)`. A local file
 * is replaced by its description.
 */
export function mediaImages(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    if (!parent || index === undefined || !media.test(image.url)) return
    const embed = { address: image.url, title: image.alt?.trim() || image.title?.trim() || '' }
    const url = targetOf(embed)
    const words: Text = { type: 'text', value: linkTextOf(embed) }
    const link: Link | Text =
      url && parent.type !== 'link' ? { type: 'link', url, title: null, children: [words] } : words
    parent.children[index] = { ...link, ...(image.position ? { position: image.position } : {}) }
  })
}
