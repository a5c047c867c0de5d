import { capitalise } from '../../../text/capitalise.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { endOfVerbatim } from '../../source/endOfVerbatim.ts'
import { isInList } from '../../source/isInList.ts'
import { LineFinder } from '../../source/lineFinder.ts'
import { pairLines } from '../../source/pairLines.ts'
import type { ContainerLine, ContainerLines } from '../containers/containerTags.ts'
import { withBackground } from '../images/backgroundOf.ts'
import { type DirectiveKind, directiveKind, directiveTitle } from './directiveKind.ts'
import { readDirectiveOptions } from './directiveOptions.ts'

/** A directive of MyST whose content is Markdown, in a fence of backticks, tildes or colons. */
interface Directive {
  indent: string
  /**
   * The colons around the container that the directive becomes: those of its own fence, or more than any fence inside of it has.
   */
  colons: string
  name: string
  kind: DirectiveKind
  /** The text after the braces: a title, or the address of a picture. */
  argument: string
  /** Index of the line that closes the directive. */
  end: number
}

/** How many colons longer a new fence is than the fence that it replaces. A fence inside of it then has fewer colons. */
const addedColons = 20

/**
 * Match the fence that opens a callout of a plugin of Obsidian or mdBook, `ad-warning`, `admonish tip title="Hot"`, or a theorem of
 * bookdown, `{theorem, name="Return"}`.
 */
const callout =
  /^(\s*)(`{3,}|~{3,})\s*(?:ad-(?<obsidian>[a-z]+)|admonish(?:[ \t]+(?<mdbook>[a-z]+)(?!\s*=))?|\{(?<book>theorem|lemma|corollary|proposition|conjecture|definition|example|exercise|proof|remark|solution)(?=[ ,}]))(?<settings>(?:[\s,}].*)?)$/
/** Match an option at the top of an Obsidian callout: `title: Hot`. */
const calloutOption = /^\s*(?:title|collapse|icon|color):\s*(.*)$/

const opening = /^(\s*)(`{3,}|~{3,}|:{3,})\s*\{([a-z][\w:-]*)\}\s*(.*?)\s*$/

/**
 * Rewrite fences of MyST that hold Markdown. Every line keeps its number:
 *
 * ```markdown
 * ~~~{note} Mind          ::: note Mind          ~~~{figure} a.png          ![](a.png)
 * :class: wide        ->  :class: wide           :width: 50%            ->  :width: 50%
 * Text.                   Text.                  A caption.                 A caption.
 * ~~~                     :::                    ~~~
 * ```
 *
 * The lines of options become `containerTags`, so that they are left out. Fences of code stay as they are, and so does a
 * fence that nothing closes.
 */
export function fencedDirectives(text: string): { text: string; containerTags: ContainerLines } {
  const tags = new Map<number, ContainerLine>()
  if (!/^\s*(?:`{3,}|~{3,}|:{3,})\s*(?:\{[a-z]|ad-|admonish)/m.test(text)) return { text, containerTags: tags }
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const rewriter = new Rewriter(lines, tags)
  rewriter.rewrite(endOfFrontMatter(lines), lines.length)
  return { text: lines.join('\n'), containerTags: tags }
}

/** Rewrites directives and callouts in `lines`, also those inside of other ones. */
class Rewriter {
  readonly #lines: string[]
  readonly #finder: LineFinder
  /** For each fence, such as `:::`, maps the index of an opening line to the index of its closing line. */
  readonly #pairs = new Map<string, Map<number, number>>()
  readonly #tags: Map<number, ContainerLine>

  constructor(lines: string[], tags: Map<number, ContainerLine>) {
    this.#lines = lines
    this.#finder = new LineFinder(lines)
    this.#tags = tags
  }

  rewrite(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const line = this.#lines[at] ?? ''
      const directive = this.#directiveAt(at, to)
      if (directive) {
        this.#rewriteDirective(at, directive)
        at = directive.end
        continue
      }
      const end = this.#rewriteCallout(at, to)
      if (end >= 0) {
        at = end
        continue
      }
      const verbatim = endOfVerbatim(isInList(this.#lines, at) ? line.trimStart() : line)
      if (!verbatim) continue
      const last = this.#finder.after(at, verbatim)
      at = last < 0 || last > to ? to : last
    }
  }

  /**
   * Rewrite a fence that `callout` matches as a container. Return the index of its closing line, -1 if no such fence starts at
   * `at`.
   */
  #rewriteCallout(at: number, to: number): number {
    const found = callout.exec(this.#lines[at] ?? '')
    const [, indent = '', fence = ''] = found ?? []
    const groups = found?.groups
    const end = fence ? this.#endOfFence(at, to, fence) : -1
    if (end < 0) return -1
    const kind = groups?.obsidian ?? groups?.mdbook ?? groups?.book ?? 'note'
    let title = /(?<![\w-])(?:title|name)=(?:"([^"]*)"|'([^']*)')/
      .exec(groups?.settings ?? '')
      ?.slice(1)
      .find(Boolean)
    for (let line = at + 1; groups?.obsidian && line < end && calloutOption.test(this.#lines[line] ?? ''); line += 1) {
      const written = (this.#lines[line] ?? '').trim()
      if (written.startsWith('title:')) title = calloutOption.exec(written)?.[1]
      this.#leaveOutOption(line, indent)
    }
    if (groups?.book && title) title = `${capitalise(kind)} (${title})`
    const colons = `${indent}${':'.repeat(fence.length + addedColons)}`
    this.#lines[at] = `${colons} ${title ? `note ${title}` : kind}`
    this.#lines[end] = colons
    this.rewrite(at + 1, end)
    return end
  }

  #directiveAt(at: number, to: number): Directive | undefined {
    const [, indent = '', fence = '', name = '', argument = ''] = opening.exec(this.#lines[at] ?? '') ?? []
    const kind = directiveKind(name)
    if (kind !== 'container' && kind !== 'picture' && !(kind === 'page' && isAddress(argument))) return undefined
    if (indent.length > 3 && !isInList(this.#lines, at)) return undefined
    const end = fence.startsWith(':') ? this.#endOfColons(at, to, fence) : this.#endOfFence(at, to, fence)
    const colons = fence.startsWith(':') ? fence : ':'.repeat(fence.length + addedColons)
    return end < 0 ? undefined : { indent, colons, name, kind, argument, end }
  }

  #endOfFence(at: number, to: number, fence: string): number {
    const closing = new RegExp(`^\\s*${fence}${fence.charAt(0)}*\\s*$`)
    const end = this.#finder.after(at, closing)
    return end < to ? end : -1
  }

  /**
   * Return the index of the line that closes a fence of colons, -1 if there is none. Directives inside of it may have as many
   * colons, so pair all lines with that many.
   */
  #endOfColons(at: number, to: number, fence: string): number {
    const pairs =
      this.#pairs.get(fence) ??
      pairLines(this.#lines, (line) => {
        const [, colons, name] = /^\s*(:{3,})\s*(\S?)/.exec(line) ?? []
        return colons === fence ? (name ? 'opens' : 'closes') : undefined
      })
    this.#pairs.set(fence, pairs)
    const end = pairs.get(at) ?? -1
    return end < to ? end : -1
  }

  #rewriteDirective(at: number, { indent, colons, name, kind, argument, end }: Directive): void {
    const inside = this.#lines.slice(at + 1, end)
    const { values, lines } = readDirectiveOptions(inside)
    const source = (this.#lines[at] ?? '').trim()
    for (let line = at + 1; line <= at + lines; line += 1) this.#leaveOutOption(line, indent)
    this.#lines[end] = indent
    if (kind === 'picture') this.#lines[at] = `${indent}${imageOf(argument, values)}`
    else if (kind === 'page') this.#lines[at] = `${indent}<${argument}>`
    else {
      const title = directiveTitle(name, argument)
      this.#lines[at] = `${indent}${title ? `${colons} note ${title}` : ':'}`
      if (title) this.#lines[end] = `${indent}${colons}`
      else this.#tags.set(at + 1, { source, isInText: true, rule: 'directive-option' })
      if (/table$/.test(name) && argument) this.#writeCaption(at, `${indent}${argument}`)
    }
    const first = inside.findIndex((line, index) => index >= lines && line.trim() !== '')
    for (let line = at + 1 + lines; line < end; line += 1) {
      const written = this.#lines[line] ?? ''
      if (/card$/.test(name) && /^\s*(?:\^{3,}|\+{3,})\s*$/.test(written)) this.#lines[line] = ''
      if (name === 'glossary') this.#lines[line] = written.replace(/^(\s*) {2,4}(?=\S)/, '$1: ')
    }
    if (name === 'figure' && first >= 0)
      this.#tags.set(at + 2 + first, { source: '', isInText: false, isCaption: true })
    this.rewrite(at + 1 + lines, end)
  }

  /** Write the caption of a table on its opening line, which stands above the table. */
  #writeCaption(at: number, written: string): void {
    this.#tags.delete(at + 1)
    this.#lines[at] = written
  }

  #leaveOutOption(at: number, indent: string): void {
    const written = (this.#lines[at] ?? '').trim()
    const isRule = /^-{3}$/.test(written) || written === ''
    this.#lines[at] = isRule ? '' : `${indent}:`
    if (!isRule) this.#tags.set(at + 1, { source: written, isInText: true, rule: 'directive-option' })
  }
}

function isAddress(argument: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(argument)
}

function imageOf(address: string, values: Map<string, string>): string {
  const alt = (values.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&')
  const width = values.get('width')?.replace(/["{}]/g, '')
  const named = withBackground(address, (values.get('class') ?? '').split(/\s+/))
  return `![${alt}](<${named.replace(/[<>\\]/g, encodeURIComponent)}>)${width ? `{width="${width}"}` : ''}`
}
