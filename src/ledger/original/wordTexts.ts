import { strFromU8, unzipSync } from 'fflate'
import type { OmissionRule } from '../../article/omissions.ts'
import type { OriginalText } from './originalText.ts'

/** Match a tag of XML (the second group is its name without a prefix), or the text between two tags. */
const token = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

/**
 * Read the texts of a Word document, paragraph by paragraph, from its XML. This reader shares no code with
 * `formats/word/`, which converts the document to the article, because it has to find what that code loses.
 */
export function wordTexts(bytes: Uint8Array): OriginalText[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /^word\/[^/]+\.xml$/.test(name) })
  const contents = contentsStyles(files['word/styles.xml'])
  return Object.entries(files).flatMap(([name, file]) => {
    const [, kind = ''] = /^word\/(document|footnotes|endnotes|comments|header|footer)\d*\.xml$/.exec(name) ?? []
    const rule: OmissionRule | undefined =
      kind === 'comments' ? 'comment' : /^(?:header|footer)$/.test(kind) ? 'running-head' : undefined
    const texts = kind ? paragraphsOf(strFromU8(file), contents) : []
    return texts.map((one) => ({ ...one, ...(rule ? { rule } : {}), part: kind === 'document' ? one.part : 1 }))
  })
}

/** Find the ids of the paragraph styles that a table of contents uses: `TOC1`. */
function contentsStyles(styles: Uint8Array | undefined): Set<string> {
  const text = styles ? strFromU8(styles) : ''
  const named = text.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="toc [^"]*"/gi)
  return new Set(Array.from(named, ([, id = '']) => id))
}

function paragraphsOf(xml: string, contents: ReadonlySet<string>): OriginalText[] {
  const found: OriginalText[] = []
  const open: string[] = []
  let part = 0
  let [isShown, isContents] = [true, false]
  /** The texts of the current paragraph, by the rule that leaves each out; undefined if none does. */
  let texts = new Map<OmissionRule | undefined, string>()
  const add = (text: string, rule: OmissionRule | undefined) => texts.set(rule, (texts.get(rule) ?? '') + text)
  const end = () => {
    for (const [rule, text] of texts) if (text.trim()) found.push({ text, part, ...(rule ? { rule } : {}) })
    texts = new Map()
  }
  for (const [, slash, name = '', attributes = '', closed, text] of xml.matchAll(token)) {
    const inside = (...names: string[]) => names.some((one) => open.includes(one))
    if (text !== undefined) {
      if (!inside('t', 'delText') || inside('Fallback')) continue
      const isDeleted = inside('delText', 'moveFrom', 'del')
      add(decode(text), isDeleted ? 'deleted-text' : isContents ? 'navigation' : isShown ? undefined : 'hidden-text')
    } else if (slash) {
      open.splice(open.lastIndexOf(name), 1)
      if (name === 'p') end()
      // Put a space between the runs of an equation, because a word does not continue from one run to the next.
      else if (name === 'r' && inside('oMath')) add(' ', undefined)
    } else {
      if (name === 'p' && !inside('drawing')) {
        end()
        part += 1
        isContents = false
      }
      if (name === 'p' && inside('drawing') && inside('txbxContent')) part += 1
      if (name === 'r') isShown = true
      if (name === 'vanish' && inside('r')) isShown = /val="(?:0|false|off)"/.test(attributes)
      if (name === 'pStyle') isContents = contents.has(/val="([^"]*)"/.exec(attributes)?.[1] ?? '')
      if (/^(?:tab|br|cr|noBreakHyphen|rt|rubyBase)$/.test(name) && inside('r')) add(' ', undefined)
      if (!closed) open.push(name)
    }
  }
  end()
  return found
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (reference) => {
    const code = /^&#(x?)([\da-f]+);$/i.exec(reference)
    if (code) return String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10))
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }[reference.toLowerCase()] ?? ' '
  })
}
