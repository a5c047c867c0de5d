import { replaceOutsideCode } from '../../source/codeIn.ts'

const exampleStart = /^([ \t>]*)\(@([\w-]*)\)(?=[ \t]+\S)/gm

/** Match two or more consecutive lines of examples. */
const exampleLines = /^(?:[ \t>]*\(@[\w-]*\)[ \t]+\S.*(?:\n|$)){2,}/gm

/**
 * Number the examples of Pandoc through the whole article: lines that start with `(@)` or `(@name)`, and references to them,
 * `see (@name)`. A single line such as `(@jo) wrote` is no example if the article has the name only once: it is a person's. Also
 * number items that start with `#.`.
 */
export function exampleLists(source: string): string {
  const text = numberedItems(source)
  if (!text.includes('(@')) return text
  const numbers = new Map<string, number>()
  const listed = new Set(
    Array.from(text.matchAll(exampleLines), ([lines]) =>
      Array.from(lines.matchAll(exampleStart), ([, , name = '']) => name),
    ).flat(),
  )
  const isExample = (name: string) => name === '' || listed.has(name) || text.split(`(@${name})`).length > 2
  let count = 0
  const numbered = replaceOutsideCode(text, exampleStart, ({ 1: indent = '', 2: name = '' }) => {
    if (!isExample(name)) return undefined
    count += 1
    if (name && !numbers.has(name)) numbers.set(name, count)
    return `${indent}(${count})`
  })
  if (numbers.size === 0) return numbered
  return replaceOutsideCode(numbered, /\(@([\w-]+)\)/g, ({ 1: name = '' }) => {
    const number = numbers.get(name)
    return number === undefined ? undefined : `(${number})`
  })
}

/** Rewrite list items that Pandoc numbers, `#. Stir.`, as items that Markdown numbers, `1. Stir.` */
function numberedItems(text: string): string {
  if (!/^[ \t>]*#\.[ \t]+\S/m.test(text)) return text
  return replaceOutsideCode(text, /^([ \t>]*)#\.(?=[ \t]+\S)/gm, ({ 1: indent = '' }) => `${indent}1.`)
}
