import type { PhrasingContent } from 'mdast'
import { shownText } from '../../article/nodes/shownText.ts'
import { rememberByText } from '../../text/rememberByText.ts'
import { textWidth } from '../../text/textWidth.ts'
import { figuresIn, saysChange } from './figuresIn.ts'
import { pointsAhead } from './pointsAhead.ts'
import { wordTestsOf } from './wordTestsOf.ts'

/** Traits of a sentence that can be read without the sentences around it. `claimValue` rates them. */
export interface SentenceTraits {
  /** The text without markup. */
  text: string
  /** The `textWidth` of the text. */
  width: number
  /** How many figures (numbers that measure something) it has. */
  figures: number
  /** Whether it says that a figure has changed: `from 42.7 M to 70.7 M`. */
  change: boolean
  /** Whether it has words that the author set in bold, and that are no label. */
  bold: boolean
  /** Whether it sums up the text before it. `ClaimWords` says what this and the next five traits mean. */
  sumsUp: boolean
  result: boolean
  contrast: boolean
  comparison: boolean
  definition: boolean
  /** Whether it holds only under a condition or at a moment: `If …`, `Before …`. */
  condition: boolean
  question: boolean
  /** Whether it ends in a full stop or another mark of a sentence. */
  hasEndMark: boolean
  /** Why it is no claim. Empty if it may stand alone. */
  faults: SentenceFault[]
}

/**
 * Why a sentence is no claim:
 * - `meta`: it is about the article: `In this post we look at both.`
 * - `leadIn`: it announces the block below it: `Like this:`, `A definition is quoted below.`
 * - `leaning`: it cannot be understood without the sentence before it: `However, it worked.`
 * - `credit`: it names a source or an author: `Photo by Ann.`
 * - `pointer`: it sends the reader elsewhere: `See the docs.`
 * - `caption`: it stands under a picture, a table or a listing: `Figure 3: Costs.`
 * - `fragment`: it is the rest of another sentence, or a tag: `which is new.`
 * - `scant`: it has too few words: `Done.`
 * - `onlyLinks`, `onlyCode`: all its words are links, or code.
 */
export type SentenceFault =
  | 'meta'
  | 'leadIn'
  | 'leaning'
  | 'credit'
  | 'pointer'
  | 'caption'
  | 'fragment'
  | 'scant'
  | 'onlyLinks'
  | 'onlyCode'

/** A text of a smaller `textWidth` is no sentence. */
const shortest = 16

/** A text of a smaller `textWidth` is a label if it has no mark at its end. */
const shortestUnmarked = 40

const endMark = /[.!?。！？…．][\s”"’'」』）)\]】]*$/u
const questionMark = /[?？][\s”"’'」』）)\]】]*$/u

/**
 * Read the traits of a sentence: those by which `claimValue` rates it, and the faults for which it is no claim.
 *
 * @example `However, see the docs:` -> faults `leadIn`, `leaning`, `pointer`
 */
export function readSentence(sentence: PhrasingContent[], lang: string): SentenceTraits {
  const text = shownText({ type: 'paragraph', children: sentence }).replace(/\s+/gu, ' ').trim()
  const known = readersByLanguage.get(lang) ?? rememberByText((text) => readText(text, lang))
  readersByLanguage.set(lang, known)
  const traits = known(text)
  return {
    ...traits,
    bold: sentence.some((node) => node.type === 'strong' && isEmphasised(shownText(node))),
    faults: hasOwnWords(sentence) ? traits.faults : [...traits.faults, ...faultsOfNodes(sentence)],
  }
}

/** The traits that can be read from the text without its markup. */
type TextTraits = Omit<SentenceTraits, 'bold'>

/** For each language, a function that does the same as `readText`, and remembers the result for each text. */
const readersByLanguage = new Map<string, (text: string) => TextTraits>()

function readText(text: string, lang: string): TextTraits {
  const words = wordTestsOf(lang)
  const width = textWidth(text)
  const figures = figuresIn(text).length
  const question = questionMark.test(text) || words.questions.test(text)
  const sumsUp = words.sumsUp.test(text)
  const has: Record<Exclude<SentenceFault, 'onlyLinks' | 'onlyCode'>, boolean> = {
    meta: words.meta.test(text),
    // Ignore an address at the end: `See: https://...` is a lead-in too.
    leadIn: /[:：,，、;；—-]\s*$/u.test(text.replace(/\s*https?:\/\/\S+$/u, '')) || pointsAhead.test(text),
    // A word that begins with two capitals is no pronoun: `IT` is not `it`.
    leaning: !sumsUp && !/^\p{Lu}{2}/u.test(text) && words.leans.test(text),
    // The second pattern matches an attribution below a quotation: `— Ann, maintainer of Kelp`.
    credit: words.credits.test(text) || /^\s*[—–―]\s*\S/u.test(text),
    pointer: words.pointers.test(text),
    caption: words.captions.test(text),
    // The last pattern matches the tag of a component that is shown as written, and the end of a cut sentence:
    // `…ignore such requests.`
    fragment: (!/^\p{Lu}/u.test(text) && words.goesOn.test(text)) || /^(?:<\/?[A-Za-z]|…|\.{3})/u.test(text),
    scant: isScant(text, width, figures),
  }
  return {
    text,
    width,
    figures,
    change: saysChange(text),
    sumsUp,
    result: words.results.test(text),
    contrast: words.contrasts.test(text),
    comparison: words.comparisons.test(text),
    definition: words.definitions.test(text),
    condition: words.conditions.test(text),
    question,
    hasEndMark: endMark.test(text),
    // The keys of `has` are faults.
    faults: (Object.keys(has) as (keyof typeof has)[]).filter((fault) => has[fault]),
  }
}

/** Tell whether a text has too few words for a sentence: it is a label, a name, an interjection. */
function isScant(text: string, width: number, figures: number): boolean {
  if (figures > 0) return false
  if (width < shortest) return true
  return !endMark.test(text) && width < shortestUnmarked
}

/** Tell whether bold words are more than a label such as `**Note:**`. */
function isEmphasised(text: string): boolean {
  return !/[:：]\s*$/u.test(text) && textWidth(text) >= 4
}

/** Tell whether a sentence has words that are not code, links or addresses. */
function hasOwnWords(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return hasLetters(node.value.replace(/https?:\/\/\S+/gu, ''))
    return (
      !/^(?:inlineCode|inlineMath|link|linkReference)$/.test(node.type) &&
      'children' in node &&
      hasOwnWords(node.children)
    )
  })
}

/** Return the faults of a sentence that has no other words than links and code: `onlyLinks`, `onlyCode`, or both. */
function faultsOfNodes(nodes: readonly PhrasingContent[]): SentenceFault[] {
  const kinds = new Set(nodes.flatMap(kindsIn))
  return (['onlyLinks', 'onlyCode'] as const).filter((kind) => kinds.has(kind))
}

function kindsIn(node: PhrasingContent): SentenceFault[] {
  if (node.type === 'text') return /https?:\/\/\S*[\p{L}\p{N}]/u.test(node.value) ? ['onlyLinks'] : []
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return hasLetters(node.value) ? ['onlyCode'] : []
  if (node.type === 'link' || node.type === 'linkReference') return hasLetters(shownText(node)) ? ['onlyLinks'] : []
  return 'children' in node ? node.children.flatMap(kindsIn) : []
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
