import { slug } from 'github-slugger'
import { isSection, type Section } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { decodePercent } from '../../text/decodePercent.ts'

/**
 * Return a function that finds the section that a link's URL leads to. Try the names (ids) of sections first, as
 * written and as a slug (`#The Costs`), then their titles by letters and digits alone, because each site makes slugs in
 * its own way: `#_1-costs`.
 */
export function sectionFinder(root: Section): (url: string) => Section | undefined {
  const named = new Map<string, Section>()
  const worded = new Map<string, Section[]>()
  const walk = (section: Section): void => {
    for (const name of section.names ?? []) if (!named.has(name)) named.set(name, section)
    const title = plainText({ type: 'paragraph', children: section.title })
    for (const words of new Set([title, `${section.number ?? ''}${title}`].map(wordsOf)))
      if (words) worded.set(words, [...(worded.get(words) ?? []), section])
    section.children.filter(isSection).forEach(walk)
  }
  walk(root)
  return (url) => {
    const name = decodePercent(url.slice(1))
    const byName = named.get(name) ?? named.get(name.toLowerCase()) ?? named.get(slug(name))
    const [byWords, another] = worded.get(wordsOf(name)) ?? []
    return byName ?? (another ? undefined : byWords)
  }
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
