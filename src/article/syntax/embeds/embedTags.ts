import type { Link, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Hosts of what a tag embeds: the page of an id, and a name for it. */
const hosts: Record<string, { page: (id: string) => string; name: string }> = {
  youtube: { page: (id) => `https://www.youtube.com/watch?v=${id}`, name: 'YouTube video' },
  vimeo: { page: (id) => `https://vimeo.com/${id}`, name: 'Vimeo video' },
  bilibili: { page: (id) => `https://www.bilibili.com/video/${id}`, name: 'Bilibili video' },
  speakerdeck: { page: (id) => `https://speakerdeck.com/player/${id}`, name: 'Speaker Deck' },
}

/** `{{< tweet user="jo" id="1" >}}`, `{{< gist jo 1 >}}` of Hugo: who wrote it, and its id. */
const post =
  /\{\{<\s*(tweet|x|gist)\s+(?:user=)?"?([\w-]+)"?\s+(?:id=)?"?(\w+)"?[^{}<>]*>\}\}|\{%\s*(gist)\s+(?:([\w-]+)\/)?([\da-f]{7,})[^{}]*%\}/g

/** `{{< youtube id >}}` of Hugo, `{% youtube id %}` of Jekyll and Hexo, `{% embed https://a.example %}` of dev.to. */
const tag =
  /\{\{<\s*(youtube|vimeo|bilibili)\s+(?:id=)?"?([\w-]+)"?[^{}<>]*>\}\}|\{%\s*(youtube|vimeo|bilibili|embed|link|video)\s+"?([^\s"{}]+)"?[^{}]*%\}/g

/**
 * Make links of tags that embed a video, slides or a page, also of Zenn's `@[youtube](id)`: a talk shows where to find them.
 * A tag of another name, or with no address that a person could open, stays text.
 */
export function embedTags(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return
    const nodes: PhrasingContent[] = []
    let end = 0
    const tags = [...text.value.matchAll(tag), ...text.value.matchAll(post)]
    for (const found of tags.toSorted((one, other) => one.index - other.index)) {
      const [whole, hugo, id = '', other = '', target = ''] = found
      const link = /^\S+\s+(?:tweet|x|gist)\s/.test(whole)
        ? linkToPost(found)
        : hugo
          ? linkTo(hugo, id)
          : linkTo(other, target)
      if (!link) continue
      if (found.index > end) nodes.push({ ...text, value: text.value.slice(end, found.index) })
      nodes.push({ ...link, ...(text.position ? { position: text.position } : {}) })
      end = found.index + whole.length
    }
    if (end === 0) return
    if (end < text.value.length) nodes.push({ ...text, value: text.value.slice(end) })
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  visit(tree, 'link', (link, index, parent) => {
    const before = index === undefined ? undefined : parent?.children[index - 1]
    if (before?.type !== 'text' || !before.value.endsWith('@')) return
    const made = linkTo(toString(link).toLowerCase(), link.url)
    if (!made) return
    before.value = before.value.slice(0, -1)
    link.url = made.url
    link.children = made.children
  })
}

function linkToPost([, hugo, by = '', number = '', , user = '', gist = '']: RegExpExecArray): Link {
  const isGist = hugo === undefined || hugo === 'gist'
  const path = hugo === undefined ? [user, gist].filter(Boolean).join('/') : isGist ? `${by}/${number}` : ''
  const url = isGist ? `https://gist.github.com/${path}` : `https://x.com/${by}/status/${number}`
  return { type: 'link', url, title: null, children: [{ type: 'text', value: isGist ? 'GitHub gist' : `@${by}` }] }
}

function linkTo(name: string, target: string): Link | undefined {
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined
  const isAddress = /^https?:\/\//.test(target)
  if (!isAddress && !(host && /^[\w-]{3,}$/.test(target))) return undefined
  const url = isAddress ? target : (host?.page(target) ?? target)
  return { type: 'link', url, title: null, children: [{ type: 'text', value: host?.name ?? url }] }
}
