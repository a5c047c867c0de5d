import { nameToEmoji } from 'gemoji'
import type MarkdownIt from 'markdown-it'
import type { StateBlock, StateInline, Token } from 'markdown-it'

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean

/** Teach markdown-it what writers of articles use beside Markdown: containers, comments, formulas, footnotes. */
export function articleSyntax(md: MarkdownIt): void {
  // A picture's description has the words of code in it, which markdown-it leaves out.
  md.renderer.renderInlineAsText = (tokens) => tokens.map(wordsIn).join('')
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('fence', 'directive', directive, { alt })
  md.block.ruler.before('fence', 'container', container, { alt })
  md.block.ruler.before('fence', 'admonition', admonition, { alt })
  md.block.ruler.before('fence', 'comment', between('%%', '%%', 'comment'), { alt })
  md.block.ruler.before('fence', 'mdx-comment', between('{/*', '*/}', 'comment'), { alt })
  md.block.ruler.before('fence', 'formula', between('$$', '$$', 'formula'), { alt })
  for (const [open, close] of texDelimiters)
    md.block.ruler.before('fence', open, between(open, close, 'formula'), { alt })
  md.block.ruler.before('fence', 'tex-definition', texDefinition, { alt })
  md.block.ruler.before('reference', 'footnote', footnote, { alt })
  md.block.ruler.before('fence', 'percent', percent, { alt })
  md.inline.ruler.before('escape', 'comment', inline(/^%%([\s\S]+?)%%|^\{\/\*([\s\S]*?)\*\/\}/, 'comment'))
  md.inline.ruler.before('escape', 'formulas', inline(/^\$\$([^$]+)\$\$/, 'formula'))
  md.inline.ruler.before(
    'escape',
    'formula',
    // As in pandoc no space stands inside and no letter or digit outside; Chinese may.
    inline(/^\$(?!\$)((?!\s)(?:\\.|[^$\\])*?(?:\\.|[^\s\\$]))\$(?![\da-z$])/i, 'formula', /[\da-z\\$]$/i),
  )
  // `\\(x\\)`; a bracket that Markdown would take for a mark has no command, index or sign inside.
  md.inline.ruler.before(
    'escape',
    'tex',
    inline(/^\\{1,2}[([]((?=[^\])]*[\^_=<>+]|[^\])]*\\[a-z]|\s*[a-z]\s*\\)[\s\S]{1,400}?)\\{1,2}[)\]]/i, 'formula'),
  )
  md.inline.ruler.before('escape', 'tex-name', inline(/^\\(?:(?:eq)?ref\{[^{}]*\}()|(?:ce|pu)\{([^{}]*)\})/, 'formula'))
  md.inline.ruler.before('backticks', 'role', role)
  md.inline.ruler.before('escape', 'emoji', emoji)
  md.inline.ruler.before('link', 'footnote', inline(/^\[\^[^\]\s]+\]:?()/, 'footnote'))
  // As in pandoc, a footnote with its words.
  md.inline.ruler.before(
    'link',
    'note',
    inline(/^\^\[((?:[^[\]]|\[[^[\]]*\])*?\s(?:[^[\]]|\[[^[\]]*\])*)\](?!\()/, 'note'),
  )
  // `H~2~O`, `10^6^`: within a word and without a space the signs are pandoc's.
  md.inline.ruler.before(
    'strikethrough',
    'sub',
    inline(/^~(?!~)([^\s~[\]]{1,12})~(?!~)/, 'sub', undefined, /[\p{L}\p{N})]$/u),
  )
  md.inline.ruler.before('strikethrough', 'sup', inline(/^\^([^\s^[\]]{1,12})\^/, 'sup', undefined, /[\p{L}\p{N})]$/u))
  md.inline.ruler.before('link', 'wiki', wiki)
  md.inline.ruler.before('escape', 'block-id', inline(/^\^(?:[\w-]{3,}|[a-z]\d)(?=\n|$)()/i, 'block-id', /\S$/))
  md.renderer.rules.own = (tokens, at) => {
    const { info = '', content = '' } = tokens[at] ?? {}
    const name = info.startsWith('su') ? info : `audit-${info}`
    return `<${name}>${md.utils.escapeHtml(content)}</${name}>`
  }
}

/** `:octicons-alert-16:`: an icon of a site. */
const icon = /^:(?:material|fontawesome|octicons|simple)-[a-z\d]+(?:-[a-z\d]+)*:/

/** `:warning:`: GitHub's code of an emoji is no word, nor is that of an icon. */
function emoji(state: StateInline, silent: boolean): boolean {
  const [drawn] = icon.exec(state.src.slice(state.pos)) ?? []
  if (drawn) {
    if (!silent) state.push('text', '', 0).content = '\u{f0000}'
    state.pos += drawn.length
    return true
  }
  const [code, name = ''] = /^:([\w+-]+):(?!\w)/.exec(state.src.slice(state.pos)) ?? []
  const plain = name.replace(/_tone[1-5]$/, '')
  const sign = Object.hasOwn(nameToEmoji, plain) ? nameToEmoji[plain] : undefined
  if (!code || !sign || /[\da-z_]$/i.test(state.src.slice(0, state.pos))) return false
  if (!silent) state.push('text', '', 0).content = sign
  state.pos += code.length
  return true
}

/** `[[page#heading|words]]`, `![[picture.png|300]]`: the words or the name of the place, or the picture. */
function wiki(state: StateInline, silent: boolean): boolean {
  const found = /^(!?)\[\[(?!\s|_?toc_?\]\])([^[\]|\n]*\p{L}[^[\]|\n]*)(?:\\?\|([^[\]\n]*))?\]\](?!\()/iu.exec(
    state.src.slice(state.pos),
  )
  if (!found) return false
  if (!silent) {
    const [, embed, target = '', words = ''] = found
    const [page = '', ...headings] = target.replace(/\\$/, '').split('#')
    if (embed && /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(page)) {
      const token = state.push('image', 'img', 0)
      token.attrs = [
        ['src', encodeURI(page)],
        ['alt', ''],
      ]
      token.children = []
      token.content = /^\d+(?:x\d+)?$/.test(words) ? '' : words
    } else {
      const heading = headings.findLast((name) => !name.startsWith('^'))
      state.push('text', '', 0).content = words || heading || page
    }
  }
  state.pos += found[0].length
  return true
}
/** What opens and closes a formula on lines of its own. */
const texDelimiters = [
  ['\\\\[', '\\\\]'],
  ['\\[', '\\]'],
  ...'equation align gather multline eqnarray alignat flalign'
    .split(' ')
    .flatMap((name) => [name, `${name}*`])
    .map((name) => [`\\begin{${name}}`, `\\end{${name}}`]),
] as [string, string][]

function inline(pattern: RegExp, name: string, notAfter?: RegExp, after?: RegExp) {
  return (state: StateInline, silent: boolean): boolean => {
    const before = state.src.slice(0, state.pos)
    if (notAfter?.test(before) || (after && !after.test(before))) return false
    const found = pattern.exec(state.src.slice(state.pos))
    if (!found) return false
    if (!silent) {
      const token = state.push('own', '', 0)
      token.info = name
      token.content = found[1] ?? found[2] ?? ''
    }
    state.pos += found[0].length
    return true
  }
}

const lineAt = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const isCode = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent >= 4

/** `\newcommand{\RR}{\mathbb{R}}` on a line of its own. */
const texDefinition: BlockRule = (state, start, _, silent) => {
  const line = lineAt(state, start)
  if (isCode(state, start) || !/^\\(?:(?:re|provide)?newcommand|def|let|DeclareMathOperator)\b/.test(line)) return false
  if (silent) return true
  const token = state.push('own', '', 0)
  token.block = true
  token.info = 'comment'
  token.map = [start, start + 1]
  token.content = line
  state.line = start + 1
  return true
}

/** `% a comment` of MyST; elsewhere a whole paragraph of such lines that opens as a sentence does. */
const percent: BlockRule = (state, start, end, silent) => {
  const isComment = (line: number) => /^%(?:\s|$)/.test(lineAt(state, line))
  if (isCode(state, start) || !isComment(start)) return false
  const isMyst = /^\s*(?:`{3,}|:{3,})\{[a-z-]+\}|^\([^()\s]+\)=\s*$|\{(?:ref|doc|numref|term|eq|cite)\}`/m.test(
    state.src,
  )
  let last = start
  while (last < end && isComment(last)) last += 1
  const isApart = (start === 0 || state.isEmpty(start - 1)) && (last === end || state.isEmpty(last))
  if (!isMyst && !(isApart && /^%\s+(?:[\p{Lu}\p{Lo}]|todo|note|draft)/u.test(lineAt(state, start)))) return false
  if (silent) return true
  const token = state.push('own', '', 0)
  token.block = true
  token.info = 'comment'
  token.map = [start, last]
  token.content = Array.from({ length: last - start }, (_, at) => lineAt(state, start + at).slice(1)).join('\n')
  state.line = last
  return true
}

/** `%% ... %%` and `$$ ... $$`, from a line that begins so to one that ends so. */
function between(open: string, close: string, name: string): BlockRule {
  return (state, start, end, silent) => {
    const first = lineAt(state, start)
    if (isCode(state, start) || !first.startsWith(open)) return false
    let last = start
    const closes = (line: number) => {
      const text = lineAt(state, line).trimEnd()
      return text.endsWith(close) && (line > start || text.length >= open.length + close.length)
    }
    while (last < end && !closes(last)) last += 1
    if (last === end) return false
    if (silent) return true
    const lines = Array.from({ length: last - start + 1 }, (_, at) => lineAt(state, start + at))
      .join('\n')
      .trimEnd()
    const token = state.push('own', '', 0)
    token.block = true
    token.info = name
    token.map = [start, last + 1]
    token.content = lines.slice(open.length, -close.length)
    state.line = last + 1
    return true
  }
}

/** `::: notes`, `::: {.notes}`, `::: tip Title`, `:::note[Title]`, `/// tip | Title`, up to the line of such signs that closes it. */
const container: BlockRule = (state, start, end, silent) => {
  const first = lineAt(state, start)
  const found =
    /^:{3,}\s*(\{[^}]*\}|[^\s{[]+)\s*(.*)$/.exec(first) ?? /^\/{3,}\s*([a-z][\w-]*)(?:\s*\|\s*(.*)|\s*)$/.exec(first)
  if (isCode(state, start) || !found) return false
  if (silent) return true
  let last = start + 1
  for (let depth = 1; last < end; last += 1) {
    const line = lineAt(state, last)
    if (/^(?::{3,}|\/{3,})\s*$/.test(line) && line[0] === first[0]) depth -= 1
    else if (/^(?::{3,}|\/{3,})\s*\S/.test(line) && line[0] === first[0]) depth += 1
    if (depth === 0) break
  }
  const [, name = '', rest = ''] = found
  const title = /title=(?:"([^"]*)"|(\S+?)[\s}])/.exec(name + rest)
  const bare = rest
    .replace(/\{[^}]*\}/g, '')
    .replace(/:+\s*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
  // Options of MyST: `:class: wide`.
  let inner = start + 1
  if (/^\{[a-z]/.test(name)) while (inner < last && /^:[a-z][\w.-]*:(?:\s|$)/.test(lineAt(state, inner))) inner += 1
  // Options of MkDocs, indented: `    type: warning`.
  if (first.startsWith('/'))
    while (inner < last && isCode(state, inner) && /^[a-z][\w-]*:(?:\s|$)/.test(lineAt(state, inner))) inner += 1
  nest(state, { start, inner: [inner, last], name, title: title?.[1] ?? title?.[2] ?? bare })
  state.line = Math.min(last + 1, end)
  return true
}

/** A tag around a note, on a line of its own. */
const noteTag =
  /^([ \t]*)(?:\{%-?\s*(?:end)?(?:note|hint|tabs?|folding|tip|callout|alert|admonition|content-ref)\b([^{}\n]*)%\}|\{\{[<%]\s*\/?\s*(?:notice|note|hint|warning|caution|callout|admonition|alert|table|tabs?|details|tip|gallery)\b([^{}\n]*)[>%]\}\})[ \t]*$/gm

/** Such a tag in a line, with what stands up to the one that closes it. */
const noteInLine =
  /\{%-?\s*(note|hint|tip|callout|alert|admonition)\b([^{}\n]*)%\}((?:(?!\n\s*\n)[\s\S])*?)\{%-?\s*end\1\s*-?%\}/g

/** The title in such a tag: what stands in quotes, if it is none of a class or a colour. */
const titleOfTag = (settings: string) =>
  /(?<![\w-])(?:title|header|summary|caption)\s*=\s*["']([^"']*)["']|(?<![=\w])"(?!(?:warn|warning|info|tip|note|danger|demo)")([^"=]*)"/
    .exec(settings)
    ?.slice(1)
    .find(Boolean) ?? ''

/** `{% callout %}Words`, a paragraph, `{% endcallout %}`: a tag beside words has its other half somewhere. */
const besideWords = /(?<!`)\{%-?\s*(end)?(callout|alert|admonition)\b([^{}\n]*)%\}(?!`)/g

/** Make comments of HTML of those that are tags, and leave out tags beside words that come in pairs. */
function withoutPairs(body: string): string {
  const closed = new Set(Array.from(body.matchAll(besideWords), ([, end, name]) => (end ? name : undefined)))
  return body
    .replace(/\{\{([<%])\s*comment\s*[>%]\}\}([\s\S]*?)\{\{\1\s*\/\s*comment\s*[>%]\}\}/g, '<!--$2-->')
    .replace(/(?<![!`])\[([^[\]]*)\]\(https?:\/\/[^()\s]*\{[{%][^()\n]*\)/g, '$1')
    .replace(besideWords, (tag, _, name, settings) => (closed.has(name) ? titleOfTag(settings) : tag))
}

/** `{% set code %}`: what stands up to its end is shown elsewhere, such as in tabs. */
const setTag = /^[ \t]*\{%-?\s*(?:set\s+\w+|endset)\s*-?%\}[ \t]*$/gm

/** The lines that open and close a diagram of Mermaid: those of Azure DevOps, of Mermaid's own pages, of Hugo and of Hexo. */
const diagramTags: [RegExp, RegExp][] = [
  [/^\s*:{3,}\s*mermaid\s*$/, /^\s*:{3,}\s*$/],
  [/^\s*<(?:div|pre)\s+class=["']?mermaid["']?\s*>\s*$/i, /^\s*<\/(?:div|pre)>\s*$/i],
  [/^\s*\{\{[<%]\s*mermaid\b.*\}\}\s*$/, /^\s*\{\{[<%]\s*\/\s*mermaid\s*[>%]\}\}\s*$/],
  [/^\s*\{%-?\s*mermaid\b.*%\}\s*$/, /^\s*\{%-?\s*endmermaid\s*-?%\}\s*$/],
]

/** Put fences in place of such lines, but not within a fence, which shows how they are written. */
function fenceDiagrams(body: string): string {
  const lines = body.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, fence] = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/.exec(line) ?? []
    const [, closing] = fence
      ? [fence, new RegExp(`^[\\s>]*${fence}`)]
      : (diagramTags.find(([opening]) => opening.test(line)) ?? [])
    const end = closing ? lines.findIndex((other, index) => index > at && closing.test(other)) : -1
    if (end === -1) continue
    if (!fence) {
      const [margin = ''] = /^\s*/.exec(line) ?? []
      // In HTML an arrow is `--&gt;`.
      const drawn = lines.slice(at + 1, end).map((inner) => inner.replace(/&(?:gt|lt|amp|quot);/g, ' '))
      lines.splice(at, end - at + 1, `${margin}\`\`\`mermaid`, ...drawn, `${margin}\`\`\``)
    }
    at = end
  }
  return lines.join('\n')
}

/** Put fences and HTML in place of the tags that Liquid, Hexo and Hugo write for code and pictures. */
export function withoutTemplateTags(written: string): string {
  const body = fenceDiagrams(withoutPairs(written))
  const value = (written: string, name: RegExp) =>
    new RegExp(`(?<![\\w-])(?:${name.source})=(?:"([^"]*)"|(\\S+))`).exec(written)?.slice(1).find(Boolean) ?? ''
  return (
    body
      // What fills its blank lines is indented as the tag is: in the margin it would end the list that holds the fence.
      .replace(/(?<!`)<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, (whole, _, at: number, all: string) => {
        const [margin = ''] = /^[ \t>]*/.exec(all.slice(all.lastIndexOf('\n', at) + 1)) ?? []
        return whole.replace(/\n[ \t]*(?=\n)/g, `\n${margin}/**/`)
      })
      .replace(/^(\s*)\{%-?\s*(highlight|codeblock)\b(.*?)%\}(\n[\s\S]*?\n\s*)\{%-?\s*end\2\s*-?%\}/gm, '$1~~~~$4~~~~')
      .replace(
        /^(\s*)\{\{[<%]\s*(highlight|code)\b(.*?)\}\}(\n[\s\S]*?\n\s*)\{\{[<%]\s*\/\s*\2\b.*?\}\}/gm,
        (_, indent, _name, settings, code) =>
          `${indent}~~~~${value(settings, /title/) && ` title="${value(settings, /title/)}"`}${code}~~~~`,
      )
      .replace(
        /^([ \t]*)\[(prism|code|sourcecode|highlight)(?:[ =][^\]\n]*)?\][ \t]*\n([\s\S]*?)\n[ \t]*\[\/\2\][ \t]*$/gm,
        '$1~~~~~\n$3\n$1~~~~~',
      )
      .replace(
        /^[ \t]*\[([a-z][\w-]*)((?:[ =][^\]\n]*)?)\][ \t]*$(?=[\s\S]*^[ \t]*\[\/\1\][ \t]*$)/gm,
        (_, _name, settings) => titleOfTag(settings),
      )
      .replace(/^[ \t]*\[\/[a-z][\w-]*\][ \t]*$/gm, '')
      .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
      .replace(/\{%-?\s*(?:post|asset)_link\s+(\S+)(?:\s+([^%{}]*?))?(?:\s+(?:true|false))?\s*%\}/g, (_, at, words) =>
        (words || at).replace(/^["']|["']$/g, ''),
      )
      .replace(/(?<=[^`\s(]`)\{\.[\w-]+\}/g, '')
      .replace(noteInLine, (...[, , settings, words]) => `${titleOfTag(settings)} ${words}`.trim())
      .replace(/(?<!`)\{%-?\s*image\s+"([^"]*)",?\s*(?:"([^"]*)")?[^{}]*%\}/g, '![$2](<$1>)')
      .replace(noteTag, (_, indent, ...parts) => `${indent}${titleOfTag(parts.slice(0, 2).join(''))}`)
      .replace(
        /(?<!`)(?:\{\{<\s*figure\s([^{}]*?)>\}\}|\{%\s*include\s+\S*(?:figure|image)\S*\s([^{}]*?)%\})/g,
        (whole, one, other) => {
          const written = `${one ?? other}`
          const caption = value(written, /caption/)
          const image = `<img src="${value(written, /src|image_path/)}" alt="${value(written, /alt/)}">`
          return `<figure>${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>${whole.replace(/[^\n]/g, '')}`
        },
      )
      .replace(/\{\{<\s*(?:tweet|x|gist)\s[^{}]*>\}\}|\{%\s*gist\s[^{}]*%\}/g, '\u{f0000}')
      .replace(/^(\$\$.*|.*\$\$)[ \t]*\{#eq[:-][^{}]*\}[ \t]*$/gm, '$1')
      .replace(setTag, '')
      .replace(/\\@ref\([\w:-]+\)/g, '\u{f0000}')
      .replace(/^([ \t]*(?:[-*+][ \t]+)?)#\+(?:BEGIN|END)_[A-Z]+[ \t]*$/gim, '$1')
      .replace(/\{\{cloze ([^{}]+)\}\}/g, '$1')
      // A value of the site is shown by its name; a listing that was set stands in the place of its name.
      .replace(/(?<!`)(?<!\]\([^()\s]*)\{\{<\s*(?:var|meta|env|param)\s+["']?([^{}\n"'>]*?)["']?\s*>\}\}/g, '$1')
      .replace(/(?<!`)\{\{\s*\w+\s*\|\s*highlight\b[^{}\n]*\}\}/g, '\u{f0000}')
      .replace(/(?<!`)\{%-?\s*addedin\s+"([^"]*)"\s*-?%\}/g, '$1')
      .replace(/(?<![\w@./`])\[?-?@(?:fig|tbl|lst|eq|sec)[:-][\w:-]*\w\]?/g, '\u{f0000}')
      .replace(/\(@[\w-]*\)(?=[ \t.,;])/g, '\u{f0000}')
      .replace(/\{%\s*asset_img\s[^%]*?(\S+\.\w+)[^%]*%\}/g, '![](<$1>)')
  )
}

/** Names in braces that are languages of cells, or code in MyST. */
const cells =
  /^(?:python|r|julia|ojs|bash|sh|sql|js|code|code-block|code-cell|sourcecode|math|mermaid|literalinclude|include)$/
const filledIn = /^(?:toctree|contents|tableofcontents|bibliography|printindex|index|tags)$/
const admonitions =
  /^(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition|topic|dropdown|table)$/

/** What Sphinx prints in place of these names. */
const printed = new Map([
  ['seealso', 'See also'],
  ['versionadded', 'Added in version'],
  ['versionchanged', 'Changed in version'],
  ['deprecated', 'Deprecated since version'],
])

const titleOf = (name: string, rest: string) =>
  name.startsWith('version') || name === 'deprecated' || !rest
    ? `${printed.get(name) ?? ''} ${rest}`.trim()
    : admonitions.test(name)
      ? rest
      : ''

/** Lines at the top of a cell or a directive that are options: their lines stay, without their words. */
export function withoutOptions(content: string): string {
  const lines = content.split('\n')
  let at = 0
  while (/^\s*(?::[\w.-]+:|(?:#|\/\/|--|%%|%)\|)/.test(lines[at] ?? '')) lines[at++] = ''
  return lines.join('\n')
}

/** ```` ```{note} Title ```` of MyST, with its options, up to the fence that closes it. */
const directive: BlockRule = (state, start, end, silent) => {
  const [, fence = '', name = '', rest = ''] =
    /^(`{3,}|~{3,})\s*\{([a-z][\w:-]*)\}\s*(.*)$/.exec(lineAt(state, start)) ?? []
  if (!fence || isCode(state, start) || cells.test(name)) return false
  const isEnd = (line: number) => new RegExp(`^${fence}${fence.charAt(0)}*\\s*$`).test(lineAt(state, line))
  let last = start + 1
  while (last < end && !isEnd(last)) last += 1
  if (last === end) return false
  if (silent) return true
  let first = start + 1
  if (/^---\s*$/.test(lineAt(state, first))) {
    first += 1
    while (first < last && !/^---\s*$/.test(lineAt(state, first))) first += 1
    first += 1
  } else while (first < last && /^:[\w.-]+:/.test(lineAt(state, first))) first += 1
  const picture = /^(?:figure|image)$/.test(name) ? `![](<${rest}>)` : titleOf(name, rest)
  if (!filledIn.test(name)) nest(state, { start, inner: [first, last], name: 'directive', title: picture })
  state.line = Math.min(last + 1, end)
  return true
}

/** `` {ref}`Words <target>` ``: the name is no word of the article, nor is the target. */
const role = (state: StateInline, silent: boolean): boolean => {
  const found = /^\{([a-z][\w:-]*)\}`([^`\n]+)`/.exec(state.src.slice(state.pos))
  if (!found || !/^(?:ref|numref|doc|term|cite|eq|any|abbr|kbd|sub|sup|math|code|file|\w+:\w+)/.test(found[1] ?? ''))
    return false
  if (!silent) {
    const words = (found[2] ?? '').replace(/(\S)\s*<[^<>]+>$/, '$1')
    const token = state.push(found[1] === 'math' ? 'own' : 'text', '', 0)
    if (found[1] === 'math') token.info = 'formula'
    token.content = words
  }
  state.pos += found[0].length
  return true
}

/** `!!! note "Title"`, `=== "Tab"`, with what is indented below it; in a definition too, as in `:   !!! note`. */
const admonition: BlockRule = (state, start, end, silent) => {
  const found = /^(: {3})?(?:!!!|\?\?\?\+?|===[!+]?(?=\s+"))\s+([\w -]*?)(?:\s*"(.*)")?\s*$/.exec(lineAt(state, start))
  if (isCode(state, start) || !found) return false
  if (silent) return true
  const last = belowIndent(state, start + 1, end)
  const [, definition, name = '', title = ''] = found
  nest(state, { start, inner: [start + 1, last], name, title, indent: state.blkIndent + (definition ? 8 : 4) })
  state.line = last
  return true
}

interface Nested {
  start: number
  inner: [number, number]
  name: string
  title: string
  indent?: number
}

function nest(state: StateBlock, { start, inner, name, title, indent = state.blkIndent }: Nested): void {
  const open = state.push('container_open', 'div', 1)
  open.map = [start, inner[1]]
  open.block = true
  open.attrSet('class', name.replace(/[{}.]/g, ' '))
  if (title) paragraph(state, start, title)
  const outer = { indent: state.blkIndent, end: state.lineMax, parent: state.parentType }
  state.blkIndent = indent
  state.lineMax = inner[1]
  state.parentType = 'root'
  state.md.block.tokenize(state, ...inner)
  state.blkIndent = outer.indent
  state.lineMax = outer.end
  state.parentType = outer.parent
  state.push('container_close', 'div', -1).block = true
}

function paragraph(state: StateBlock, line: number, content: string): void {
  state.push('paragraph_open', 'p', 1).map = [line, line + 1]
  const token = state.push('inline', '', 0)
  token.content = content
  token.map = [line, line + 1]
  token.children = []
  state.push('paragraph_close', 'p', -1)
}

/** `[^1]: text` would be a definition of a link where the text is one word; what is indented below belongs to it. */
const footnote: BlockRule = (state, start, end, silent) => {
  if (isCode(state, start) || !/^\[\^[^\]]+\]:/.test(lineAt(state, start))) return false
  if (silent) return true
  let last = start + 1
  while (last < end && !state.isEmpty(last) && !/^\[\^/.test(lineAt(state, last))) last += 1
  const lines = Array.from({ length: last - start }, (_, at) => lineAt(state, start + at))
  paragraph(state, start, lines.join('\n').replace(/^\[\^[^\]]+\]:\s*/, ''))
  const below = belowIndent(state, last, end)
  if (below > last) nest(state, { start: last, inner: [last, below], name: '', title: '', indent: state.blkIndent + 4 })
  state.line = below
  return true
}

/** The line behind those that are blank or indented. */
function belowIndent(state: StateBlock, start: number, end: number): number {
  let last = start
  while (last < end && (state.isEmpty(last) || (state.sCount[last] ?? 0) >= state.blkIndent + 4)) last += 1
  return last
}

function wordsIn({ type, content, children }: Token): string {
  if (type === 'text' || type === 'code_inline') return content
  if (type === 'softbreak' || type === 'hardbreak') return '\n'
  return (children ?? []).map(wordsIn).join('')
}
