import { isInList } from '../../source/isInList.ts'
import { LineFinder } from '../../source/lineFinder.ts'
import { MarkdownLines } from '../../source/markdownLines.ts'
import { readProps, tagName, writtenProps } from '../mdc/readProps.ts'

/** Match a line that is a shortcode: `[ui-tab title="Bash"]`, `[version=16]`, `[/ui-tab]`. */
const tag =
  /^(?<indent>[ \t]*)\[(?<slash>\/?)(?<name>[a-z][\w-]*)(?<settings>(?:[ =](?:"[^"]*"|'[^']*'|[^\]"'])*)?)\][ \t]*$/
const codeName = /^(?:prism|code|sourcecode|highlight)$/
const language = /(?:language-|(?:lang|language)=["']?)([\w+#-]+)/

/** A shortcode whose closing line is not reached yet. */
interface Opened {
  at: number
  name: string
  indent: string
  settings: string
}

/**
 * Rewrite shortcodes in brackets, as Grav and WordPress have them, as fences and as components, which other syntaxes read. Every line
 * keeps its number:
 *
 * ```markdown
 * [prism classes="language-bash"]      ~~~bash          [ui-tab title="Bash"]      <UiTab title="Bash">
 * php -v                           ->  php -v           Words.                 ->  Words.
 * [/prism]                             ~~~              [/ui-tab]                  </UiTab>
 * ```
 *
 * A shortcode that nothing closes, `[name]`, stays as it is.
 */
export function bracketTags(text: string): string {
  if (!/^[ \t]*\[\/[a-z][\w-]*\][ \t]*\r?$/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  const open: Opened[] = []
  const walk = new MarkdownLines(lines, { finder })
  for (const at of walk) {
    const { indent = '', slash, name = '', settings = '' } = tag.exec(lines[at] ?? '')?.groups ?? {}
    if (!name || (indent.length > 3 && !isInList(lines, at))) continue
    if (!slash && codeName.test(name)) {
      const end = finder.after(at, new RegExp(`^[ \\t]*\\[/${name}\\][ \\t]*$`))
      if (end < 0) continue
      writeFence(lines, { at, name, indent, settings }, end)
      walk.goOnBelow(end)
      continue
    }
    if (!slash) {
      open.push({ at, name, indent, settings })
      continue
    }
    const pair = open.findLastIndex((opened) => opened.name === name)
    const [opened] = pair < 0 ? [] : open.splice(pair)
    if (!opened) continue
    lines[opened.at] = `${opened.indent}<${[tagName(name), ...writtenProps(readProps(opened.settings))].join(' ')}>`
    lines[at] = `${indent}</${tagName(name)}>`
  }
  return lines.join('\n')
}

function writeFence(lines: string[], { at, indent, settings }: Opened, end: number): void {
  const longest = lines.slice(at + 1, end).map((line) => /^\s*(~*)/.exec(line)?.[1]?.length ?? 0)
  const fence = `${indent}${'~'.repeat(Math.max(3, ...longest.map((length) => length + 1)))}`
  lines[at] = fence + (language.exec(settings)?.[1] ?? '')
  lines[end] = fence
}
