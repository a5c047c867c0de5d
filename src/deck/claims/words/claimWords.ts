/**
 * Words of a language that tell a claim from what leads to one. Entries are sources of regular expressions: most are
 * plain words, and some use `(?:a|b)` to cover several forms: `result(?:s|ed)`.
 */
export interface ClaimWords extends FaultWords {
  /** Whether words stand apart: an entry then has to match whole words. */
  spaced: boolean
  /** Open a sentence that sums up what was said: it may stand alone, though it connects. */
  sumsUp: readonly string[]
  /** Report a result, a change or a necessity: `turned out`, `dropped`, `must`. */
  results: readonly string[]
  contrasts: readonly string[]
  comparisons: readonly string[]
  /** Open a sentence that holds only in a case, at a moment: `If`, `Before`. */
  conditions: readonly string[]
  /** Open a sentence that says what something is. */
  definitions: readonly string[]
  /** A title that asks the audience to do something. */
  asks: readonly string[]
  /** Open or end what the audience is told to do. */
  imperatives: readonly string[]
}

/** Words of a language that show that a sentence is no claim. */
export interface FaultWords {
  /** Speak about the text, and not about its subject. */
  meta: readonly string[]
  /** Open a sentence that needs the one before it: connectives, and demonstratives without what they refer to. */
  leans: readonly string[]
  /** Open what is only the rest of a sentence. */
  goesOn: readonly string[]
  credits: readonly string[]
  /** Send the reader elsewhere. */
  pointers: readonly string[]
  /** Open the text under a picture, a table or a listing. */
  captions: readonly string[]
  /** End a question that has no question mark. */
  questions: readonly string[]
}
