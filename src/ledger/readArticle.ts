import type { Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { firstLineOf, readFrontMatter } from '../article/frontMatter/readFrontMatter.ts'
import { languageOf } from '../article/languageOf.ts'
import { addDefinitionUrls } from '../article/nodes/addDefinitionUrls.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { parseSupAndSub } from '../article/nodes/superOrSubscript.ts'
import { parseMarkdown } from '../article/parseMarkdown.ts'
import { positionOfLine } from './atom.ts'
import { BlockReader, type ReadArticle } from './blockReader.ts'
import type { Unit } from './entries.ts'
import type { Definitions } from './sentenceReader.ts'

/**
 * Read all that an article says, unit by unit. Parse its text again instead of using the deck's tree: a pass may have
 * lost something of that tree.
 */
export function readArticle(file: VFile): ReadArticle {
  const tree = parseMarkdown(String(file), file.data.settings?.dialect)
  addDefinitionUrls(tree)
  const matter = tree.children[0]
  const frontMatter = readFrontMatter(tree, new VFile({ value: String(file), data: file.data }))
  const lang = frontMatter.lang ?? languageOf(tree)
  const reader = new BlockReader(definitionsOf(tree), lang)
  if (matter?.type === 'yaml' || matter?.type === 'toml') {
    const { title, subtitle, author, date, dateLeftOut, tags, remarks } = frontMatter
    const first = firstLineOf(matter)
    const add = (kind: Unit['kind'], text: string) =>
      reader.add({
        unit: { kind, text, position: lineOf(matter.value, text, first) },
        atoms: [{ text: plainText({ type: 'paragraph', children: parseSupAndSub(text) }), others: [text] }],
        floating: true,
      })
    if (title) reader.title = add('heading', title)
    for (const name of author?.split(', ') ?? []) add('item', name)
    for (const text of [...(date ? [date] : []), ...tags]) add('item', text)
    for (const text of [...(subtitle ? [subtitle] : []), ...remarks]) add('sentence', text)
    const omit = (text: string) =>
      reader.add({
        unit: { kind: 'item', text, position: lineOf(matter.value, text, first) },
        atoms: [],
        rule: 'front-matter-key',
      })
    if (dateLeftOut) omit(dateLeftOut)
    for (const [, name = ''] of matter.value.matchAll(/^["']?([\w.-]+)["']?\s*[:=]/gm)) {
      if (!readKeys.has(name)) omit(name)
    }
  }
  reader.blocks(tree.children)
  return { tracked: reader.tracked, stream: reader.stream, marks: reader.marks }
}

/** The keys of front matter that `readFrontMatter` reads. */
const readKeys = new Set(
  'title author authors date lang language tags keywords subtitle description excerpt summary name deckwright'.split(
    ' ',
  ),
)

/** Find the line of front matter that holds a text, by the text's first 30 characters. */
function lineOf(matter: string, text: string, first: number): Position {
  const at = Math.max(
    0,
    matter.split('\n').findIndex((line) => line.includes(text.slice(0, 30))),
  )
  return positionOfLine(first + at)
}

function definitionsOf(tree: Root): Definitions {
  const definitions: Definitions = new Map()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  })
  return definitions
}
