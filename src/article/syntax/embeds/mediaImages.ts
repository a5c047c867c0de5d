import type { Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkTextOf, targetOf } from './embed.ts'

/** Match the extension of a video or a sound: `.mp4`. */
export const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|oga|flac)(?![\w.])/i

const media = new RegExp(`${mediaFile.source}(?:[?#].*)?$`, 'i')

/**
 * Replace a video or a sound that is written as an image, `![The demo](https://a.org/demo.mp4)`, with a link to it. Replace a
 * local file, which a link could not reach, with its description.
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
