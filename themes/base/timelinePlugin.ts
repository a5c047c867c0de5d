import { rendersSlide } from './groupBlocks.ts'
import { withBreaks } from './keepWords.ts'
import { withoutLayoutMark } from './layoutMark.ts'
import { plainTextOf } from './measureBody.ts'
import { cutDate, eventsPerRow } from './shared/dates.ts'
import type { MakeToken, MarkdownExit, Token } from './types.ts'

/**
 * Put the date at the start of each item of a timeline, and the event after it, into boxes that the layout can place.
 * Drop the colon or dash between the two, because each has its own line.
 *
 * @example `- 2019: founded` -> `<span class="date">2019</span> <span class="event">founded</span>`
 */
export function timelinePlugin(md: MarkdownExit): void {
  md.core.ruler.push('set_dates', (state) => {
    if (!rendersSlide(state.env)) return
    const tokens = withoutLayoutMark(state.tokens, 'timeline')
    if (!tokens) return
    state.tokens = tokens
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting)
    const events = tokens.filter(({ type }, at) => type === 'inline' && tokens[at - 2]?.type === 'list_item_open')
    const across = eventsPerRow(events.map(plainTextOf)) ?? Math.min(events.length, 3)
    let depth = 0
    for (const token of tokens) {
      if (token.type === 'bullet_list_open' && depth === 0) token.attrSet('style', `--across: ${across}`)
      if (/^list_item_/.test(token.type)) depth += token.nesting
      const cut = token.type === 'inline' && depth === 1 ? cutDate(plainTextOf(token)) : undefined
      if (cut)
        token.children = toBoxes(token.children ?? [], cut, make).flatMap((child) => withBreaks(child, state.Token))
    }
  })
}

function toBoxes(children: Token[], [end, start]: [number, number], make: MakeToken): Token[] {
  const html = (content: string) => Object.assign(make('html_inline', '', 0), { content })
  const date: Token[] = []
  const event: Token[] = []
  let at = 0
  for (const child of children) {
    const from = at
    if (child.type === 'text') at += child.content.length
    const closesDate = child.nesting < 0 && event.length === 0
    if (child.type !== 'text') (from < end || closesDate ? date : event).push(child)
    if (child.type !== 'text') continue
    const [before, behind] = [child.content.slice(0, end - from), child.content.slice(Math.max(0, start - from))]
    if (from < end && before) date.push(Object.assign(make('text', '', 0), { content: before }))
    if (at > start && behind) event.push(Object.assign(make('text', '', 0), { content: behind }))
  }
  // Do not split an item whose emphasis begins in the date and ends after it.
  if (date.reduce((sum, { nesting }) => sum + nesting, 0) !== 0) return children
  return [html('<span class="date">'), ...date, html('</span> <span class="event">'), ...event, html('</span>')]
}
