import { isDeepStrictEqual } from 'node:util'
import type { Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import type { Deck, Slide } from '../deck/deck.ts'
import type { WrittenDeck, WrittenSlide } from './deckHandlers.ts'
import { isSlidevKey } from './neutralise.ts'
import { readDeck } from './readDeck.ts'
import { simplify } from './simplify.ts'
import { simplifyText } from './simplifyText.ts'
import { slidevToMarkdown } from './slidevToMarkdown.ts'
import type { Frontmatter } from './writeFrontmatter.ts'

/** The keys of the headmatter that decide how a deck looks. Paths are relative to the deck's file. */
export interface ThemeSettings {
  /** Folder or package of the shared theme. */
  theme: string
  /** Folders or packages with styles and layouts that override those of `theme`: the audience's theme. */
  addons: string[]
  colorSchema: 'dark' | 'light'
  /** Whether the items of a list appear one at a time, by clicks. */
  reveal?: boolean
}

/**
 * Write a deck as Slidev Markdown that people can read and edit. Words of the article stay plain text: none of them
 * becomes a slide, a component, a formula or code that runs, whatever theme the deck is opened with.
 *
 * @throws {Error} when Slidev's parser reads the result differently, or when a prop has a name that Slidev acts on. Both
 *   are bugs.
 */
export function writeDeck(deck: Deck, settings: ThemeSettings): string {
  const aliases = new Set(
    deck.children.map((slide) => String(slide.props.routeAlias ?? '')).filter((alias) => alias !== ''),
  )
  const pages = deck.children.map((slide, index) =>
    toWrittenSlide(slide, index === 0 ? headmatter(deck, settings) : {}, aliases),
  )
  const text = write({ type: 'deck', children: pages })
  checkRoundTrip(text, pages)
  return text
}

function headmatter(
  { headmatter: { title, author, lang, keywords, brand } }: Deck,
  settings: ThemeSettings,
): Frontmatter {
  return {
    theme: settings.theme,
    addons: settings.addons,
    colorSchema: settings.colorSchema,
    title: inMarkdown(title),
    ...(author !== undefined && { author }),
    lang,
    ...(keywords?.length && { keywords: keywords.join(', ') }),
    ...(settings.reveal && { reveal: true }),
    ...(brand && { brand: { ...brand } }),
  }
}

function toWrittenSlide(slide: Slide, headmatter: Frontmatter, aliases: ReadonlySet<string>): WrittenSlide {
  const { layout, props } = slide
  const acting = Object.keys(props).find(isSlidevKey)
  if (acting)
    throw new Error(`Unexpected prop \`${acting}\` of a \`${layout}\` slide, expected a name that Slidev ignores`)
  const title = typeof props.title === 'string' ? { title: inMarkdown(props.title) } : {}
  const slots = slide.children.map((slot) => ({ ...slot, children: simplify(slot.children, aliases) }))
  const named = slots.filter((slot) => slot.name !== 'default')
  return {
    type: 'slide',
    frontmatter: { ...headmatter, layout, ...props, ...title },
    children: [
      { type: 'body', children: [...slots.filter((slot) => !named.includes(slot)), ...named] },
      { type: 'note', children: simplify(nameImages(slide.note), aliases) },
    ],
  }
}

/** Use the file name of each image without a description as its description, so that the notes mention the image. */
function nameImages(blocks: readonly RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children: structuredClone([...blocks]) }
  visit(root, 'image', (image) => {
    image.alt = image.alt?.trim() || image.data?.imageName || ''
  })
  return root.children
}

/** Write a title as Markdown: Slidev reads the title in a frontmatter as Markdown too (V26). */
function inMarkdown(title: string): string {
  const children = simplifyText([{ type: 'text', value: title }], new Set(), { breaks: false })
  return write({ type: 'root', children: [{ type: 'paragraph', children }] }).trimEnd()
}

function write(node: WrittenDeck | WrittenSlide['children'][number] | Root): string {
  // cast: `slidevToMarkdown` also writes nodes that mdast does not have, which the types of `toMarkdown` do not say
  return toMarkdown(node as Root, slidevToMarkdown)
}

/** Throw if Slidev's parser does not read these slides from the text. */
function checkRoundTrip(text: string, pages: WrittenSlide[]): void {
  const { slides } = readDeck(text)
  pages.forEach((page, index) => {
    const [body, note] = page.children
    const wanted = { frontmatter: page.frontmatter, content: write(body).trim(), note: write(note).trim() }
    const slide = slides[index]
    const read = slide && {
      frontmatter: slide.frontmatter,
      content: slide.content,
      note: slide.note && `<!--\n${slide.note}\n-->`,
    }
    if (isDeepStrictEqual(read, wanted)) return
    const name = `slide ${index + 1} (\`${page.frontmatter.layout}\`)`
    throw new Error(
      `Unexpected ${name} as Slidev reads it, ${JSON.stringify(read)}, expected ${JSON.stringify(wanted)}`,
    )
  })
  if (slides.length !== pages.length) {
    throw new Error(`Unexpected ${slides.length} slides as Slidev reads them, expected ${pages.length}`)
  }
}
