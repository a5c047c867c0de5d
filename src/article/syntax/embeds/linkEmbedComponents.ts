import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkForTag } from './linkForTag.ts'

/**
 * Match HTML that is nothing but one component of MDX, Astro or Vue that embeds something:
 * `<YouTube id="w7Ft2ymGmfc" />`.
 */
const component =
  /^<(?:Lite)?(YouTube|Youtube|Vimeo|Bilibili|Tweet|Gist|Codepen|CodePen|CodeSandbox|StackBlitz|Spotify|SoundCloud|Loom|ReactPlayer|VideoPlayer|Video|Embed)(?:Embed|Video|Player)?\s+([^<>]*?)\s*(?:\/>|>\s*<\/\w+>)$/

/** Replace components that embed a video or a page with a link to it, if their attributes have its address or id. */
export function linkEmbedComponents(tree: Root): void {
  visit(tree, 'html', (html, index, parent) => {
    const [, name = '', written = ''] = component.exec(html.value.trim()) ?? []
    const link = name ? linkForTag(name.toLowerCase(), written) : undefined
    if (!link || !parent || index === undefined) return
    const place = html.position ? { position: html.position } : {}
    const isBlock = parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell'
    const shown: RootContent = isBlock ? { type: 'paragraph', children: [link], ...place } : { ...link, ...place }
    parent.children[index] = shown
  })
}
