import type { VFile } from 'vfile'
import type { Original } from '../../messages/original.ts'
import { positionOfLine } from '../atom.ts'
import type { Entry, Unit } from '../entries.ts'
import { countMissing, removeOne } from '../words/lostWords.ts'
import { wordsIn } from '../words/wordsIn.ts'
import { notebookTexts } from './notebookTexts.ts'
import type { OriginalText } from './originalText.ts'
import { pageTexts } from './pageTexts.ts'
import { wordTexts } from './wordTexts.ts'

/** What became of the words of a notebook, a Word document or a web page that was converted to an article. */
export interface OriginalAccount {
  /** The texts that a rule leaves out. */
  entries: Entry[]
  /** The words that the article lacks without a rule. */
  lost: Unit[]
}

/**
 * Account for the words of the file that was converted to an article. Return an empty account if none was converted.
 */
export function accountForOriginal(article: VFile): OriginalAccount {
  const { original } = article.data
  if (!original) return { entries: [], lost: [] }
  const texts = readOriginal(original)
  const lineOf = (part: number) => positionOfLine(original.parts.findLast(({ number }) => number <= part)?.line ?? 1)
  const entries = texts.flatMap(({ text, part, rule }): Entry[] =>
    rule ? [{ unit: { kind: 'sentence', text: text.trim(), position: lineOf(part) }, where: { rule } }] : [],
  )
  const needed = texts.flatMap(({ text, part, rule }) =>
    rule
      ? []
      : wordsIn(text.normalize('NFKC').replace(/[\ufe00-\ufe0f]/g, '')).map((word) => ({
          text: word.text,
          line: part,
        })),
  )
  const missing = countMissing(needed, [withoutMarks(String(article))])
  const parts = [...new Set(needed.map(({ line }) => line))]
  return {
    entries,
    lost: parts.flatMap((part): Unit[] => {
      const here = needed.filter(({ text, line }) => line === part && removeOne(missing, text)).map(({ text }) => text)
      return here.length > 0 ? [{ kind: 'word', text: here.join(' '), position: lineOf(part) }] : []
    }),
  }
}

function readOriginal({ format, content }: Original): OriginalText[] {
  if (typeof content !== 'string') return wordTexts(content)
  return format === 'notebook' ? notebookTexts(content) : pageTexts(content)
}

/** Remove Markdown's delimiters inside of words: `un**believ**able` -> `unbelievable`. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/(?<=[\p{L}\p{N}])(?:[*`]+|~~|<\/?[a-z][^<>]*>)+(?=[\p{L}\p{N}])/gu, '')
    .replace(/[\ufe00-\ufe0f]/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
}
