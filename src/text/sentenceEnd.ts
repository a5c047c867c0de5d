/** The end of a text that ends with a sentence. */
export const sentenceEnd = /[。！？…!?.][”’」』）)"']*\s*$/u
