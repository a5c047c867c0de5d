import { fieldsToYaml, keyLinesToYaml } from './toYaml.ts'

/** Facts at the top of an article (title, author, date) that do not stand between two lines `---` as front matter does. */
export interface TitleBlock {
  /** The facts as YAML, which has as many lines as the facts have in the article. */
  yaml: string
  /** The number of lines of the block in the article, the closing line included. */
  lines: number
  /** The number, from 1, of the line in the article that corresponds to the first line of `yaml`. */
  firstLine: number
  /** Whether `---` opens the block, but nothing closes it. */
  isOpen?: true
}

/** Keys of front matter. If one of them stands on the first line, the lines are taken for front matter, not for prose. */
const knownKeys = new Set(
  [
    'title subtitle author authors date updated created modified lang language locale layout template type permalink',
    'url slug id tags tag keywords category categories summary description excerpt abstract status draft published',
    'comments toc cover image img thumbnail banner top sticky series weight copyright email affiliation css mathjax',
    'save_as baseheaderlevel htmlheaderlevel latexinput latexmode bibtex',
  ].flatMap((keys) => keys.split(' ')),
)

/** Keys of the properties that a Logseq page may have besides `knownKeys`. */
const pageKeys = new Set('alias aliases public icon filters exclude-from-graph-view created-at updated-at'.split(' '))

/** Match a line that sets a key: `Title: Words`, `Base Header Level: 2`. Group 1 is the key, group 2 the value. */
const keyLine = /^([A-Za-z][\w.-]*(?: [\w.-]+){0,3}):(?:[ \t]+(.*))?$/

/** Match a line that sets a property of a Logseq page: `title:: Words`. */
const propertyLine = /^([A-Za-z][\w.-]*)::(?:[ \t]+(.*))?$/

/** Match a line that continues the value of the key above it: an indented line, or a list item. */
const continuationLine = /^(?:[ \t]+\S|-[ \t])/

/**
 * Find the title block of an article. Return undefined if the article starts with anything else. A title block is one of
 *
 * - front matter that lacks its opening line, as Hexo reads it: `title: A`, `date: 2015-03-02`, `---`;
 * - front matter that `...` closes, as in YAML, or that nothing closes;
 * - headers of Pelican and MultiMarkdown, up to the first blank line: `Title: A`, `Date: 2015-03-02`;
 * - properties of a page of Logseq: `title:: A`, `tags:: b, c`;
 * - the title block of pandoc: `% A`, `% Jo; Mo`, `% March 2024`;
 * - JSON, as Hugo reads it: `{`, `"title": "A"`, `}`.
 *
 * Prose may look like a title block: `Note: a word`, `% of all`, or a heading with dashes below it (`Result: good`, `---`). So
 * text is a title block only if every line of it matches.
 */
export function findTitleBlock(text: string): TitleBlock | undefined {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/)
  const lines = [first.replace(/^\ufeff/, ''), ...rest].map((line) => line.trimEnd())
  if (lines[0] === '---') return findClosedByDots(lines) ?? findOpen(lines)
  if (lines[0]?.startsWith('%')) return findPercentLines(lines)
  if (lines[0] === '{') return findJson(lines)
  return findProperties(lines) ?? findKeyLines(lines)
}

/** Read a JSON object that ends at the first line with nothing but `}`. Write it as YAML, with a line for each key. */
function findJson(lines: string[]): TitleBlock | undefined {
  const end = lines.indexOf('}')
  try {
    const values: unknown = JSON.parse(lines.slice(0, end + 1).join('\n'))
    if (typeof values !== 'object' || values === null || !('title' in values)) return undefined
    const entries = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    return { yaml: entries.join('\n'), lines: end + 1, firstLine: 2 }
  } catch {
    return undefined
  }
}

function findProperties(lines: string[]): TitleBlock | undefined {
  const end = lines.findIndex((line) => !propertyLine.test(line))
  const inside = lines.slice(0, end < 0 ? undefined : end)
  const keys = inside.map((line) => propertyLine.exec(line)?.[1]?.toLowerCase() ?? '')
  const next = lines[inside.length] ?? ''
  const isPage = keys.every((key) => knownKeys.has(key) || pageKeys.has(key))
  if (inside.length === 0 || !isPage || !(next === '' || /^[-*#]/.test(next))) return undefined
  return { yaml: keyLinesToYaml(inside, propertyLine), lines: inside.length, firstLine: 1 }
}

function findClosedByDots(lines: string[]): TitleBlock | undefined {
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)$/.test(line))
  if (lines[end] !== '...' || !keyLine.test(lines[1] ?? '')) return undefined
  return { yaml: lines.slice(1, end).join('\n'), lines: end + 1, firstLine: 2 }
}

/** Find front matter whose author forgot the closing dashes. It consists of lines with keys, and one key is `title`. */
function findOpen(lines: string[]): TitleBlock | undefined {
  const length = lines.slice(1).findIndex((line) => !keyLine.test(line) && !continuationLine.test(line))
  const inside = lines.slice(1, length < 0 ? undefined : length + 1)
  const isClosed = lines.slice(1).some((line) => line === '---')
  const isTitled = inside.some((line) => /^title:[ \t]+\S/i.test(line))
  if (isClosed || !isTitled) return undefined
  return { yaml: inside.join('\n'), lines: inside.length + 1, firstLine: 2, isOpen: true }
}

function findKeyLines(lines: string[]): TitleBlock | undefined {
  let end = 0
  const keys: string[] = []
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    const [, key] = keyLine.exec(line) ?? []
    if (key !== undefined) keys.push(key.toLowerCase().replaceAll(' ', ''))
    else if (keys.length === 0 || !(continuationLine.test(line) || line.startsWith('#'))) break
  }
  const [first = ''] = keys
  if (!knownKeys.has(first)) return undefined
  const inside = lines.slice(0, end)
  const close = lines.findIndex((line, at) => at >= end && line !== '')
  const isTitled = inside.some((line) => /^title:[ \t]+\S/i.test(line))
  if (/^-{3,}$/.test(lines[close] ?? '') && (close === end || isTitled)) {
    const isKnown = keys.length > 1 && keys.every((key) => knownKeys.has(key))
    return isTitled || isKnown ? { yaml: inside.join('\n'), lines: close + 1, firstLine: 1 } : undefined
  }
  const isHeader = isTitled && (lines[end] ?? '') === '' && !inside.some((line) => /^[-#]/.test(line))
  return isHeader ? { yaml: keyLinesToYaml(inside, keyLine), lines: end, firstLine: 1 } : undefined
}

function findPercentLines(lines: string[]): TitleBlock | undefined {
  const fields: string[][] = []
  let end = 0
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    if (/^%(?:[ \t]|$)/.test(line)) fields.push([line.slice(1).trim()])
    else if (/^[ \t]+\S/.test(line) && fields.length > 0) fields.at(-1)?.push(line.trim())
    else break
  }
  const next = lines[end] ?? ''
  if (fields.length > 3 || !fields.flat().some(Boolean) || !(next === '' || next.startsWith('#'))) return undefined
  return { yaml: fieldsToYaml(fields), lines: end, firstLine: 1 }
}
