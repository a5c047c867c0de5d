import { slug } from 'github-slugger'
import { isSection, type Section } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { decodePercent } from '../../text/decodePercent.ts'

/**
 * Return a function that finds the section that a link's URL leads to. Try the names (ids) of sections first, as written
 * and as a slug (`#The Costs`). Then compare only the letters and digits of the URL with those of titles (`#_1-costs`),
 * because each site makes slugs in its own way.
 */
export function sectionFinder(root: Section): (url: string) => Section | undefined {
  const byName = new Map<string, Section>()
  const byLetters = new Map<string, Section[]>()
  const walk = (section: Section): void => {
    for (const name of section.names ?? []) if (!byName.has(name)) byName.set(name, section)
    const title = plainText({ type: 'paragraph', children: section.title })
    for (const letters of new Set([title, `${section.number ?? ''}${title}`].map(lettersOf)))
      if (letters) byLetters.set(letters, [...(byLetters.get(letters) ?? []), section])
    section.children.filter(isSection).forEach(walk)
  }
  walk(root)
  return (url) => {
    const name = decodePercent(url.slice(1))
    const named = byName.get(name) ?? byName.get(name.toLowerCase()) ?? byName.get(slug(name))
    const [titled, another] = byLetters.get(lettersOf(name)) ?? []
    return named ?? (another ? undefined : titled)
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
