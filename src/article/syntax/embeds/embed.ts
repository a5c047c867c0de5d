import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'

/** What a page loads from elsewhere and plays or shows in a frame. */
export interface Embed {
  /** Where it lies; a page that stands in an attribute has no address. */
  address?: string
  /** What its author calls it, or says in its place; empty where that is nothing. */
  title: string
  /** The address of its still picture. */
  poster?: string
}

/** Players of videos, and the page on which a person sees what they play. */
const players: { player: RegExp; page: string; name: string }[] = [
  {
    player: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
    page: 'https://www.youtube.com/watch?v=$1',
    name: 'YouTube video',
  },
  { player: /^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, page: 'https://vimeo.com/$1', name: 'Vimeo video' },
  {
    player: /^https?:\/\/player\.bilibili\.com\/player\.html\?(?:.*&)?bvid=(\w+).*$/,
    page: 'https://www.bilibili.com/video/$1',
    name: 'Bilibili video',
  },
  { player: /^(https?:\/\/gist\.github\.com\/[\w./-]+)\.js(.*)$/, page: '$1$2', name: 'GitHub gist' },
]

/** What a browser says that shows no video. */
const excuse = /browser|support|html5|javascript|浏览器|瀏覽器|ブラウザ/i

/** Read an element as an embed: a frame, a video, a sound, an object, or a script that writes a gist. */
export function readEmbed(element: Element): Embed | undefined {
  const { tagName, properties } = element
  const says = (name: string) => String(properties[name] ?? '').trim()
  const title = says('title') || says('ariaLabel')
  const inside = toString(element).replace(/\s+/g, ' ').trim()
  const named = title || (excuse.test(inside) ? '' : inside)
  switch (tagName) {
    case 'iframe':
      if (says('src') && says('src') !== 'about:blank') return { address: says('src'), title }
      return properties.srcDoc === undefined ? undefined : { title }
    case 'script':
      return players.at(-1)?.player.test(says('src')) ? { address: says('src'), title } : undefined
    case 'embed':
      return says('src') ? { address: says('src'), title } : undefined
    case 'object':
      return says('data') ? { address: says('data'), title: named } : undefined
    case 'video':
    case 'audio': {
      const address = says('src') || sourceIn(element)
      const poster = says('poster')
      return address ? { address, title: named, ...(poster && isLocal(poster) ? { poster } : {}) } : undefined
    }
    default:
      return undefined
  }
}

function sourceIn({ children }: Element): string {
  const sources = children.filter((child) => child.type === 'element' && child.tagName === 'source')
  return sources.flatMap((source) => (source.type === 'element' ? String(source.properties.src ?? '') : []))[0] ?? ''
}

/** The page that shows a person what lies at an address, instead of its player. */
export function pageOf(address: string): string {
  const whole = address.replace(/^\/\//, 'https://')
  const known = players.find(({ player }) => player.test(whole))
  return known ? whole.replace(known.player, known.page) : whole
}

/** Tell whether an address would run, or be the page itself. */
export function isUnsafe(address: string): boolean {
  return /^\s*(?:javascript|vbscript|data|blob):/i.test(address)
}

function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)
}

/** The words that stand for an embed: its title, and the name of a file beside the article; else a name of its address. */
export function wordsOf({ address = '', title }: Embed): string {
  if (!address || isUnsafe(address)) return title
  const name = nameOf(address)
  if (!title) return name
  return isLocal(address) && name ? `${title} (${name})` : title
}

function nameOf(address: string): string {
  const whole = address.replace(/^\/\//, 'https://')
  const known = players.find(({ player }) => player.test(whole))?.name
  if (known) return known
  const [, host = '', path = ''] = /^(?:[a-z]+:\/\/(?:www\.)?([^/?#]+))?([^?#]*)/i.exec(whole) ?? []
  const file = decoded(path.split('/').filter(Boolean).at(-1) ?? '')
  if (!host) return file
  return /\.\w+$/.test(file) ? `${file}, ${host}` : host
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Where an embed's link leads: nowhere where it is a file beside the article, or unsafe. */
export function targetOf({ address = '' }: Embed): string | undefined {
  return !address || isLocal(address) || isUnsafe(address) ? undefined : pageOf(address)
}
