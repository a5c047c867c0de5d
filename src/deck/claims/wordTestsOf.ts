import type { ClaimWords } from './words/claimWords.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ja } from './words/ja.ts'
import { ko } from './words/ko.ts'
import { pt } from './words/pt.ts'
import { ru } from './words/ru.ts'
import { traditional } from './words/traditional.ts'
import { zh } from './words/zh.ts'

/** A list of `ClaimWords` by its key. */
type Kind = Exclude<keyof ClaimWords, 'spaced'>

/** For each kind of words, one regular expression that matches any of them. */
export type WordTests = Record<Kind, RegExp>

/** Kinds whose words count only at the beginning of a text. */
const openers = new Set<Kind>(['sumsUp', 'conditions', 'definitions', 'leans', 'goesOn', 'captions'])
/** Kinds whose words count only at the end of a text. */
const closers = new Set<Kind>(['questions'])

const kinds: readonly Kind[] = [
  ...([
    'sumsUp',
    'results',
    'contrasts',
    'comparisons',
    'conditions',
    'definitions',
    'meta',
    'leans',
    'goesOn',
    'credits',
  ] as const),
  ...(['pointers', 'captions', 'questions', 'asks', 'invites', 'imperatives'] as const),
]

/** The words by language, `fr`, or by language and script, `zh-Hant`. */
const lists: Record<string, ClaimWords> = { de, en, es, fr, ja, ko, pt, ru, zh, 'zh-Hant': traditional(zh) }
const compiled = new Map<string, WordTests>()

/**
 * Return the word tests of a language given as BCP 47. They include the English words, because texts of every language
 * have English words.
 */
export function wordTestsOf(lang: string): WordTests {
  const known = compiled.get(lang)
  if (known) return known
  const { language, script } = new Intl.Locale(lang).maximize()
  const own = lists[`${language}-${script}`] ?? lists[language]
  const languages = own && own !== en ? [own, en] : [en]
  const entries = kinds.map((kind): [Kind, RegExp] => [kind, compile(kind, languages)])
  // Every kind has its entry: `kinds` names all of them.
  const words = Object.fromEntries(entries) as WordTests
  compiled.set(lang, words)
  return words
}

function compile(kind: Kind, languages: ClaimWords[]): RegExp {
  const sources = languages.flatMap((words) => {
    const any = words[kind].join('|')
    if (any === '') return []
    return words.spaced ? [`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`] : [`(?:${any})`]
  })
  if (sources.length === 0) return /(?!)/u
  const source = sources.join('|')
  if (openers.has(kind)) return new RegExp(`^[\\s"'“”‘’「『（(【]*(?:${source})`, 'iu')
  if (closers.has(kind)) return new RegExp(`(?:${source})[。．.!！]?$`, 'iu')
  return new RegExp(source, 'iu')
}
