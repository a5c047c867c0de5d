import type { Element } from 'hast'

/**
 * Write the markers of an ordered list as text if Markdown cannot count them: `reversed`, `type="a"`, items with a `value`. The
 * list becomes one with bullets: `<ol type="a"><li>Stay</li></ol>` -> `- a. Stay`. If the values only count up by one, set the
 * `start` of the list instead.
 */
export function writeListMarkers(list: Element): void {
  if (list.tagName !== 'ol') return
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
  const numbers = numbersOf(list, items)
  const [first = 1] = numbers
  const isSimple = numbers.every((number, at) => number === first + at) && first >= 0
  const style = String(list.properties.type ?? '1')
  if (isSimple && style === '1') {
    if (first !== 1) list.properties.start = first
    return
  }
  list.tagName = 'ul'
  for (const [at, item] of items.entries()) prefix(item, `${spell(numbers[at] ?? 0, style)}. `)
}

function numbersOf({ properties }: Element, items: readonly Element[]): number[] {
  const isReversed = properties.reversed !== undefined && properties.reversed !== false
  let next = toNumber(properties.start) ?? (isReversed ? items.length : 1)
  return items.map((item) => {
    const number = toNumber(item.properties.value) ?? next
    next = number + (isReversed ? -1 : 1)
    return number
  })
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isInteger(number) ? number : undefined
}

/** Put a marker before the first text of an item, which may stand in a paragraph. */
function prefix(item: Element, mark: string): void {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim())
  if (first?.type === 'element' && first.tagName === 'p') prefix(first, mark)
  else item.children.unshift({ type: 'text', value: mark })
}

const roman: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
]

/** Spell a number as HTML does: 27 in the style `a` -> `aa`, 4 in the style `I` -> `IV`. */
function spell(number: number, style: string): string {
  if (number < 1 || !/^[aAiI]$/.test(style)) return String(number)
  const spelled = /i/i.test(style) ? inRoman(number) : inLetters(number)
  return style === style.toUpperCase() ? spelled.toUpperCase() : spelled
}

function inLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? inLetters(Math.floor((number - 1) / 26)) + letter : letter
}

function inRoman(number: number): string {
  const [value, sign] = roman.find(([value]) => value <= number) ?? [1, 'i']
  return number > value ? sign + inRoman(number - value) : sign
}
