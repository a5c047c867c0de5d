import { type Article, isSection, type Section } from '../article/article.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { backMatterWords } from './backMatterWords.ts'

/** Match the word or sign that joins two titles of back matter: `and` in `References and further reading`. */
const conjunction = String.raw`\s*(?:[,&/+・、与與和及]|and)\s*`
const anywhere = titleTest(backMatterWords.anywhere)
const atEnd = titleTest([...backMatterWords.anywhere, ...backMatterWords.atEnd])

/**
 * Find the sections that are about the text and not about its subject: thanks, references, a licence. A title such as
 * `References` may also name a topic, so it counts only if no other section comes after it. Return no section if all
 * sections would be back matter.
 */
export function backMatterOf({ root }: Pick<Article, 'root'>): Set<Section> {
  const found = new Set<Section>()
  const top = topOf(root)
  for (const section of top) if (anywhere.test(nameOf(section))) found.add(section)
  const last = takeTail(top, found)
  if (last === undefined) return new Set()
  // Search its subsections too: `## Conclusion`, `### References`.
  takeTail(last.children.filter(isSection), found)
  return found
}

/** Tell whether a title names back matter, wherever in the article its section stands: `Acknowledgements`. */
export function namesBackMatter(title: string): boolean {
  return anywhere.test(bare(title))
}

/** Return the top sections. If there is only one, return the sections inside it. */
function topOf(section: Section): Section[] {
  const inner = section.children.filter(isSection)
  const [only] = inner
  return inner.length === 1 && only?.children.some(isSection) ? topOf(only) : inner
}

/** Add sections to `found`, beginning with the last one, as long as they are back matter. Return the first section that is not. */
function takeTail(sections: readonly Section[], found: Set<Section>): Section | undefined {
  for (const section of sections.toReversed()) {
    if (!found.has(section) && !atEnd.test(nameOf(section))) return section
    found.add(section)
  }
  return undefined
}

function nameOf({ title }: Section): string {
  return bare(plainText({ type: 'paragraph', children: title }))
}

/** Remove the numbers and signs around a title: `5. References 📚` -> `References`. */
function bare(title: string): string {
  return title.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** Make a test for titles that consist of one or several of these words: `References and further reading`. */
function titleTest(words: readonly string[]): RegExp {
  const any = `(?:${words.join('|')})`
  // Put the alternation into the pattern once: V8 takes twice as long to compile a pattern that contains it twice.
  return new RegExp(`^(?:${any}(?:${conjunction}(?!$)|$))+$`, 'iu')
}
