import { rendersSlide } from './groupBlocks.ts'
import type { MarkdownExit, Token } from './types.ts'

type MakeToken = new (type: string, tag: string, nesting: 0) => Token

/**
 * Match an amount, with groups for its number and the unit after it: `70.7` and `M`, `$1,200` and nothing, `20–30` and
 * `%`.
 */
const number = /^(.*\d(?:[\d.,]*\d)?)(.*)$/su

/** Match a colon or a dash after a label. It is removed, because the label stands on its own line. */
const separator = /\s*(?:[:：]|\s[–—-])\s*$/u
/** Match punctuation that must not begin a line. It is moved into the box of the number before it. */
const closing = /^\s*[,.;!?，。、；！？）)」』”]+/u
/** Match a text between two amounts that is only an arrow: ` -> ` in `4 s -> 1 s`. */
const arrow = /^\s*(?:→|->|➜|⟶|➔|⇒|=>)\s*$/u

/**
 * Put the words around an amount into `<span class="words">` and its unit into `<span class="unit">`, so that a layout
 * can place them. In a deck, `<b>` marks amounts and nothing else: `<b>70.7 M</b>`. Set `data-amounts` on the item or
 * paragraph: the number of amounts in it.
 *
 * @example `Cookies: <b>4 KB</b>` -> `<span class="words">Cookies</span> <b>4<span class="unit"> KB</span></b>`
 */
export function amountsPlugin(md: MarkdownExit): void {
  md.core.ruler.push('set_amounts', (state) => {
    if (!rendersSlide(state.env)) return
    for (const [at, token] of state.tokens.entries()) {
      const children = token.children ?? []
      const count = children.filter(opens).length
      if (count === 0) continue
      const owner = ownerOf(state.tokens, at)
      owner?.attrSet('data-amounts', String(count))
      token.children = boxed(children, state.Token)
    }
  })
}

/**
 * Return the token that gets `data-amounts`: the item of a tight list, whose paragraph has no tag; else the paragraph.
 */
function ownerOf(tokens: Token[], at: number): Token | undefined {
  const paragraph = tokens[at - 1]
  return paragraph?.hidden ? tokens[at - 2] : paragraph
}

function opens(token: Token): boolean {
  return token.type === 'html_inline' && token.content === '<b>'
}

function closes(token: Token): boolean {
  return token.type === 'html_inline' && token.content === '</b>'
}

function boxed(tokens: Token[], TokenClass: MakeToken): Token[] {
  const make = (type: string, content: string) => Object.assign(new TokenClass(type, '', 0), { content })
  const wrapped = (name: string, inner: Token[]) => [
    make('html_inline', `<span class="${name}">`),
    ...inner,
    make('html_inline', '</span>'),
  ]
  const result: Token[] = []
  const runs = runsOf(tokens)
  for (const [at, run] of runs.entries()) {
    const text = run.map(({ content }) => content).join('')
    const [first] = run
    if (first && opens(first)) {
      // Leave out the tags with which `keepWords` keeps a range whole, `1-2`: the number's box does not break.
      const amount = run.flatMap(({ type, content }) => (type === 'text' ? content : []))
      const [, value = '', unit = ''] = number.exec(amount.join('')) ?? []
      const next = runs[at + 1]?.[0]
      const mark = (next?.type === 'text' && closing.exec(next.content)?.[0]) || ''
      const small = unit + mark === '' ? [] : wrapped('unit', [make('text', unit + mark)])
      result.push(first, make('text', value), ...small, make('html_inline', '</b>'))
    } else {
      if (first?.type === 'text' && at > 0) first.content = first.content.replace(closing, '')
      const last = run.findLast((token) => token.type === 'text' && token.content.trim() !== '')
      if (at === 0 && last) last.content = last.content.replace(separator, '')
      if (run.some(({ content }) => content.trim() !== ''))
        result.push(...(arrow.test(text) ? wrapped('words arrow', [make('text', '→')]) : wrapped('words', run)))
    }
  }
  return result
}

/** Split tokens into runs, each an amount or the words between two amounts. */
function runsOf(tokens: Token[]): Token[][] {
  const runs: Token[][] = []
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    if (!before || opens(token) || closes(before)) runs.push([])
    runs.at(-1)?.push(token)
  }
  return runs
}
