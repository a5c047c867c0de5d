import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'

/** Match the opening tag of a listing. The groups are indentation, name and settings. The closing tag has the same name. */
const openings = [
  /^(\s*)\{%-?\s*(highlight|codeblock|code)\b\s*(.*?)\s*-?%\}\s*$/,
  /^(\s*)\{\{[<%]\s*(highlight|code-toggle|code(?!-))\b\s*(.*?)\s*[>%]\}\}\s*$/,
]
/** Match an opening tag, its code and its closing tag on one line. */
const onOneLine =
  /\{(\{[<%]|%-?)\s*(highlight|code)\b[^{}]*?[>%]\}\}?([^\n{}`]+)\{(?:\{[<%]\s*\/|%-?\s*end)\s*\2\s*-?[>%]\}\}?/g
/**
 * Match the opening tag around a listing in Nunjucks that a filter or another file shows later: `{% set code %}`. `setEnd`
 * matches `{% endset %}`.
 */
const setTag = /^\s*\{%-?\s*set\s+(\w*[cC]ode\w*)\s*-?%\}\s*(?:\{%-?\s*raw\s*-?%\})?\s*$/
const setEnd = /^\s*(?:\{%-?\s*endraw\s*-?%\})?\s*\{%-?\s*endset\s*-?%\}\s*$/
const rawTag = /^(\s*)(\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\})\s*$/

/**
 * Rewrite tags of Liquid, Hexo and Hugo around code as fences. Leave out `{% raw %}` tags, which only keep a site from reading
 * their content as a template. Every line keeps its number:
 *
 * ```markdown
 * {% highlight ruby linenos %}      ~~~ruby linenos
 * puts 1                        ->  puts 1
 * {% endhighlight %}                ~~~
 * ```
 *
 * @param leaveOut is called with the number of each line that is left out, from 1
 */
export function codeTags(text: string, leaveOut: (line: number, source: string) => void): string {
  if (!/\{[%{]/.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const markdown = new MarkdownLines(lines, { finder })
  for (const at of markdown) {
    const line = lines[at] ?? ''
    const end = setTag.test(line) ? finder.after(at, setEnd) : -1
    if (end > 0) {
      markdown.goOnBelow(writeFenceOfSet(lines, at, end, leaveOut))
      continue
    }
    const [, , raw] = rawTag.exec(line) ?? []
    if (raw !== undefined) {
      lines[at] = ':'
      leaveOut(at + 1, raw)
      continue
    }
    lines[at] = line.replace(onOneLine, (_, _open, _name, code: string) => `\`${code.trim()}\``)
    const found = openings.map((opening) => opening.exec(line)).find(Boolean)
    if (found) markdown.goOnBelow(writeFence(lines, at, found, finder))
  }
  return lines.join('\n')
}

/**
 * Replace an opening tag and its closing tag with the lines of a fence. Return the index of the closing tag, or `at` if nothing
 * closes the tag.
 */
function writeFence(
  lines: string[],
  at: number,
  [, indent = '', name = '', settings = '']: RegExpExecArray,
  finder: LineFinder,
): number {
  const closing = new RegExp(`^\\s*\\{(?:%-?\\s*end${name}\\s*-?%|\\{[<%]\\s*/\\s*${name}\\s*[>%]\\})\\}\\s*$`)
  const end = finder.after(at, closing)
  if (end < 0) return at
  const inside = lines.slice(at + 1, end)
  const first = inside.findIndex((line) => line.trim())
  const [, fenced] = /^\s*(`{3,}|~{3,})[^`]*$/.exec(inside[first] ?? '') ?? []
  if (fenced && name === 'code' && inside.findLast((line) => line.trim())?.trim() === fenced) {
    // In GitBook the tag stands around a fence, and has the settings of the listing.
    const [title = ''] = /\btitle=(?:"[^"]*"|'[^']*')/.exec(settings) ?? []
    lines[at] = ''
    lines[at + 1 + first] += title && ` ${title}`
    lines[end] = ''
    return end
  }
  const longest = inside.reduce((most, line) => Math.max(most, /^\s*(~+)/.exec(line)?.[1]?.length ?? 0), 2)
  const marks = '~'.repeat(longest + 1)
  lines[at] =
    `${indent}${marks}${name === 'code-toggle' ? '' : name === 'codeblock' || /(?:^|\s)lang:/.test(settings) ? infoOfCodeblock(settings) : infoOf(settings)}`
  lines[end] = `${indent}${marks}`
  return end
}

/**
 * Replace `setTag` and `setEnd` around a listing with a fence, and leave out the tag below it that shows the listing. Return the
 * index of the last of these lines.
 */
function writeFenceOfSet(
  lines: string[],
  at: number,
  end: number,
  leaveOut: (line: number, source: string) => void,
): number {
  const [, name = ''] = setTag.exec(lines[at] ?? '') ?? []
  const [, lang = 'js'] = /\|\s*highlight\(["'](\w+)["']/.exec(lines[end + 1] ?? '') ?? []
  lines[at] = `~~~${lang}`
  lines[end] = '~~~'
  if (!new RegExp(`^\\s*\\{\\{\\s*${name}\\b[^{}]*\\}\\}\\s*$`).test(lines[end + 1] ?? '')) return end
  leaveOut(end + 2, (lines[end + 1] ?? '').trim())
  lines[end + 1] = ':'
  return end + 1
}

/**
 * Write settings of Liquid and Hugo as the info string of a fence:
 * `go "linenos=table,hl_lines=1"` -> `go linenos=table,hl_lines="1"`;
 * `title="Main" lang="go"` -> `go title="Main"`
 */
function infoOf(settings: string): string {
  const [named = '', key = ''] = /(?<=^|\s)lang(?:uage)?=["']?([\w+#.-]+)["']?/.exec(settings) ?? []
  const ordered = named ? `${key} ${settings.replace(named, '').trim()}` : settings
  const [, lang = '', rest = ''] = /^["']?([\w+#.-]*)["']?\s*(.*)$/.exec(ordered) ?? []
  const plain = rest.replace(/^["'](.*)["']$/, '$1').replace(/hl_lines=([\d\s-]+)/, 'hl_lines="$1"')
  return `${lang} ${plain}`.trim()
}

/**
 * Write settings of Hexo as the info string of a fence:
 * `Title lang:js mark:1,3 https://a.example Source` -> `js title="Title https://a.example Source" {1,3}`
 */
function infoOfCodeblock(settings: string): string {
  const values = new Map(
    [...settings.matchAll(/(?<=^|\s)(?!title:")(\w+):(?!\/\/)(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const title = settings
    .replace(/(?<=^|\s)(?:title:(?=")|\w+:(?!\/\/)\S+)/g, '')
    .replace(/["\s]+/g, ' ')
    .trim()
  const lines = values.get('mark') ?? values.get('highlight_lines')
  const others = [...values]
    .filter(([key]) => key !== 'lang' && key !== 'mark')
    .map(([key, value]) => `${key}=${value}`)
  const parts = [title && `title="${title}"`, lines && /^[\d,-]+$/.test(lines) ? `{${lines}}` : '', ...others]
  return `${values.get('lang') ?? ''} ${parts.filter(Boolean).join(' ')}`.trim()
}
