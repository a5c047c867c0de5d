/** Match the end of a text whose last sentence is complete: `.`, `！`, `?”`. */
export const sentenceEnd = /[。！？…!?.][”’」』）)"']*\s*$/u
