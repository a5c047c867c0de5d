import type { PhrasingContent } from 'mdast'

/**
 * Styles in which headings are numbered. Group 1 of a pattern is the number as shown; the text after the match is the
 * title.
 */
const styles: readonly { name: string; pattern: RegExp }[] = [
  { name: 'circled', pattern: /^([①-⑳])[\s、.．]*/u },
  { name: 'chapter', pattern: /^(第[\d一二三四五六七八九十百零〇]+[章节節部讲講篇回课課])[\s、:：.．]*/u },
  {
    name: 'step',
    pattern: /^((?:step|part|chapter|section|phase|lesson|步骤)\s*\d+(?:\.\d+)*)(?![a-z\d]|\.\d)\s*[:：.)、—–-]*\s*/iu,
  },
  { name: 'bracket', pattern: /^[(（]([\d一二三四五六七八九十]+)[)）]\s*、?/u },
  { name: 'han', pattern: /^([一二三四五六七八九十]+)[、.．]\s*/u },
  { name: 'levels', pattern: /^(\d+(?:\.\d+)+)[.．、)）:：]?\s+/u },
  { name: 'digits', pattern: /^(\d+)(?:[.)](?=\s|\*|$)|[、．）])\s*/u },
]

/** A heading, split into its number and its title. `style` is a name from `styles`: `levels` for `2.1 Costs`. */
export interface Numbered {
  style: string
  number: string
  title: PhrasingContent[]
}

/** Split the number off a title: `2.1 Costs` gives `2.1` and `Costs`. */
export function readNumber(title: PhrasingContent[]): Numbered | undefined {
  const [first, ...rest] = title
  const bold = first?.type === 'strong' ? first.children[0] : undefined
  const text = bold ?? first
  if (text?.type !== 'text') return undefined
  for (const { name, pattern } of styles) {
    const match = pattern.exec(text.value)
    if (!match?.[1]) continue
    const left = { ...text, value: text.value.slice(match[0].length) }
    const head: PhrasingContent[] = left.value ? [left] : []
    const inner = first?.type === 'strong' ? [...head, ...first.children.slice(1)] : head
    return { style: name, number: match[1], title: [...inner, ...rest] }
  }
  return undefined
}
