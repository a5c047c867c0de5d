import type { Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkTextOf, targetOf } from './embed.ts'

/** Match the extension of a video or a sound: `.mp4`. */
const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|oga|flac)(?![\w.])/i

const media = new RegExp(`${mediaFile.source}(?:[?#].*)?$`, 'i')

const page =
  /https?:\/\/(?:www\.|m\.|player\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch|embed|shorts|live)|vimeo\.com\/(?:video\/)?\d|bilibili\.com\/(?:video|player))/i
/** Match a picture whose address is the page or the player of a video: `![](https://youtu.be/a)`, `![type:video](a)` of MkDocs. */
export const videoImage = new RegExp(String.raw`!\[[^\]\n]*\]\(<?${page.source}|!\[type:video|${mediaFile.source}`, 'i')

/**
 * Replace a video or a sound that is written as an image, `![The demo](https://a.org/demo.mp4)`, with a link to it; the
 * page of a video too, as Obsidian has it. Replace a local file, which a link could not reach, with its description.
 */
export function mediaImages(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const isVideo = media.test(image.url) || page.test(image.url) || image.alt === 'type:video'
    if (!parent || index === undefined || !isVideo) return
    const title = image.alt?.replace(/^type:video$|^\d+(?:x\d+)?$/, '').trim() || image.title?.trim() || ''
    const embed = { address: image.url, title }
    const url = targetOf(embed)
    const words: Text = { type: 'text', value: linkTextOf(embed) }
    const link: Link | Text =
      url && parent.type !== 'link' ? { type: 'link', url, title: null, children: [words] } : words
    parent.children[index] = { ...link, ...(image.position ? { position: image.position } : {}) }
  })
}
