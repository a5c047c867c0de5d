import type { Code, InlineCode, Link, PhrasingContent, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'
import { calloutTag, calloutTitleOf } from './calloutTags.ts'

/**
 * Match a tag that a site replaces with the argument of the tag: `{% addedin "2.0" %}`, `{% label new blue %}`,
 * `{{< new-in 0.139.0 />}}`.
 */
const argumentTag =
  /\{%-?\s*(?:(?:addedin|codetitle|badge|version|since|label)\s+["'][^{}\n]*?|label\s+[^\s"'{}%]+(?:\s+[a-z]+)?\s*)-?%\}|\{\{[<%]\s*(?:new-in|deprecated-in)\s+[\w.-]+\s*\/?\s*[>%]\}\}/

/** Match the argument in an `argumentTag`. */
const shownArgument = /"([^"]*)"|'([^']*)'|(?<=-in\s+)([\w.-]+)|(?<=\{%-?\s*label\s+)([^\s"'{}%]+)/g

/** Match a tag of Hugo or Quarto that draws an icon: `{{< fa gear >}}`, `{{< icon name="cog" >}}`. */
const iconTag = /\{\{[<%]\s*(?:icon|iconify|fa[bsr]?|fontawesome|bi|octicon|material)\s+[^{}\n]*?\/?\s*[>%]\}\}/

/**
 * Match a value that the site knows and the article does not: `{{ site.title }}` of Jekyll, `{{< var version >}}` of Quarto. The
 * name of the value is shown as code, because a sentence without it would read as if it were complete. Do not match between
 * `{% raw %}` and `{% endraw %}`, where the text is about templates.
 */
const siteValue =
  /(?<!\]\([^()\s]*)(?<!\{%-?\s*(?:raw|verbatim)\s*-?%\}[^%]*)(?:\{\{-?\s*(?<value>(?:\$?site|\$theme(?:Config)?)\.[\w.[\]"'-]+)(?:\s*\|[^{}]*)?\s*-?\}\}|\{\{<\s*(?:var|meta|env|param)\s+["']?(?<key>[^{}\n"'>]*?)["']?\s*>\}\})/

const tag = new RegExp(
  `(?<pause>(?<=\\S[ \\t]*)\\{\\{<\\s*pagebreak\\s*>\\}\\})|(?<end>\\{%-?\\s*endembed\\s*-?%\\})|\\{%-?\\s*(?:post_link|asset_link)\\s+(?<slug>[^\\s%]+)(?:\\s+(?<title>[^{}\\n]*?))?\\s*-?%\\}|\\{%-?\\s*(?:end)?(?:raw|verbatim)\\s*-?%\\}|\\{\\{[<%]\\s*/?\\s*[\\w-]+\\s*[>%]\\}\\}|(?<icon>${iconTag.source})|(?<saying>${argumentTag.source})|(?<script>\\{\\{\\s*\\$(?:slidev|nav|page|clicks)(?:\\.\\w+)*\\s*\\}\\}|<%[-_*+=]?\\s*tp\\.[^%]*%>)|(?<unknown>${siteValue.source})|\\{%-?\\s*(?:(?:end)?(?:if|unless|for)|else|elsif|elif)(?![\\w-])[^{}\\n]*%\\}|${calloutTag.source}`,
  'g',
)

/** Match the start of a closing tag: `{% endnote`, `{{< /note`. */
const closingTag = /^\{\{?[%<]-?\s*(?:end(?=[a-z])|\/)/

const rawTag = /\{%-?\s*(end)?(?:raw|verbatim)\s*-?%\}/g

/** Match a pair of `rawTag` within a line of a listing. */
const rawLine = /\{%-?\s*(?:raw|verbatim)\s*-?%\}(.*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g

/** Match a tag; group 1 is its name without the `end` or `/` of a closing tag. */
const tagName = /\{\{?[%<]-?\s*(?:end(?=[a-z])|\/\s*)?([\w-]+)/

/**
 * Read template tags in text. `{% post_link plan The plan %}` of Hexo becomes a link. Leave out the tags around a callout within
 * a paragraph: `{% note %}Mind it.{% endnote %}`. Also leave out `{% raw %}` and `{% endraw %}`, in code too: sites need them
 * around text that looks like a template.
 */
export function inlineTemplateTags(tree: Root): void {
  visit(tree, 'inlineCode', (node, index, parent) => {
    const tags = [...node.value.matchAll(rawTag)]
    if (!parent || index === undefined || tags.length === 0) return
    if (tags.length % 2 === 1 || !tags.every(([, end], at) => (end !== undefined) === (at % 2 === 1))) return
    const code = { ...node, value: node.value.replace(rawTag, '') }
    const nodes = [...tags.map(([source]) => omit(node, source)), ...(code.value.trim() ? [code] : [])]
    // cast: phrasing content may stand wherever code in a line may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
  visit(tree, ['inlineCode', 'code', 'text'], (node) => {
    // In articles about tags, Hugo escapes a tag as `{{</* ref */>}}`.
    if ('value' in node) node.value = node.value.replace(/\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
  })
  visit(tree, 'code', (node, index, parent) => {
    const value = node.value.replace(rawLine, '$1')
    if (!parent || index === undefined || value === node.value) return
    const tags = Array.from(node.value.matchAll(rawLine), ([source]) => omit(node, source))
    parent.children.splice(index, 1, ...tags, { ...node, value })
    return index + tags.length + 1
  })
  const written = new Map<Parent, string>()
  const isHalfOfPair = findHalvesOfPairs(tree)
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !/\{[%{]|<%/.test(node.value)) return
    // Use the text of the parent as it was before the first of its tags was left out.
    const around = written.get(parent) ?? toString(parent)
    written.set(parent, around)
    const nodes: PhrasingContent[] = []
    let end = 0
    for (const { 0: source, groups, index: at } of node.value.matchAll(tag)) {
      let words = groups?.saying
        ? Array.from(source.matchAll(shownArgument), ([, ...texts]) => texts.find((text) => text !== undefined)).join(
            ' ',
          )
        : ''
      if (
        ![groups?.slug, groups?.icon, groups?.pause, groups?.saying, groups?.script, groups?.end, groups?.unknown].some(
          (group) => group !== undefined,
        )
      ) {
        const isFirst = index === 0 && !node.value.slice(0, at).trim()
        const isLast = index === parent.children.length - 1 && !node.value.slice(at + source.length).trim()
        const isNote =
          isPaired(source, around) || ((isFirst || isLast) && isHalfOfPair(source, node.position?.start.offset))
        const title = calloutTitleOf(source)
        if (!isNote || title === undefined) continue
        words = title && `${title}: `
      }
      if (at > end) nodes.push(textOf(node, node.value.slice(end, at)))
      const rule = groups?.icon ? 'icon' : groups?.pause ? 'page-break' : 'template-tag'
      nodes.push(groups?.slug === undefined ? omit(node, source, rule) : linkOf(node, groups.slug, groups.title))
      const name = groups?.value ?? groups?.key
      if (name) nodes.push({ ...textOf(node, name), type: 'inlineCode' })
      if (words) nodes.push(textOf(node, words))
      end = at + source.length
    }
    if (end === 0) return
    if (end < node.value.length) nodes.push(textOf(node, node.value.slice(end)))
    // cast: phrasing content may stand wherever text may
    parent.children.splice(index, 1, ...(nodes as typeof parent.children))
    return index + nodes.length
  })
}

/** Tell whether a text contains both tags of the pair that a tag belongs to: `{% note %}` and `{% endnote %}`. */
function isPaired(tag: string, text: string): boolean {
  const name = (tagName.exec(tag)?.[1] ?? '').replace(/^(?:else|elsif|elif)$/, 'if')
  return new RegExp(`\\{\\{?[%<]-?\\s*${name}(?![\\w-])[\\s\\S]*\\{\\{?[%<]-?\\s*(?:end|/\\s*)${name}(?![\\w-])`).test(
    text,
  )
}

/**
 * Find the tags around callouts of several paragraphs: `{% note %}Mind it.`, a paragraph, `{% endnote %}`. Return a function
 * that tells whether the other tag of a pair stands in another paragraph, for a tag in the text that starts at the offset `at`.
 */
function findHalvesOfPairs(tree: Root): (tag: string, at: number | undefined) => boolean {
  const firstOpening = new Map<string, number>()
  const lastClosing = new Map<string, number>()
  const all = new RegExp(calloutTag.source, 'g')
  visit(tree, 'text', ({ value, position }) => {
    const at = position?.start.offset
    if (at === undefined || !/\{[%{]/.test(value)) return
    for (const [source] of value.matchAll(all)) {
      const name = tagName.exec(source)?.[1] ?? ''
      if (closingTag.test(source)) lastClosing.set(name, at)
      else if (!firstOpening.has(name)) firstOpening.set(name, at)
    }
  })
  return (source, at = 0) => {
    const name = tagName.exec(source)?.[1] ?? ''
    const half = (closingTag.test(source) ? firstOpening : lastClosing).get(name)
    return half !== undefined && (closingTag.test(source) ? half < at : half > at)
  }
}

/**
 * Make the link for a `post_link` or `asset_link` tag of Hexo. A `false` after the title says that its HTML is markup, which is
 * removed: `'<b>New</b> plan' false`.
 */
function linkOf(node: Text, slug: string, title = ''): Link {
  const isMarkup = /\sfalse$/.test(title)
  const words = (isMarkup ? title.replace(/<\/?[a-z][^<>]*>/gi, '') : title)
    .replace(/\s+(?:true|false)$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  const link: Link = { type: 'link', url: slug, children: [textOf(node, words || slug)] }
  return node.position ? { ...link, position: node.position } : link
}

function omit({ position }: Text | InlineCode | Code, source: string, rule: Omitted['rule'] = 'template-tag'): Omitted {
  return { type: 'omitted', rule, source, ...(position ? { position } : {}) }
}

function textOf(node: Text, value: string): Text {
  return { ...node, value }
}
