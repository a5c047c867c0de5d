/**
 * Words of a language by which a claim is told from other sentences. Entries are sources of regular expressions: most
 * are plain words, and some use `(?:a|b)` to cover several forms: `result(?:s|ed)`.
 */
export interface ClaimWords extends FaultWords {
  /** Whether the language has spaces between words: then an entry has to match whole words. */
  spaced: boolean
  /** Words that open a sentence that sums up the text before it: the sentence may stand alone, though it refers back. */
  sumsUp: readonly string[]
  /** Words that report a result, a change or a necessity: `turned out`, `dropped`, `must`. */
  results: readonly string[]
  /** Words that set one thing against another. */
  contrasts: readonly string[]
  /** Words that compare. */
  comparisons: readonly string[]
  /** Words that open a sentence that holds only in a case, or at a moment: `If`, `Before`. */
  conditions: readonly string[]
  /** Words that open a sentence that says what something is. */
  definitions: readonly string[]
  /** Words of a title that asks the audience to do something. */
  asks: readonly string[]
  /** Words that open or end an instruction. */
  imperatives: readonly string[]
}

/** Words of a language that show that a sentence is no claim. */
export interface FaultWords {
  /** Words that speak about the text, and not about its subject. */
  meta: readonly string[]
  /** Words that open a sentence that needs the one before it: connectives, and demonstratives such as `This`. */
  leans: readonly string[]
  /** Words that open what is only the rest of a sentence. */
  goesOn: readonly string[]
  /** Words that name a source or an author, or thank somebody. */
  credits: readonly string[]
  /** Words that send the reader elsewhere. */
  pointers: readonly string[]
  /** Words that open the text under a picture, a table or a listing. */
  captions: readonly string[]
  /** Words that end a question without a question mark. */
  questions: readonly string[]
}
