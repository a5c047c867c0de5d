import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { packageRoot } from '../../packageRoot.ts'
import { readDeck } from '../../slidev/readDeck.ts'
import { slidevFolders } from '../../trust/slidevFolders.ts'
import type { DeckFacts } from '../server/deckFacts.ts'
import { prebuilt } from './prebuilt.ts'
import type { RenderedDeck } from './renderedDeck.ts'
import { renderSlides } from './renderSlides.ts'
import { whyNotPrebuilt } from './whyNotPrebuilt.ts'

/** A deck for the prebuilt client: its rendered slides, and all files that its page reads. */
export interface PrebuiltDeck {
  /** The client's folder, whose name depends on the themes. */
  client: string
  /** The deck as the page gets it, and the facts that the server needs. */
  rendered: { deck: RenderedDeck; facts: DeckFacts }
  /**
   * Render another version of the deck's text.
   *
   * @returns the rendered deck; or `whyNot`, the reason why only Slidev's own server can show it
   */
  render(text: string, isGenerated: boolean): Promise<PrebuiltDeck['rendered'] | { whyNot: string }>
  /** Return the HTML of the client's page with a deck in it. */
  pageOf(deck: RenderedDeck): Promise<string>
  /** Read a file of the page by its path; undefined if there is none. */
  read(path: string): Promise<Buffer | undefined>
}

/**
 * Open a deck for the client that is built once for its themes. The Markdown plugin of Slidev's server renders the slides
 * in this process, and the page compiles them. So showing a deck needs no bundler.
 *
 * @param deckFile path of the deck, which need not exist yet
 * @param text text of the deck
 * @param isGenerated whether the program has just written the text, so that no person has edited it
 * @returns the deck; or `whyNot`, the reason why only Slidev's own server can show it
 */
export async function openPrebuilt(
  deckFile: string,
  text: string,
  isGenerated: boolean,
): Promise<PrebuiltDeck | { whyNot: string }> {
  const path = resolve(deckFile)
  const read = readDeck(text, deckFile)
  const folders = await slidevFolders(path, read.headmatter)
  const whyNot = whyNotPrebuilt(read, folders)
  if (whyNot !== undefined) return { whyNot }
  const themes = folders.slice(0, -1)
  const [base = ''] = themes
  const { client, renderer } = await prebuilt(themes)
  const known = new Map<string, string>()
  const render: PrebuiltDeck['render'] = async (shown, isGenerated) => {
    const slides = readDeck(shown, deckFile)
    const { deck, facts, components } = await renderSlides(shown, path, { renderer, base, known })
    if (isGenerated) return { deck, facts }
    const whyNot = whyNotPrebuilt(slides, folders) ?? (await findWhyNotShown(components, slides.slides))
    return whyNot === undefined ? { deck, facts } : { whyNot }
  }
  const rendered = await render(text, isGenerated)
  if ('whyNot' in rendered) return rendered
  const resolvers = fileResolvers(client, path)
  return {
    client,
    rendered,
    render,
    async pageOf(deck) {
      const html = await readFile(join(client, 'index.html'), 'utf8')
      const json = JSON.stringify(deck).replaceAll('<', '\\u003c')
      return html.replace('<head>', () => `<head><script>globalThis.__deck = ${json}</script>`)
    },
    async read(path) {
      for (const resolver of resolvers) {
        const file = resolver(path)
        const content = file === undefined ? undefined : await readFile(file).catch(() => undefined)
        if (content !== undefined) return content
      }
      return undefined
    },
  }
}

/** Return the first reason why the client cannot show one of the slides: `<Mermaid` on slide 3. */
async function findWhyNotShown(components: string[], slides: { content: string }[]): Promise<string | undefined> {
  // Import this late: Vue's compiler takes long to load, and generated decks are not checked.
  const { whyNotShown } = await import('./whyNotShown.ts')
  for (const [at, one] of components.entries()) {
    const whyNot = whyNotShown(one, slides[at]?.content ?? '')
    if (whyNot !== undefined) return `\`${whyNot}\` on slide ${at + 1}`
  }
  return undefined
}

/** A function that maps a path of the page to the path of a file; undefined if it does not know the path. */
type FileResolver = (path: string) => string | undefined

/** List the resolvers of the page's files, to be tried in this order: font packages, the client, the deck's public folder. */
function fileResolvers(client: string, deckFile: string): FileResolver[] {
  const { resolve } = createRequire(join(packageRoot, 'package.json'))
  const inside = (folder: string): FileResolver => {
    return (path) => {
      const file = join(folder, path)
      const inFolder = relative(folder, file)
      return inFolder === '..' || inFolder.startsWith(`..${sep}`) ? undefined : file
    }
  }
  return [
    (path) => {
      const [, name, rest] =
        /^\/fonts\/(@(?:fontsource|fontsource-variable|expo-google-fonts)\/[\w-]+)\/(.+)$/.exec(path) ?? []
      return name && rest ? inside(dirname(resolve(`${name}/package.json`)))(rest) : undefined
    },
    inside(client),
    inside(join(dirname(deckFile), 'public')),
  ]
}

/** Return the MIME type of a file of the page. */
export function contentTypeOf(path: string): string {
  return mimeTypes[extname(path)] ?? 'application/octet-stream'
}

const mimeTypes: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
