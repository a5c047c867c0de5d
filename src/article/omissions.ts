import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { namesOtherFile } from './namesOtherFile.ts'
import { addDefinitionUrls } from './nodes/addDefinitionUrls.ts'
import { isContentsTitle, isNavigationInHtml, isNavigationLine } from './passes/isNavigationLine.ts'
import { rankHeadings } from './passes/rankHeadings.ts'
import { isComment, skippedBlocks } from './syntax/directives/skippedBlocks.ts'
import { isNotebookNoise } from './syntax/fences/notebookNoise.ts'
import { backgroundOf, withBackground } from './syntax/images/backgroundOf.ts'
import { isBadge, isBadgeAddress } from './syntax/images/isBadge.ts'
import { isTemplate } from './syntax/templates/template.ts'
import { isTagHeading } from './syntax/wiki/isTagHeading.ts'

// Re-exported, because `ledger/words/` may import no other file of `article/`.
export { addDefinitionUrls, backgroundOf, isBadgeAddress, isContentsTitle, isNavigationLine, withBackground }

/** A rule by which a part of the article is left out of its deck. */
interface Omission {
  /** What the rule leaves out, as a phrase that a user reads. */
  what: string
  /** Tells whether a block is left out. A rule has no test where the block alone does not show that. */
  test?(block: RootContent): boolean
}

/**
 * The rules by which a part of the article may be missing from its deck. The passes leave out what this table names, and
 * the ledger, which checks that nothing is lost, does not count it as lost. The ledger calls each `test` too, with plain
 * mdast in which HTML and references are still unresolved, so each `test` has to work on both trees.
 */
export const omissions = {
  skip: { what: 'what its author asks to leave out' },
  'front-matter-key': { what: 'a fact for the site that publishes the article' },
  comment: { what: 'a comment, of HTML, MDX, MyST or Obsidian' },
  'component-tag': {
    what: 'a component tag around blocks, or one that a web page would fill, such as `<InlineToc />`',
  },
  'hidden-element': { what: 'an HTML element whose text no browser shows, such as `script` and `style`' },
  navigation: {
    what: 'a list of links to headings of the article that completes no sentence, or a placeholder for one, such as `[TOC]`',
    test: (block) =>
      isTocMarker(block) ||
      isTocList(block) ||
      (block.type === 'list' && block.children.every(isContentsItem)) ||
      isContentsLine(block) ||
      (block.type === 'paragraph' &&
        isNavigationLine(toString(block, { includeHtml: false }), countHeadingLinks(block))) ||
      (block.type === 'html' && isNavigationInHtml(block.value)),
  },
  'emptied-heading': { what: 'a heading with nothing below it but navigation or footnotes' },
  'empty-heading': {
    what: 'a heading without words',
    test: (block) => block.type === 'heading' && !holdsWords(block),
  },
  badge: { what: 'an image that shows the state of a project, such as `build: passing`', test: isBadge },
  'other-ground': { what: 'of two pictures, for a light and a dark ground, the one that does not suit the theme' },
  'notebook-output': {
    what: 'what a notebook printed beside its results, indented as nbconvert has it: a warning of Python, `<Axes at 0x7f8b1c>`, how far a run got',
    test: isNotebookNoise,
  },
  'module-line': {
    what: 'an import or export of MDX',
    test: (block) => block.type === 'paragraph' && toString(block).split('\n').every(isModuleLine),
  },
  'link-target': {
    what: 'a name that links lead to, of MyST, on a line of its own: `(name)=`',
    test: (block) => block.type === 'paragraph' && toString(block).split('\n').every(isLinkTarget),
  },
  icon: {
    what: 'the code of an icon, which a site draws: `:material-check:`, `:fontawesome-solid-star:`, `:octocat:`; and a small drawing without words in the text, `<svg>`, or picture without a description in a heading',
  },
  'block-id': { what: 'the name of a block of Obsidian, `^name`, or a reference to one of Logseq by its id' },
  'block-property': {
    what: 'the state of a block of Logseq, such as `collapsed:: true`, and the name of a field of Dataview in parentheses: `(due:: May 2)`',
  },
  'task-state': { what: 'the state of a task of Obsidian or Logseq, such as `[/]` and `TODO`: it is a task' },
  'tag-line': {
    what: 'tags of notes on a line of their own, as Obsidian and Logseq have them, or behind a heading or a sentence: `#todo #garden/beds`',
    test: (block) => (block.type === 'paragraph' && isTagLine(toString(block))) || isTagHeading(block),
  },
  'reference-definition': { what: 'the address that a reference names: the link itself has it' },
  'thematic-break': { what: 'a line across the page' },
  'image-attributes': { what: 'the attributes of an image other than its description and width, such as `{.wide}`' },
  'heading-anchor': { what: 'a name or class of a heading, for a web page' },
  'formula-command': { what: 'the definition of a TeX command: each formula has what it stands for' },
  'formula-label': { what: 'the name of an equation: references have its number' },
  'page-break': {
    what: 'a break of pages or cells, a pause or a space, of LaTeX, Pandoc, Quarto and MyST: `\\newpage`, `. . .`, `\\vspace{1em}`, `+++`',
    test: (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => /^(?:text|break)$/.test(child.type) || isLineBreak(child)) &&
      toString(block, { includeHtml: false }).split('\n').every(isPageCommand),
  },
  attributes: { what: 'attributes of kramdown and Pandoc, for a web page, such as `{: .note}`' },
  'code-settings': { what: 'settings after the language of a code fence, such as `showLineNumbers`' },
  'directive-option': { what: 'an option of a code cell or a directive, such as `#| echo: false` and `:width: 50%`' },
  'filled-in-directive': {
    what: 'what a site or an app fills in, such as `{toctree}`, `{bibliography}` and `{{query (todo now)}}`, or another file that it shows: `<<< @/a.js`, `--8<-- "a.md"`, `@[code](./a.js)`, `{* a.py hl[2] *}`',
    test: (block) => block.type === 'paragraph' && namesOtherFile(block),
  },
  'hidden-cell': {
    what: 'a cell of code that its author hides, or of which only the result is shown: `include=FALSE`, `echo=FALSE`',
  },
  'hidden-line': { what: 'a line of a listing in Rust that its manual hides: `# use std::fs;`' },
  'diagram-setting': { what: 'a setting or a link of a diagram, such as `%%{init: {}}%%` and `click A "..."`' },
  'template-tag': {
    what: 'a tag of a template alone in its paragraph, which a site fills in: `{{< toc >}}`, `{% include nav.html %}`; and `{% raw %}`',
    test: (block) =>
      block.type === 'paragraph' && block.children.every(({ type }) => type === 'text') && isFilledIn(block),
  },
  role: { what: 'the name of a role of MyST, and what it leads to, such as `{ref}` before a text' },
  'unsafe-address': { what: 'an address that runs code or contains a page, such as `javascript:` and `data:`' },
  stderr: { what: 'what the code of a notebook has written on stderr, such as warnings' },
  traceback: { what: 'the frames of a traceback of a notebook: its error is shown' },
  'raw-cell': { what: 'a raw cell of a notebook, or raw text of Pandoc, for another format: `` `\\LaTeX`{=latex} ``' },
  'object-name': { what: 'what a notebook calls an object, as `<Axes: >`, where an output shows nothing else' },
  interactive: { what: 'an output that only a running notebook can show' },
  'hidden-text': { what: 'text that the author of a Word document has hidden' },
  'deleted-text': { what: 'text that a tracked change of a Word document has deleted or moved away' },
  'running-head': { what: 'the header or the footer on the pages of a Word document' },
  'page-frame': { what: 'what stands around the article on a web page, such as its menu' },
  'local-link': {
    what: 'an address that only works on the site of the article, such as `../about.md`, or that of a heading without a slide',
  },
} as const satisfies Record<string, Omission>

/** The name of a rule, such as `tag-line`. */
export type OmissionRule = keyof typeof omissions

/** The rules that have a test. */
const tests = Object.entries(omissions).flatMap(([rule, omission]) =>
  'test' in omission ? [{ rule: rule as OmissionRule, test: omission.test }] : [],
) // cast: `Object.entries` types the keys as `string`

/** Find which blocks of a list of siblings are left out. Return the rule by block. A block with the directive `keep` stays. */
export function omissionsIn(blocks: readonly RootContent[]): Map<RootContent, OmissionRule> {
  const leftOut = new Map<RootContent, OmissionRule>()
  for (const block of skippedBlocks(blocks)) leftOut.set(block, 'skip')
  for (const block of blocks) {
    if (block.data?.directives?.keep) continue
    const rule = tests.find(({ test }) => test(block))?.rule
    if (rule && !leftOut.has(block)) leftOut.set(block, rule)
  }
  for (const [at, block] of blocks.entries())
    if (leftOut.get(block) === 'navigation' && completesSentence(blocks, at)) leftOut.delete(block)
  const ranks = rankHeadings(blocks)
  for (const [at, block] of blocks.entries())
    if (!leftOut.has(block) && isEmptied(blocks, at, leftOut, ranks)) leftOut.set(block, 'emptied-heading')
  return leftOut
}

/** Tell whether a list of links to headings completes the sentence above it: `There are two ways:`, but not `Contents:`. */
function completesSentence(blocks: readonly RootContent[], at: number): boolean {
  const before = blocks.slice(0, at).findLast((block) => !isUnseen(block))
  const text = before?.type === 'paragraph' ? toString(before).trim() : ''
  return blocks[at]?.type === 'list' && /[:：]$/.test(text) && !isContentsTitle(text)
}

/**
 * Tell whether a block has lost what it introduces: a heading with nothing left under it, or a line `Contents:` above a
 * table of contents that is left out. Footnotes do not count as content, because each moves to the slide that refers to
 * it. The first heading is the article's title and stays.
 */
function isEmptied(
  blocks: readonly RootContent[],
  at: number,
  leftOut: Map<RootContent, OmissionRule>,
  ranks: Map<RootContent, number>,
): boolean {
  const block = blocks[at]
  if (block?.type === 'paragraph') {
    const next = blocks.find((next, later) => later > at && !isUnseen(next))
    return next !== undefined && leftOut.get(next) === 'navigation' && isContentsTitle(toString(block))
  }
  // Keep a heading that refers to a footnote: it is not the heading `Footnotes` above the list of them.
  if (block?.type !== 'heading' || block.children.some(({ type }) => type === 'footnoteReference')) return false
  const inside: RootContent[] = []
  for (let later = at + 1; later < blocks.length; later += 1) {
    const next = blocks[later]
    if (!next || isUnseen(next)) continue
    if (next.type === 'heading' && next.depth <= block.depth) break
    if (!leftOut.has(next) && next.type !== 'footnoteDefinition') return false
    inside.push(next)
  }
  if (inside.some(({ type }) => type === 'footnoteDefinition')) return true
  if (isContentsTitle(toString(block))) return inside.some((one) => leftOut.get(one) === 'navigation')
  const isFirst = !blocks.slice(0, at).some((above) => ranks.has(above) && !leftOut.has(above))
  return !isFirst && inside.some(({ type }) => type === 'list')
}

/** Tell whether a slide shows nothing of a block: a comment, a definition, a thematic break, or an `omitted` node. */
function isUnseen(block: RootContent): boolean {
  return /^(?:definition|thematicBreak|omitted)$/.test(block.type) || isComment(block)
}

/** Tell whether a block is a placeholder for a generated table of contents: `[TOC]`, `{:toc}`. */
function isTocMarker(block: RootContent): boolean {
  const marker = /^(?:\[\[?_?toc_?\]?\]|\{:\s*toc[^}]*\}|@\[?toc\]?.*|\$\{toc\})$/i
  return block.type === 'paragraph' && marker.test(toString(block).trim())
}

/** Tell whether a list is kramdown's placeholder for a table of contents: `* TOC`, and on the next line `{:toc}`. */
function isTocList(block: RootContent): boolean {
  return (
    block.type === 'list' && block.children.length === 1 && /^[^\n]*\n\s*\{:\s*toc[^{}]*\}\s*$/i.test(toString(block))
  )
}

/** Tell whether a paragraph is a line of a table of contents with its page, as Google Docs writes it: `[Costs\t2](#costs)`. */
function isContentsLine(block: RootContent): boolean {
  return block.type === 'paragraph' && countHeadingLinks(block) === 1 && /\t\d+$/.test(toString(block))
}

/** Tell whether a list item has nothing but links to headings of the article, nested items included. */
function isContentsItem({ children }: ListItem): boolean {
  return children.every((child) => {
    if (child.type === 'list') return child.children.every(isContentsItem)
    return child.type === 'paragraph' && countHeadingLinks(child) > 0
  })
}

/** Count the links to headings of the article in a paragraph. Return 0 if the paragraph has other links, or words outside of links. */
function countHeadingLinks({ children }: Paragraph): number {
  let links = 0
  /** Whether the loop is between the `html` nodes `<a>` and `</a>`. */
  let isInLink = false
  for (const node of children.flatMap(unwrap)) {
    if (node.type === 'html') {
      const [, slash] = /^<(\/?)a\b/i.exec(node.value) ?? []
      if (slash === undefined) continue
      isInLink = !slash
      if (isInLink && !/\shref=["']?#/i.test(node.value)) return 0
      if (isInLink) links += 1
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const url = node.type === 'link' ? node.url : node.data?.url
      if (!url?.startsWith('#')) return 0
      links += 1
    } else if (!isInLink && /[\p{L}\p{N}]/u.test(toString(node))) return 0
  }
  return links
}

function unwrap(node: Paragraph['children'][number]): Paragraph['children'] {
  return node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]
}

/**
 * Tell whether a paragraph has nothing but template tags that a site fills in, such as `{% include nav.html %}`. A tag that
 * a reader would miss stays: it names a picture, has words in quotes, or shows a figure, code or a video.
 */
function isFilledIn(block: RootContent): boolean {
  const text = toString(block)
  const isShown =
    /["'][^"'{}]*\s[^"'{}]*["']|\shttps?:|\.(?:png|jpe?g|gif|svg|webp|avif)\b|\{[{%][<%]?-?\s*(?:figure|img|image|picture|asset_img|highlight|code|codeblock|youtube|vimeo|bilibili|tweet|x|gist|embed|link|video|ref|raw|verbatim|if|for)\b/i
  return isTemplate(block) && /^\s*\{(?:\{[<%#]|%)/.test(text) && !isShown.test(text)
}

function isLineBreak(node: Nodes): boolean {
  return node.type === 'html' && /^<br[\s/>]/i.test(node.value)
}

/** Tell whether a line only controls the layout of pages: commands of LaTeX such as `\newpage`, or `{{< pagebreak >}}`, `. . .`, `+++`. */
function isPageCommand(line: string): boolean {
  const commands =
    'newpage|pagebreak|clearpage|cleardoublepage|newline|vfill|hfill|(?:big|med|small)skip|noindent|par|centering|raggedright|[vh]space\\*?|(?:this)?pagestyle|setcounter|setlength|addtolength|pagenumbering|tableofcontents|listoffigures|listoftables|maketitle|appendix|(?:begin|end)\\{(?:center|flushleft|flushright|landscape|samepage|multicols|tiny|scriptsize|footnotesize|small|large)\\}'
  const written = new RegExp(`^(?:\\\\(?:${commands})(?![a-z])\\s*(?:\\[[^\\[\\]]*\\]|\\{[^{}]*\\})*\\s*)+$`, 'i')
  return written.test(line.trim()) || /^(?:\. \. \.|\{\{<\s*pagebreak\s*>\}\}|\+\+\+(?:\s*\{.*\})?)$/.test(line.trim())
}

/**
 * Tell whether a text has nothing but tags: `#todo #garden`. A tag that stands alone has to have a path, `#garden/beds`, or
 * be a usual one, `#draft`: any other `#Word` may be a heading whose author forgot the space.
 */
function isTagLine(text: string): boolean {
  const tags = text.trim().split(/\s+/)
  const isTag = (word: string) => /^#(?=[^#]*\p{L})[\p{L}\p{N}\p{M}_/-]+$/u.test(word)
  return tags.every(isTag) && (tags.length > 1 || /\/|^#(?:todo|draft|inbox|wip|seedling)$/.test(text))
}

/** Tell whether a line is the target of a link in MyST: `(syntax/alerts)=`. */
function isLinkTarget(line: string): boolean {
  return /^\([\w./:+ -]+\)=$/.test(line.trim())
}

function isModuleLine(line: string): boolean {
  return /^(?:import\s+(?:[\w*{][^;]*\s+from\s+)?['"][^'"]+['"];?|export\s+(?:const|default|\{).*)$/.test(line.trim())
}

function holdsWords(node: Nodes): boolean {
  return toString(node).trim() !== '' || ('children' in node && node.children.some(({ type }) => /^image/.test(type)))
}
