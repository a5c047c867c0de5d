/** Match a last word that needs more words after it: `with`, `is`. */
const leading =
  /(?<![\p{L}\p{N}])(?:with|is|are|was|were|be|to|of|for|by|as|in|on|at|from|into|via|using|and|or|the|an?|that|like|use|run|includes?|including|mit|ist|sind|zu|für|von|und|oder|con|es|son|de|para|y|o|avec|est|sont|pour|par|et|ou)$|(?:是|为|為|如|即|和|与|或|用|は|が|を|に|で|と|の|은|는|을|를)$/iu

/**
 * Tell whether a title is only half a sentence. The other half followed the colon that was cut off.
 *
 * @example `You can get it with` -> true, `Get it with rustup` -> false
 */
export function isUnfinished(title: string): boolean {
  return leading.test(title.trim())
}
