import type { Link, Text } from 'mdast'
import { linkTextOf } from './embed.ts'

/**
 * Sites whose videos or slides a tag embeds by an id. The key is the name of the tag. `page` returns the URL for an id. `name`
 * is the text of the link; if it is empty, the text is the id.
 */
const hosts: Record<string, { page: (id: string) => string; name: string }> = {
  youtube: { page: (id) => `https://www.youtube.com/watch?v=${id}`, name: 'YouTube video' },
  vimeo: { page: (id) => `https://vimeo.com/${id}`, name: 'Vimeo video' },
  bilibili: { page: (id) => `https://www.bilibili.com/video/${id}`, name: 'Bilibili video' },
  codesandbox: { page: (id) => `https://codesandbox.io/s/${id}`, name: 'CodeSandbox' },
  stackblitz: { page: (id) => `https://stackblitz.com/edit/${id}`, name: 'StackBlitz' },
  replit: { page: (id) => `https://replit.com/@${id.replace(/^@/, '')}`, name: 'Replit' },
  asciinema: { page: (id) => `https://asciinema.org/a/${id}`, name: 'asciinema' },
  loom: { page: (id) => `https://www.loom.com/share/${id}`, name: 'Loom video' },
  spotify: {
    page: (id) => `https://open.spotify.com/${id.replace(/^spotify:/, '').replace(':', '/')}`,
    name: 'Spotify',
  },
  slideshare: { page: (id) => `https://www.slideshare.net/${id}`, name: 'SlideShare' },
  github: { page: (id) => `https://github.com/${id}`, name: '' },
  user: { page: (id) => `https://dev.to/${id}`, name: '' },
  tag: { page: (id) => `https://dev.to/t/${id}`, name: '' },
  organization: { page: (id) => `https://dev.to/${id}`, name: '' },
  speakerdeck: { page: (id) => `https://speakerdeck.com/player/${id}`, name: 'Speaker Deck' },
}

/** Match a setting of a tag: `id="w7Ft"`, `id=w7Ft`. */
const setting = /([\w-]+)=(?:\{?"([^"]*)"\}?|\{?'([^']*)'\}?|([^\s"']+))/g

/**
 * Return the name of the file beside the article that a tag embeds. Such a file gets no link, because a link could not reach it.
 * `demo.mp4 title="The demo"` -> `The demo (demo.mp4)`
 */
export function fileForTag(written: string): Text | undefined {
  const [, address] =
    /(?:^|[\s="'])([^\s="']+\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|pdf))(?=["'\s]|$)/i.exec(written) ?? []
  const [, , ...titles] = /(?<![\w-])(title|caption|alt)=(?:"([^"]*)"|'([^']*)')/.exec(written) ?? []
  const title = titles.find(Boolean) ?? ''
  return address === undefined ? undefined : { type: 'text', value: linkTextOf({ address, title }) }
}

/**
 * Make a link to what a tag embeds, from the name of the tag and the text after the name. Return undefined if there is no
 * address that a person could open.
 *
 * `btn`, `'https://a.org',Words,icon` -> a link with these words;
 * `youtube`, `id="w7Ft" autoplay=true` -> a link to `https://www.youtube.com/watch?v=w7Ft`
 */
export function linkForTag(name: string, written: string): Link | undefined {
  const [, page, label = ''] = /^["']?(https?:[^\s"',]+)["']?\s*,\s*([^,=]*[^\s,=])/.exec(written) ?? []
  if (page && /^(?:btn|button|link)$/.test(name)) return linkTo(page, label)
  const values = new Map(
    [...written.matchAll(setting)].map(([, key = '', ...texts]) => [
      key,
      texts.find((text) => text !== undefined) ?? '',
    ]),
  )
  const plain = written.replace(/([\w-]+)=(?:\{?"[^"]*"\}?|\{?'[^']*'\}?)/g, ' ').split(/\s+/)
  const words = plain.map((word) => word.replace(/^["']|["']?,?$/g, '')).filter(Boolean)
  const value = (...keys: string[]) => keys.map((key) => values.get(key)).find(Boolean)
  const title = value('title')
  const address = [...words, value('url', 'src', 'href', 'link', 'id', 'videoId') ?? ''].find((word) =>
    /^https?:\/\//.test(word),
  )
  const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined
  if (address) return linkTo(address, title ?? host?.name ?? address)
  if (host) {
    const id = value('id', 'videoId', 'video', 'bvid') ?? words[0] ?? ''
    return /^[\w-]{2,}(?:[/:][\w.-]+){0,2}$/.test(id) ? linkTo(host.page(id), title ?? (host.name || id)) : undefined
  }
  const [user, number] = [value('user') ?? words[0], value('id') ?? words[1]]
  if (/^(?:tweet|twitter|x)$/.test(name)) {
    if (/^\d{5,}$/.test(user ?? '')) return linkTo(`https://x.com/i/status/${user}`, 'X')
    const isPost = user && /^[\w-]+$/.test(user) && number && /^\d+$/.test(number)
    return isPost ? linkTo(`https://x.com/${user}/status/${number}`, `@${user}`) : undefined
  }
  if (name !== 'gist') return undefined
  const path = number && /^\w+$/.test(number) ? `${user}/${number}` : (user ?? '')
  return /^(?:[\w-]+\/\w+|[\da-f]{7,})$/.test(path)
    ? linkTo(`https://gist.github.com/${path}`, 'GitHub gist')
    : undefined
}

function linkTo(url: string, value: string): Link {
  return { type: 'link', url, title: null, children: [{ type: 'text', value }] }
}
