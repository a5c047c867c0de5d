import { replaceOutsideCode } from '../../source/codeIn.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { readProps, tagAlone, tagName, writtenProps } from './readProps.ts'

const props = String.raw`\{(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*\}`
/** Match a component within a line: `:badge[New]{color="red"}`, `:icon{name="i-lucide-x"}`, `:br`. */
const component = new RegExp(
  String.raw`(?<![\w:/\\)}\]]):(?:(?<name>[a-z][a-z\d]*(?:-[a-z\d]+)*)(?:\[(?<words>[^[\]\n]+)\](?!\()(?<also>${props})?|(?<alone>${props}))|(?<sign>[bh]r)(?=[ \t]|$))`,
  'gm',
)

/**
 * Rewrite components of MDC within a line as those that the syntax `containers` reads: `:badge[New]` becomes `<Badge>New</Badge>`,
 * `:icon{name="i-lucide-x"}` a component without words, and `:br` a line break.
 */
export function mdcInline(text: string): string {
  if (!/(?<!:):[a-z][a-z\d-]*[[{]|:[bh]r(?:\s|$)/.test(text)) return text
  const lines = text.split('\n')
  const first = endOfFrontMatter(lines)
  const matter = lines.slice(0, first).map((line) => `${line}\n`)
  const body = replaceOutsideCode(
    lines.slice(first).join('\n'),
    component,
    ({ index, groups = {}, input, 0: found }) => {
      const { name = '', words, also = '', alone = '', sign } = groups
      if (sign === 'br') return '<br>'
      if (sign) return isAlone(input, index, found) ? '***' : undefined
      if (words === undefined) return tagAlone(name, readProps(alone)) ?? `<${tagName(name)} data-tag="${name}" />`
      return `<${[tagName(name), ...writtenProps(readProps(also))].join(' ')}>${words}</${tagName(name)}>`
    },
  )
  return matter.join('') + body
}

function isAlone(text: string, at: number, found: string): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(0, at)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + found.length))
}
