import { codeIn } from '../../source/codeIn.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'

/** Match a tag that shows a picture. The tag may span several lines. */
const figureTag =
  /\{\{<\s*(?:figure|img|image)\s+(?<hugo>[^{}]*?)\/?>\}\}|\{%-?\s*include\s+[\w/-]*(?:figure|image|img|picture)(?:\.\w+)?\s+(?<include>[^{}]*?)-?%\}|\{%-?\s*(?:asset_img|img|picture)\s+(?<hexo>[^{}]*?)-?%\}|\{%-?\s*(?<tag>image|figure)\s+(?<eleventy>[^{}]*?)-?%\}/g
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"']+))/g
const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?$/i
const addressKeys = ['src', 'image_path', 'url', 'path', 'file', 'img', 'image', 'link', 'name']

/** A picture that a tag shows. */
interface Figure {
  address: string
  alt: string
  caption: string
  width?: string | undefined
}

/**
 * Rewrite tags of Hugo, Jekyll, Hexo and Eleventy that show a picture as HTML. If the tag stands in a paragraph with other
 * text, rewrite it as Markdown. Code stays as it is, and every line keeps its number.
 *
 * `{{< figure src="a.png" caption="The page" >}}` ->
 * `<figure><img src="a.png" alt=""><figcaption>The page</figcaption></figure>`
 */
export function figureTags(text: string): string {
  if (!/\{\{<\s*(?:figure|img|image)\s|\{%-?\s*(?:include|asset_img|img|image|picture|figure)\s/.test(text)) return text
  const first = endOfFrontMatter(text.split('\n'))
  const start = text.split('\n').slice(0, first).join('\n').length
  const code = codeIn(text)
  return text.replace(figureTag, (whole: string, ...rest: unknown[]) => {
    // The last arguments that `replace` passes are the offset, the text and the named groups.
    const [at, , groups] = rest.slice(-3)
    if (typeof at !== 'number' || at < start || code.some(([from, to]) => at >= from && at < to)) return whole
    const figure = readFigure(groups)
    if (!figure) return whole
    const after = text.slice(at + whole.length)
    const before = text.slice(0, at)
    const isInHtml = /(?:^|\n)[ \t]*<[a-z][^\n]*$/i.test(before)
    const isAlone = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(after)
    const written = isInHtml || isAlone ? toHtml(figure) : toMarkdown(figure)
    return `${written}${'\n'.repeat(whole.split('\n').length - 1)}`
  })
}

function readFigure(groups: unknown): Figure | undefined {
  // cast: the named groups of `figureTag`, which `replace` passes
  const { hugo, include, hexo, eleventy, tag } = groups as Partial<Record<string, string>>
  if (hexo !== undefined) return readHexo(hexo)
  if (eleventy !== undefined) return readEleventy(eleventy, tag === 'figure')
  const written = hugo ?? include ?? ''
  const values = new Map(
    [...written.matchAll(attribute)].map(([, key = '', ...texts]) => [
      key.toLowerCase(),
      texts.find((text) => text !== undefined) ?? '',
    ]),
  )
  const positional = /^\s*"([^"=]+)"/.exec(written)?.[1]
  const address =
    addressKeys.map((key) => values.get(key)).find((value) => value && pictureFile.test(value)) ?? positional
  if (!address || !pictureFile.test(address)) return undefined
  const caption = [values.get('title'), values.get('caption') ?? values.get('description'), values.get('attr')]
  return {
    address,
    alt: values.get('alt') ?? '',
    caption: caption.filter(Boolean).join('. '),
    width: values.get('width'),
  }
}

/** Read the settings of a tag of Hexo: `[class names] a.png [width] [height] ["title" ["alt"]]`. */
function readHexo(written: string): Figure | undefined {
  const [, address = '', rest = ''] = /(?:^|\s)["']?(\S+?\.\w+)["']?(?=\s|$)(.*)$/s.exec(written) ?? []
  if (!pictureFile.test(address)) return undefined
  const texts = [...rest.matchAll(/"([^"]*)"|'([^'"]+)'/g)].map(([, one, other]) => one ?? other ?? '')
  const plain = rest
    .replace(/["'].*["']/s, '')
    .replace(/\b\d+(?:px|%)?(?=\s|$)/g, '')
    .trim()
  const [title = plain, alt = ''] = texts
  const [, width] = /^\s+(\d+(?:px|%)?)(?=\s|$)/.exec(rest) ?? []
  return { address, alt: alt || title, caption: alt ? title : '', width }
}

/**
 * Read the settings of a tag of Eleventy: `"a.png", "alt", "sizes"`, with or without commas. In a `figure` tag the last text is
 * the caption.
 */
function readEleventy(written: string, isFigure: boolean): Figure | undefined {
  const [address = '', alt = '', last] = [...written.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  )
  if (!pictureFile.test(address)) return undefined
  const caption = isFigure ? (last ?? alt) : ''
  return { address, alt: caption === alt ? '' : alt, caption }
}

function toHtml({ address, alt, caption, width }: Figure): string {
  const size = width ? ` width="${escaped(width)}"` : ''
  const image = `<img src="${escaped(address)}" alt="${escaped(alt)}"${size}>`
  return `<figure>${image}${caption ? `<figcaption>${captionToHtml(caption)}</figcaption>` : ''}</figure>`
}

function toMarkdown({ address, alt, caption }: Figure): string {
  const image = `![${alt.replace(/[[\]\\]/g, '\\$&')}](<${address.replace(/[<>\\\n]/g, encodeURIComponent)}>)`
  return caption ? `${image} *${caption.replace(/[*\\]/g, '\\$&')}*` : image
}

/** Convert a caption to HTML, because Hugo reads it as Markdown: `[words](https://a.org)`, `**bold**`, `*italic*`, `` `code` ``. */
function captionToHtml(caption: string): string {
  return escaped(caption)
    .replace(/\[([^[\]]+)\]\((https?:[^\s()]+)\)/g, '<a href="$2">$1</a>')
    .replace(/`([^`<>]+)`/g, '<code>$1</code>')
    .replace(/\*\*(?=\S)([^*<>]+)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(?=\S)([^*<>]+)(?<=\S)\*/g, '<em>$1</em>')
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`)
}
