import type { Article, Secret } from './article.ts'
import type { Finding } from './finding.ts'
import type { Edition, Files } from './readFiles.ts'
import { Stream, weightOf, wordsOf } from './words.ts'

/** Find what is visible though its author marked it as private, and what was to be said and is nowhere. */
export function findPrivate(article: Article, files: Files, editions: Edition[]): Finding[] {
  const open = new Stream([
    ...article.blocks.map(({ text }) => text),
    article.title ?? '',
    ...article.links.map(({ text }) => text),
    ...article.pictures.map(({ source }) => source),
  ])
  const paper =
    files.article && new Stream(files.article.pages.flatMap(({ texts, pictured }) => [...texts, ...pictured]))
  const findings: Finding[] = []
  for (const secret of article.secrets) {
    const places = editions.flatMap(({ name, shown, said, descriptions }) => [
      { where: `${name}, slides`, stream: shown },
      { where: `${name}, descriptions`, stream: descriptions },
      ...(secret.kind === 'notes' ? [] : [{ where: `${name}, notes`, stream: said }]),
    ])
    if (paper) places.push({ where: 'handout of the article', stream: paper })
    for (const { where, stream } of places) {
      const seen = seenOf(secret, stream, open)
      if (seen) findings.push({ kind: 'private shown', line: secret.line, text: `${secret.kind}: ${seen}`, where })
    }
    if (secret.kind !== 'notes') continue
    const words = wordsOf(secret.text)
    for (const { name, shown, said } of editions)
      if (words.length > 0 && ![shown, said].some((stream) => windows(words).some((run) => stream.has(run.join('')))))
        findings.push({
          kind: 'words lost',
          line: secret.line,
          text: `notes: ${secret.text.slice(0, 60)}`,
          where: name,
        })
  }
  return findings
}

/** Words of a secret in a row that stand in the stream, and that the article does not say openly as well. */
function seenOf(secret: Secret, stream: Stream, open: Stream): string | undefined {
  const words = wordsOf(secret.text)
  // Of a short text every few words may be said elsewhere, and never the whole.
  for (let width = widthOf(words); ; width *= 2) {
    const seen = windows(words, width).find((run) => stream.has(run.join('')) && !open.has(run.join('')))
    if (seen || width >= words.length) return seen?.join(' ')
  }
}

/** So many words in a row prove a text: two characters of Chinese are as much as a word. */
const widthOf = (words: string[]) => (weightOf(words) < words.length ? 6 : 4)

/** So many words in a row at a time; less where there are not more. */
function windows(words: string[], width = widthOf(words)): string[][] {
  if (words.length <= width) return words.length === 0 ? [] : [words]
  return words.slice(0, 1 - width).map((_, at) => words.slice(at, at + width))
}
