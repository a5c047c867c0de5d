/**
 * Words of a language by which a claim is told from other sentences. Entries are sources of regular expressions. Most are
 * plain words, and some use `(?:a|b)` to match several forms: `result(?:s|ed)`.
 */
export interface ClaimWords extends FaultWords {
  /** Whether the language has spaces between words. If it has, an entry must match whole words. */
  spaced: boolean
  /** Words that open a sentence that sums up the text before it: `In short`. It may stand alone, though it refers back. */
  sumsUp: readonly string[]
  /** Words that report a result, a change or a necessity: `turned out`, `dropped`, `must`. */
  results: readonly string[]
  /** Words that set one thing against another: `but`, `instead of`. */
  contrasts: readonly string[]
  /** Words that compare: `faster`, `than`. */
  comparisons: readonly string[]
  /** Words that open a sentence that holds only in some cases, or at a moment: `If`, `Before`. */
  conditions: readonly string[]
  /** Words that open a sentence that says what something is: `A closure is a`. */
  definitions: readonly string[]
  /** Words of a title that asks the audience to do something: `Next steps`. */
  asks: readonly string[]
  /** Words that end a talk with a request or a wish to its audience: `Stay tuned`, `Join us`. */
  invites: readonly string[]
  /** Words that open or end an instruction: `Add`. */
  imperatives: readonly string[]
}

/** Words of a language that show that a sentence is no claim. */
export interface FaultWords {
  /** Words that speak about the text, and not about its subject: `In this article`. */
  meta: readonly string[]
  /** Words that open a sentence that needs the sentence before it: `However`, `This`. */
  leans: readonly string[]
  /** Words that, in lower case at the start of a text, show that the text is only the rest of a sentence: `which`. */
  goesOn: readonly string[]
  /** Words that name a source or an author, or thank somebody: `Photo by`, `Thanks to`. */
  credits: readonly string[]
  /** Words that send the reader elsewhere: `See also`. */
  pointers: readonly string[]
  /** Words that open the text under a picture, a table or a listing: `Figure 3:`. */
  captions: readonly string[]
  /** Words that end a question without a question mark: `吗`. */
  questions: readonly string[]
}
