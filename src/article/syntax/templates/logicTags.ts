import { MarkdownLines } from '../../source/markdownLines.ts'

/** Names of tags that have a closing tag (`pairs`), that stand between such a pair (`between`), or that have none (`alone`). */
const pairs = 'if unless for case tablerow capture macro block with filter'
const between = 'else elsif elif when'
const alone = 'assign set increment decrement include include_relative render import from extends layout'

/** Match a tag that decides what a page shows, and shows nothing itself. */
const tag = new RegExp(
  String.raw`\{%-?\s*(?:(?<end>end)?(?<pair>${pairs.replaceAll(' ', '|')})|(?<between>${between.replaceAll(' ', '|')})|(?<alone>${alone.replaceAll(' ', '|')}))(?![\w-])[^{}]*%\}`,
  'g',
)
const tagLine = new RegExp(String.raw`^\s*(?:${tag.source.replace(/\?<\w+>/g, '?:')}\s*)+$`)
/** Match a line that only sets a value: `{% set x = 1 %}`, `{% capture x %}Words{% endcapture %}`. */
const valueLine =
  /^\s*\{%-?\s*(?:(?:assign|set)\s+[\w.]+\s*=[^{}]*%\}|capture\s+["']?\w+["']?\s*-?%\}[^{}\n]*\{%-?\s*endcapture\s*-?%\})\s*$/
/** Match a tag that a site replaces with a value: `{{ item.name }}`. */
const filledIn = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/

/**
 * Leave out lines of Liquid, Jinja and Nunjucks that decide what a page shows: `{% if a %}` to `{% endif %}`, `{% set b = 1 %}`.
 * The lines between such tags stay, except in a loop in which a site fills in every line: `- {{ item.name }}`. Tags that nothing
 * closes stay, and so does code.
 *
 * @param leaveOut is called with the number of each line that is left out, from 1
 */
export function logicTags(text: string, leaveOut: (line: number, source: string) => void): string {
  if (!/\{%-?\s*(?:end)?(?:if|unless|for|case|capture|assign|set)\b/.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const drop = (at: number) => {
    leaveOut(at + 1, (lines[at] ?? '').trim())
    lines[at] = ':'
  }
  const open: { name: string; at: number; inside: number[] }[] = []
  for (const at of new MarkdownLines(lines, { skips: isCodeOrComment })) {
    const written = lines[at] ?? ''
    if (valueLine.test(written)) drop(at)
    if (!tagLine.test(written)) continue
    for (const { groups } of written.matchAll(tag)) {
      if (groups?.between) open.at(-1)?.inside.push(at)
      if (groups?.pair && !groups.end) open.push({ name: groups.pair, at, inside: [] })
      if (!groups?.end) continue
      const from = open.findLastIndex(({ name }) => name === groups.pair)
      const [opening] = from < 0 ? [] : open.splice(from)
      if (!opening) continue
      const body = lines.slice(opening.at + 1, at).filter((one) => one.trim())
      const isFilledIn =
        opening.name === 'for' && body.length > 0 && body.every((one) => one === ':' || filledIn.test(one))
      const all = Array.from({ length: at - opening.at - 1 }, (_, index) => opening.at + 1 + index)
      const inside = isFilledIn ? all.filter((other) => !/^:?$/.test((lines[other] ?? '').trim())) : opening.inside
      for (const other of [opening.at, ...inside, at]) if (lines[other] !== ':') drop(other)
    }
  }
  return lines.join('\n')
}

/**
 * Tell whether a line may open code or a comment, in which tags are text. Other HTML does not count, because it may contain
 * the `{% endfor %}` of the loop around it.
 */
function isCodeOrComment(line: string): boolean {
  return /^\s*(?:[-*+]\s+)?(?:`{3}|~{3}|<pre|<!--)/.test(line)
}
