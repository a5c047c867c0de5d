import { parseSync } from '@slidev/parser/core'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { DeckParts, FrontmatterEntry, SlideParts } from './deckParts.ts'
import { splitBlocks } from './splitBlocks.ts'

/**
 * Split a deck into slides, and each slide into frontmatter, blocks and notes. Split where Slidev's own parser does.
 *
 * @param text text of the deck, with `\n` line ends
 */
export function splitDeck(text: string): DeckParts {
  const lines = text.split('\n')
  let at = 0
  const slides = parseSync(text, '').slides.map(({ start, end, frontmatterStyle }): SlideParts => {
    const separator = lines.slice(at, start)
    at = end
    return splitSlide(lines.slice(start, end).join('\n'), separator, frontmatterStyle)
  })
  return { slides }
}

/** Match the frontmatter of a slide as Slidev's parser does: up to the first `---`, even inside a line. */
const frontmatterOf = {
  frontmatter: /^(---.*\n)([\s\S]*?)(---)/,
  yaml: /^(\s*```ya?ml)([\s\S]*?)(```)/,
}

function splitSlide(raw: string, separator: string[], style: 'frontmatter' | 'yaml' | undefined): SlideParts {
  const [head = '', open = '', yaml = '', close = ''] = (style && frontmatterOf[style].exec(raw)) ?? []
  const rest = raw.slice(head.length)
  const shown = rest.trimEnd()
  const note = findNote(shown)
  const { blocks: body, end: bodyEnd } = splitBlocks(shown.slice(0, note?.start))
  const said = note && splitBlocks(note.text)
  return {
    separator,
    open,
    ...splitEntries(yaml),
    close,
    body,
    bodyEnd,
    note: said,
    tail: rest.slice(shown.length),
  }
}

/** Find the notes of a slide as Slidev's parser does: the last comment, if nothing stands after it. */
function findNote(shown: string): { start: number; text: string } | undefined {
  const last = [...shown.matchAll(/<!--([\s\S]*?)-->/g)].at(-1)
  if (!last || last.index + last[0].length < shown.length) return undefined
  return { start: last.index, text: last[1] ?? '' }
}

/**
 * Split a frontmatter at its keys. YAML that is no block mapping, such as `{ a: 1 }`, becomes one entry without a key.
 */
function splitEntries(yaml: string): { entries: FrontmatterEntry[]; trail: string } {
  const { contents } = parseDocument(yaml)
  if (!isMap(contents) || contents.flow) {
    const isBlank = yaml.trim() === ''
    return { entries: isBlank ? [] : [{ key: '', lead: '', raw: yaml, value: yaml }], trail: isBlank ? yaml : '' }
  }
  let at = 0
  const entries = contents.items.map((pair): FrontmatterEntry => {
    const key = isScalar(pair.key) ? pair.key : undefined
    // cast: the types of `yaml` do not say that a value of a parsed document is a node
    const value = pair.value as { range?: [number, number, number] | null; toJSON?: () => unknown } | null
    const start = yaml.lastIndexOf('\n', (key?.range?.[0] ?? at) - 1) + 1
    const last = value?.range?.[1] ?? key?.range?.[1] ?? start
    const lineEnd = yaml[last - 1] === '\n' ? last : yaml.indexOf('\n', last) + 1 || yaml.length
    const entry = {
      key: String(key?.value ?? ''),
      lead: yaml.slice(at, Math.max(at, start)),
      raw: yaml.slice(Math.max(at, start), lineEnd),
      value: value?.toJSON?.() ?? null,
    }
    at = lineEnd
    return entry
  })
  return { entries, trail: yaml.slice(at) }
}
