import { rendersSlide } from './groupBlocks.ts'
import { withBreaks } from './keepWords.ts'
import { withoutLayoutMark } from './layoutMark.ts'
import { plainTextOf } from './measureBody.ts'
import { cutFlowName, flowArrow, readFlow, stopsPerRow } from './shared/flow.ts'
import type { MakeToken, MarkdownExit, Token } from './types.ts'

/**
 * Split the items of a flow's list at their arrows, so that the layout can draw each stop as a box: `A -> B -> C` has
 * three stops. Stops run to the right in one row and to the left in the next row. Each arrow points to the later stop.
 */
export function flowPlugin(md: MarkdownExit): void {
  md.core.ruler.push('set_flow', (state) => {
    if (!rendersSlide(state.env)) return
    const tokens = withoutLayoutMark(state.tokens, 'flow')
    if (!tokens) return
    state.tokens = tokens
    for (const text of draw(tokens, (type, tag, nesting) => new state.Token(type, tag, nesting)))
      text.children = (text.children ?? []).flatMap((token) => withBreaks(token, state.Token))
  })
}

/**
 * Turn the items of each list into boxes, and return the tokens of their texts. Lists and items become `<div>`, because
 * no bullet may stand before a row of stops.
 */
function draw(tokens: Token[], make: MakeToken): Token[] {
  const items = tokens.filter((_, at) => isText(tokens, at))
  const across = stopsPerRow(items.map((token) => readFlow(plainTextOf(token)))) ?? 2
  const rows = items.reduce((sum, token) => sum + Math.ceil(readFlow(plainTextOf(token)).stops.length / across), 0)
  for (const token of tokens) {
    if (/^(?:bullet_list|list_item)_/.test(token.type)) token.tag = 'div'
    if (token.type === 'bullet_list_open') token.attrSet('style', `--rows: ${rows}`)
  }
  for (const item of items) {
    const [around, paragraph] = tokens.slice(tokens.indexOf(item) - 2)
    const owner = paragraph?.hidden ? around : paragraph
    owner?.attrSet('class', 'flow')
    owner?.attrSet(
      'style',
      `grid-template-columns: repeat(${across - 1}, minmax(min-content, 1fr) 44px) minmax(min-content, 1fr)`,
    )
    item.children = toBoxes(item.children ?? [], across, make)
  }
  return items
}

/** Tell whether a token is the text of an item. */
function isText(tokens: Token[], at: number): boolean {
  const [item, paragraph, text] = tokens.slice(Math.max(0, at - 2), at + 1)
  return text?.type === 'inline' && paragraph?.type === 'paragraph_open' && item?.type === 'list_item_open'
}

function toBoxes(children: Token[], across: number, make: MakeToken): Token[] {
  const html = (content: string) => Object.assign(make('html_inline', '', 0), { content })
  const span = (name: string, area: string, inner: Token[]) => [
    html(`<span class="${name}" style="grid-area: ${area}">`),
    ...inner,
    html('</span> '),
  ]
  const stops = cutAtArrows(children, make)
  const [first] = stops
  const name = first ? takeName(first, make) : []
  const above = name.length > 0 ? 1 : 0
  const boxes = stops.flatMap((stop, at) => {
    const [row, column] = placeOf(at, across)
    const box = span('stop', `${2 * row + 1 + above} / ${2 * column + 1}`, stop)
    if (at === stops.length - 1) return box
    const [nextRow, nextColumn] = placeOf(at + 1, across)
    const arrow = nextRow > row ? '↓' : nextColumn > column ? '→' : '←'
    const area = `${row + nextRow + 1 + above} / ${column + nextColumn + 1}`
    return [...box, ...span('arrow', area, [Object.assign(make('text', '', 0), { content: arrow })])]
  })
  return above === 1 ? [...span('name', '1 / 1 / 2 / -1', name), ...boxes] : boxes
}

/** Return the row and the column of a stop, from 0. Every second row runs from right to left. */
function placeOf(at: number, across: number): [row: number, column: number] {
  const row = Math.floor(at / across)
  const column = at % across
  return [row, row % 2 === 0 ? column : across - 1 - column]
}

/**
 * Split tokens at the arrows in their text. Join the lines of the text first, because an arrow may stand at a line's
 * end.
 */
function cutAtArrows(children: Token[], make: MakeToken): Token[][] {
  const joined: Token[] = []
  for (const child of children) {
    const last = joined.at(-1)
    const words = child.type === 'softbreak' ? ' ' : child.type === 'text' ? child.content : undefined
    if (words !== undefined && last?.type === 'text') last.content += words
    else joined.push(words === undefined ? child : Object.assign(make('text', '', 0), { content: words }))
  }
  const stops: Token[][] = [[]]
  for (const token of joined) {
    const [first = '', ...others] = token.type === 'text' ? token.content.split(flowArrow) : [undefined]
    if (token.type !== 'text') stops.at(-1)?.push(token)
    for (const [at, content] of [first, ...others].entries()) {
      if (at > 0) stops.push([])
      if (token.type === 'text' && content) stops.at(-1)?.push(Object.assign(make('text', '', 0), { content }))
    }
  }
  return stops
}

/** Remove the flow's name from its first stop, and return it: `Sign in: password` -> `Sign in:`. */
function takeName([first]: Token[], make: MakeToken): Token[] {
  if (first?.type !== 'text') return []
  const [name, stop] = cutFlowName(first.content)
  if (name === '') return []
  first.content = stop
  return [Object.assign(make('text', '', 0), { content: name })]
}
