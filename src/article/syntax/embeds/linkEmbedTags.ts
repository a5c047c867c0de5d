import type { PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { fileForTag, linkForTag } from './linkForTag.ts'

/**
 * Match a tag that embeds something. Groups hold the name of the tag and the text after the name. Examples are
 * `{{< youtube id >}}` and `{{% youtube id %}}` of Hugo, `{% youtube id %}` of Jekyll and Hexo,
 * `{% embed https://a.example %}` of dev.to, `{% embed url="https://a.example" %}` of GitBook, `{{video https://a.example/a.mp4}}` of Logseq.
 */
const tag =
  /\{\{[<%]\s*(youtube|vimeo|bilibili|tweet|x|gist|(?:audio|video|embed|iframe)(?=\s[^{}<>]*(?:https?:|\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|pdf))))\s([^{}<>]*?)[>%]\}\}|\{%-?\s*(youtube|vimeo|bilibili|tweet|twitter|gist|codesandbox|stackblitz|replit|asciinema|loom|spotify|speakerdeck|github|user|tag|organization|slideshare|(?:video|audio)(?=\s[^{}]*\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg))|[a-zA-Z]+(?=\s+(?:(?:url|src|href)=)?["']?https?:))\s([^{}]*?)-?%\}|\{\{(video|audio|youtube|vimeo|bilibili|tweet|twitter)\s([^{}]*)\}\}/g

/**
 * Match inline code from which plugins of Gatsby make an embed, if the paragraph has nothing else:
 * `` `youtube: https://youtu.be/a` ``.
 */
const codeTag = /^(youtube|vimeo|video|oembed|codepen|codesandbox|twitter|soundcloud|embed): (https?:\/\/\S+)$/

/** Names of Zenn's embeds, `@[card](https://a.example)`. Any other name is a person's: `@[ann](https://a.example/ann)`. */
const zennEmbed =
  /^(?:card|tweet|youtube|codepen|slideshare|speakerdeck|docswell|jsfiddle|codesandbox|stackblitz|figma|gist|blueprintue)$/i

/**
 * Replace tags that embed a video, slides or a page with a link to it. Do the same with Zenn's `@[youtube](id)`. A tag for a
 * file beside the article becomes the file's name. A tag with an unknown name, or without an address that a person could open,
 * stays text.
 */
export function linkEmbedTags(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || !/\{[{%]/.test(text.value)) return
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: whole, index: at, ...found } of text.value.matchAll(tag)) {
      const [name, written] = [found[1] ?? found[3] ?? found[5] ?? '', found[2] ?? found[4] ?? found[6] ?? '']
      const link = linkForTag(name, written) ?? fileForTag(written)
      if (!link) continue
      if (at > end) nodes.push({ ...text, value: text.value.slice(end, at) })
      nodes.push({ ...link, ...(text.position ? { position: text.position } : {}) })
      end = at + whole.length
    }
    if (end === 0) return
    if (end < text.value.length) nodes.push({ ...text, value: text.value.slice(end) })
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  visit(tree, 'inlineCode', (code, index, parent) => {
    const [, name = '', address = ''] = codeTag.exec(code.value) ?? []
    if (!name || !parent || index === undefined || parent.type !== 'paragraph' || parent.children.length > 1) return
    parent.children = [linkForTag(name, address) ?? code]
  })
  visit(tree, 'link', (link, index, parent) => {
    const before = index === undefined ? undefined : parent?.children[index - 1]
    if (before?.type !== 'text' || !before.value.endsWith('@')) return
    const name = toString(link)
    const made = zennEmbed.test(name) ? linkForTag(name.toLowerCase(), link.url) : undefined
    if (!made) return
    before.value = before.value.slice(0, -1)
    link.url = made.url
    link.children = made.children
  })
}
