import type { RootContent } from 'mdast'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { markupPatterns } from './markupPatterns.ts'
import { wordsIn } from './wordsIn.ts'

/** Find the words of front matter that the deck has to have. Skip invalid TOML, which `readFrontMatter` reports. */
export function frontMatterWords(node: RootContent | undefined): string[] {
  if (node?.type !== 'yaml' && node?.type !== 'toml') return []
  try {
    const values: unknown = node.type === 'yaml' ? parseYaml(node.value) : parseToml(node.value)
    return typeof values === 'object' && values !== null ? factsIn(values).flatMap(wordsOfValue) : []
  } catch {
    // In invalid YAML, the deck has to have each text that stands on the line of its key.
    return node.type === 'yaml' ? lineWords(node.value) : []
  }
}

/**
 * Find the words of lines that hold a key and a text: `title: A: b` -> `A`, `b`. Skip values that open with a quote or
 * a bracket.
 */
function lineWords(matter: string): string[] {
  const lines = matter.matchAll(/^(?:title|subtitle|description|excerpt|summary|authors?):[ \t]+([^\s"'[{|>&*!].*)$/gm)
  return [...lines].flatMap(([, text]) => wordsOfValue(text))
}

/**
 * Read a title block: metadata at the top of an article that is no front matter between two `---` lines, such as
 * pandoc's `% Title`, a JSON object, or `title: A talk`. Return the offset of its end, and the words that the deck has to
 * have.
 */
export function readTitleBlock(source: string): { end: number; words: string[] } {
  const percent = /^\ufeff?(?:%(?!%)[^\r\n]*(?:\r?\n[ \t]+[^\r\n]+)*(?:\r?\n|$)){1,3}(?=\s|#|$)/.exec(source)?.[0]
  if (percent?.replace(/[%\s]/g, '')) return { end: percent.length, words: wordsOfValue(percent) }
  const json = /^\ufeff?\{[ \t]*\r?\n[\s\S]*?\n\}[ \t]*(?:\r?\n|$)/.exec(source)?.[0]
  if (json) return { end: json.length, words: wordsOfJson(json) }
  const open =
    /^\ufeff?---[ \t]*\r?\n((?:[a-z][\w .-]*:(?:[ \t].*)?(?:\r?\n|$)|[ \t]+\S.*(?:\r?\n|$)|-[ \t].*(?:\r?\n|$))+)/i.exec(
      source,
    )
  if (open && /^title:[ \t]*\S/im.test(open[1] ?? '') && !/^(?:---|\.{3})[ \t]*$/m.test(source.slice(4)))
    return { end: open[0].length, words: wordsOfEntries(open[1] ?? '') }
  const rows = String.raw`(?:[a-z][\w .-]*::?(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|#.*)\r?\n`
  const whole = new RegExp(
    `(?<![^])\\ufeff?(?:---[ \\t]*\\r?\\n)?((?:${rows})+)(\\s*?-{3,}[ \\t]*$|\\.{3}[ \\t]*$|\\s*?(?=\\r?\\n|$))`,
    'im',
  ).exec(source)
  const [all = '', inside = '', close = ''] = whole ?? []
  const opens = /^\ufeff?---/.test(all)
  const isPage = /^\ufeff?(?:(?:title|tags|alias|type|public|author|date|icon)::.*\r?\n)+$/i.test(inside)
  const isBlock = opens
    ? close.startsWith('.')
    : /^\ufeff?[a-z]/i.test(all) && (/^title::?[ \t]*\S/im.test(inside) || close.trim() !== '' || isPage)
  if (!isBlock) return { end: 0, words: [] }
  return { end: all.length, words: wordsOfEntries(inside) }
}

/**
 * Find the words of a JSON object that the deck has to have. Return all words of invalid JSON, because the deck shows
 * it as text.
 */
function wordsOfJson(text: string): string[] {
  try {
    const values: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return typeof values === 'object' && values !== null ? factsIn(values).flatMap(wordsOfValue) : []
  } catch {
    return wordsOfValue(text)
  }
}

/** Find the words of lines such as `title: A talk` that the deck has to have. */
function wordsOfEntries(inside: string): string[] {
  const entries = inside.matchAll(/^([a-z][\w .-]*?)::?((?:.*\r?\n)(?:[ \t]+\S.*\r?\n|-[ \t].*\r?\n)*)/gim)
  return [...entries].flatMap(([, key = '', value]) =>
    /^(?:(?:sub)?title|description|excerpt|summary|authors?|tags|keywords)$/i.test(key) ? wordsOfValue(value) : [],
  )
}

/** Return the values of front matter that the deck shows or says, each text once. */
function factsIn(values: object): unknown[] {
  // cast: YAML and TOML make an object of keys and values
  const { title, subtitle, description, excerpt, summary, author, authors, tags, keywords } = values as Record<
    string,
    unknown
  >
  const texts = [title, subtitle, description, excerpt, summary]
  // The title and the descriptions may have the same words: the deck has each text once.
  const keys = texts.map((text) => wordsOfValue(text).join(' ').toLowerCase())
  return [...texts.filter((_, at) => keys.indexOf(keys[at] ?? '') === at), author ?? authors, tags ?? keywords]
}

function wordsOfValue(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOfValue)
  if (typeof value === 'object' && value !== null) return 'name' in value ? wordsOfValue(value.name) : []
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const text = String(value)
    .replace(markupPatterns['link destination'], ' ')
    .replace(markupPatterns.tag, ' ')
    .replace(markupPatterns['shortcode of an emoji'], ' ')
  return wordsIn(text).map(({ text }) => text)
}
