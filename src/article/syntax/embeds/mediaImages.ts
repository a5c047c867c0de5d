import type { Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkTextOf, targetOf } from './embed.ts'

/** Match the extension of a video or sound file: `.mp4`. */
const mediaFile = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|oga|flac)(?![\w.])/i

/** Match the URL of a video or sound file. */
const mediaAddress = new RegExp(`${mediaFile.source}(?:[?#].*)?$`, 'i')

const videoPage =
  /https?:\/\/(?:www\.|m\.|player\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch|embed|shorts|live)|vimeo\.com\/(?:video\/)?\d|bilibili\.com\/(?:video|player))/i
/**
 * Match an image in Markdown that is a video: its URL is a file, a page or a player, `![](https://youtu.be/a)`, or MkDocs says
 * so, `![type:video](a)`.
 */
export const videoImage = new RegExp(
  String.raw`!\[[^\]\n]*\]\(<?${videoPage.source}|!\[type:video|${mediaFile.source}`,
  'i',
)

/**
 * Replace an image in Markdown that is a video or a sound, `![The demo](https://a.org/demo.mp4)`, with a link to it. The URL may
 * also be the page of a video, as Obsidian embeds it. A local file becomes its description, because a link could not reach it.
 */
export function mediaImages(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const isVideo = mediaAddress.test(image.url) || videoPage.test(image.url) || image.alt === 'type:video'
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
