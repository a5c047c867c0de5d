import type { List, ListItem, PhrasingContent, Table } from 'mdast'
import { plainText } from '../../article/nodes/plainText.ts'
import { textWidth } from '../../text/textWidth.ts'

/** Greatest `textWidth` of the name of an item or a row. */
const widest = 32

/**
 * Read the name of each item of a list: the bold words, code or link at its start, or the words before a colon or a dash.
 * Return undefined if any item has no name.
 *
 * @example `- **Seeds**: small.`, `- **Corn:** large.` -> `Seeds`, `Corn`
 */
export function namesInItems({ children }: List): PhrasingContent[][] | undefined {
  return allNamed(children.map(nameOf))
}

function nameOf({ children: [paragraph] }: ListItem): PhrasingContent[] | undefined {
  if (paragraph?.type !== 'paragraph') return undefined
  const [first, next] = paragraph.children
  if (first?.type === 'strong' || first?.type === 'link') return withoutColon(first.children)
  if (first?.type === 'inlineCode' && opensExplanation(next)) return [first]
  const [, term] = (first?.type === 'text' && /^([^:：.。!?，,]+?)\s*(?:[:：]| [–—-] )\s*\S/u.exec(first.value)) || []
  return term === undefined ? undefined : [{ type: 'text', value: term }]
}

/** Remove the colon at the end of a name. */
function withoutColon(name: PhrasingContent[]): PhrasingContent[] {
  const last = name.at(-1)
  if (last?.type !== 'text') return name
  return [...name.slice(0, -1), { ...last, value: last.value.replace(/\s*[:：]\s*$/, '') }]
}

/** Tell whether the node after a name begins an explanation of it: `: …`, ` - …`. */
function opensExplanation(next: PhrasingContent | undefined): boolean {
  return next === undefined || (next.type === 'text' && /^\s*[:：–—-]/u.test(next.value))
}

/** Read the names of a table's rows from its first column. Return undefined if any row has no name. */
export function namesInRows({ children: [, ...rows] }: Table): PhrasingContent[][] | undefined {
  return allNamed(rows.map(({ children: [cell] }) => cell?.children))
}

function allNamed(names: (PhrasingContent[] | undefined)[]): PhrasingContent[][] | undefined {
  const named = names.flatMap((name) => (name && isName(name) ? [name] : []))
  return named.length > 0 && named.length === names.length ? named : undefined
}

function isName(name: PhrasingContent[]): boolean {
  const text = plainText({ type: 'paragraph', children: name }).trim()
  const isPlain = name.every(({ type }) => type === 'text' || type === 'inlineCode' || type === 'emphasis')
  return isPlain && /\p{L}{2}|\p{Script=Han}/u.test(text) && !/\n|https?:/u.test(text) && textWidth(text) <= widest
}
