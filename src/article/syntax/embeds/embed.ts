import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { decodePercent } from '../../../text/decodePercent.ts'

/** A video, a sound, a gist or another page that an article embeds. A link takes its place in the talk. */
export interface Embed {
  /** The URL of the embedded page or file. Undefined if the page stands in the attribute `srcdoc`. */
  address?: string
  /** The title or the fallback text of the element; may be empty. */
  title: string
  /**
   * The URL of the image that stands for the embed: the poster of a video, or the picture of an `<object>`. Set only for a local
   * file.
   */
  poster?: string
}

/**
 * The players of videos and gists. `player` matches the URL of a player, `page` is the web page with the same video or gist,
 * `name` the text of a link to that page.
 */
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

/** Match fallback text that only says that the browser cannot play the media. */
const noSupportText =
  /browser|support|html5|javascript|navigateur|navegador|navigatore|webbläsare|nettleser|przeglądark|prohlížeč|браузер|浏览器|瀏覽器|ブラウザ|브라우저|متصفح/i

/**
 * Read an element as an embed: `<iframe src="a" title="b">` gives `{address: 'a', title: 'b'}`. Return undefined for an
 * element that embeds nothing.
 */
export function readEmbed(element: Element): Embed | undefined {
  const { tagName, properties } = element
  const attribute = (name: string) => String(properties[name] ?? '').trim()
  const title = attribute('title') || attribute('ariaLabel')
  const inside = toString(element).replace(/\s+/g, ' ').trim()
  const named = title || (noSupportText.test(inside) ? '' : inside)
  switch (tagName) {
    case 'iframe':
      if (attribute('src') && attribute('src') !== 'about:blank') return { address: attribute('src'), title }
      return properties.srcDoc === undefined ? undefined : { title }
    case 'script':
      return players.at(-1)?.player.test(attribute('src')) ? { address: attribute('src'), title } : undefined
    case 'embed':
      return attribute('src') ? embedOfFile(attribute('src'), title) : undefined
    case 'object':
      return attribute('data') ? embedOfFile(attribute('data'), named) : undefined
    case 'video':
    case 'audio': {
      const address = attribute('src') || sourceIn(element)
      const poster = attribute('poster')
      return address ? { address, title: named, ...(poster && isLocal(poster) ? { poster } : {}) } : undefined
    }
    default:
      return undefined
  }
}

/** Return an embed with the file as its poster if the file is a local picture, else with the file as its address. */
function embedOfFile(address: string, title: string): Embed {
  return isLocal(address) && /\.(?:svg|png|jpe?g|gif|webp|avif)(?:[?#].*)?$/i.test(address)
    ? { title, poster: address }
    : { address, title }
}

function sourceIn({ children }: Element): string {
  const sources = children.filter((child) => child.type === 'element' && child.tagName === 'source')
  return sources.flatMap((source) => (source.type === 'element' ? String(source.properties.src ?? '') : []))[0] ?? ''
}

/**
 * Return the URL of the web page that belongs to a player's URL:
 * `https://www.youtube.com/embed/x` gives `https://www.youtube.com/watch?v=x`.
 */
export function pageOf(address: string): string {
  const whole = address.replace(/^\/\//, 'https://')
  const known = players.find(({ player }) => player.test(whole))
  return known ? whole.replace(known.player, known.page) : whole
}

/** Tell whether a URL has a scheme that runs code or contains its document, such as `javascript:` and `data:`. */
export function isUnsafe(address: string): boolean {
  return /^\s*(?:javascript|vbscript|data|blob):/i.test(address)
}

function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)
}

/**
 * Return the text of the link that replaces an embed. That is the title, with the file name if the file is local:
 * `Demo (demo.mp4)`. Without a title, it is a name made of the URL: `YouTube video`, `a.pdf, example.org`.
 */
export function linkTextOf({ address = '', title }: Embed): string {
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
  const file = decodePercent(path.split('/').filter(Boolean).at(-1) ?? '')
  if (!host) return file
  return /\.\w+$/.test(file) ? `${file}, ${host}` : host
}

/** Return the URL of the link that replaces an embed; undefined for local files and unsafe URLs. */
export function targetOf({ address = '' }: Embed): string | undefined {
  return !address || isLocal(address) || isUnsafe(address) ? undefined : pageOf(address)
}
