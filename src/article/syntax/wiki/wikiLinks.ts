import type { PhrasingContent, Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { visit } from 'unist-util-visit'
import { imageWidth } from '../../nodes/imageWidth.ts'
import type { Omitted } from '../../nodes/omitted.ts'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink'
    wikiLinkText: 'wikiLinkText'
  }
}

const exclamationMark = 33
const leftBracket = 91
const leftParenthesis = 40

const link = /^!?\[\[([^[\]|#^\n]*?)((?:#[^[\]|#\n]*?)*)(?:\\?\|([^[\]\n]*))?\]\]$/

/** Match the target of a placeholder for a table of contents: `[[_TOC_]]`. */
const contents = /^_?toc_?$/i

/** Match a placeholder for a table of contents before or after words on its line. */
const contentsInLine = /(?<=\p{L}[^\n]*)\[\[_?toc_?\]\]|\[\[_?toc_?\]\](?=[^\n]*\p{L})/iu

/**
 * Match the name of a page for a day, a month or a year: `[[2024-01-02]]`. Do not match `[[1]]`, which is the mark of a
 * reference.
 */
const date = /^\d{4}(?:[-_./]\d{1,2}){0,2}$/

/** Match the name of an image file. */
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i

/** Match the size of an image, which may stand in place of its description: `300`, `300x200`. */
const size = /^\d+(?:x\d+)?$/

/** The parts of `[[page#heading|words]]`. */
interface WikiLink {
  page: string
  /** Names of headings, the outer one first. The last may be the name of a block: `^id`. */
  headings: string[]
  /** The text after the bar; may be empty. */
  words: string
  /** The size of an image, if it has one beside its words. */
  size: string
}

/**
 * Create a micromark extension for links of Obsidian, Logseq and wikis: `[[page]]`, `[[page#heading|text]]`, and embeds:
 * `![[picture.png|300]]`. `[[1]](https://a.example)` is a link of Markdown, and `[[ -f x ]]` is shell.
 */
export function wikiLinks(): Extension {
  const construct = (open: string) => ({
    name: 'wikiLink',
    tokenize: delimitedTokenizer({
      pairs: [[open, ']]']],
      token: 'wikiLink',
      text: 'wikiLinkText',
      maxLength: 500,
      accepts: (source, next) => next !== leftParenthesis && readWikiLink(source) !== undefined,
    }),
  })
  return { text: { [leftBracket]: construct('[['), [exclamationMark]: construct('![[') } }
}

function readWikiLink(source: string): WikiLink | undefined {
  const [, page = '', path = '', words = ''] = link.exec(source) ?? []
  const headings = path.split('#').slice(1)
  const target = [page, ...headings].join('')
  const isName = /\p{L}/u.test(target) || date.test(target) || (words.trim() !== '' && target !== '')
  if (!isName || /^\s|\s$/.test(target) || contents.test(target)) return undefined
  // The size may stand after the description: `![[a.png|The page|300]]`.
  const [, described = words, measured = ''] =
    (source.startsWith('!') && /^(.+?)\\?\|(\d+(?:x\d+)?)$/.exec(words)) || []
  const names = headings.map((heading) => heading.trim())
  return { page: page.trim(), headings: names, words: described.trim(), size: measured }
}

/**
 * Create the mdast extension of `wikiLinks`. The text of a link is its words, else its heading, else its page. An embedded image
 * becomes an image. Any other embedded file becomes a link, because a talk does not show it.
 */
export function wikiLinksFromSyntax(): FromMarkdown {
  return {
    transforms: [leaveOutContents],
    enter: {
      wikiLink(token) {
        const source = this.sliceSerialize(token)
        const found = readWikiLink(source)
        // cast: the tokenizer accepts only what can be read; a node of phrasing content may stand in text.
        this.enter(toNode(found as WikiLink, source.startsWith('!')) as PhrasingContent & { type: 'link' }, token)
      },
    },
    exit: {
      wikiLink(token) {
        this.exit(token)
      },
    },
  }
}

/** Leave out a placeholder for a table of contents that stands beside words: `See [[toc]] here`. */
function leaveOutContents(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    const found = contentsInLine.exec(text.value)
    if (!found || !parent || index === undefined) return
    const place = text.position ? { position: text.position } : {}
    const before = { ...text, value: text.value.slice(0, found.index) }
    const after = { ...text, value: text.value.slice(found.index + found[0].length) }
    const omitted: Omitted = { type: 'omitted', rule: 'navigation', source: found[0], ...place }
    parent.children.splice(index, 1, before, omitted, after)
    return index + 2
  })
}

function toNode({ page, headings, words, size: measured }: WikiLink, isEmbed: boolean): PhrasingContent {
  const place = headings.map((heading) => `#${heading}`).join('')
  const url = encodeURI(`${page}${place}`)
  if (isEmbed && picture.test(page))
    return { type: 'image', url, alt: size.test(words) ? '' : words, title: null, ...imageWidth(measured || words) }
  // `page=3` in `![[a.pdf#page=3]]` and a block's `^id` are no headings.
  const heading = headings.findLast((name) => !name.startsWith('^') && !/^\w+=/.test(name))
  // The size in `![[page#heading|300]]` is no text.
  const shown = isEmbed && size.test(words) ? '' : words
  return { type: 'link', url, title: null, children: [{ type: 'text', value: shown || heading || page }] }
}
