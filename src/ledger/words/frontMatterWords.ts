import type { RootContent } from 'mdast'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { markupPatterns } from './markupPatterns.ts'
import { wordsIn } from './wordsIn.ts'

/** Find the words of front matter that the deck has to have. What is no YAML has none, and is reported elsewhere. */
export function frontMatterWords(node: RootContent | undefined): string[] {
  if (node?.type !== 'yaml' && node?.type !== 'toml') return []
  try {
    const values: unknown = node.type === 'yaml' ? parseYaml(node.value) : parseToml(node.value)
    return typeof values === 'object' && values !== null ? factsIn(values).flatMap(wordsOfValue) : []
  } catch {
    return []
  }
}

function factsIn(values: object): unknown[] {
  // An object is what YAML and TOML make of keys and values.
  const { title, subtitle, description, excerpt, summary, author, authors, tags, keywords } = values as Record<
    string,
    unknown
  >
  return [title, subtitle, description, excerpt, summary, author ?? authors, tags ?? keywords]
}

function wordsOfValue(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOfValue)
  if (typeof value === 'object' && value !== null) return 'name' in value ? wordsOfValue(value.name) : []
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const text = String(value).replace(markupPatterns['link destination'], ' ').replace(markupPatterns.tag, ' ')
  return wordsIn(text).map(({ text }) => text)
}
