import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const key = String.raw`[\p{L}_][\p{L}\d_]*(?:[:.\/-][\p{L}\d_]+)*`
/** Match citations in brackets: `[@smith2020]`, `[see @smith2020, p. 3; @jo1999]`, `[-@smith2020]`. */
const bracketed = new RegExp(String.raw`\[(?:[^[\]@\n]|(?<![\w.])-?@${key}(?![\w@/]))+\]`, 'gu')
/** Match one citation, in brackets or in a sentence: `-@smith2020`. Group 1 is its key. */
const cited = new RegExp(String.raw`(?<![\w.@/\\])-?@(${key})(?![\w@/])`, 'gu')
/** Match a key with a year or a colon, which cannot be the name of a person or a package: `smith2020`, `doe:caches`. */
const clearKey = /(?:1[5-9]|20)\d\d(?!\d)|:/
const bibliography = /^(?:bibliography|references|csl|citeproc|nocite)\s*[:=]/m

/**
 * Write citations of Pandoc as words: `[@smith2020, p. 3]` becomes `[smith2020, p. 3]`, `@smith2020 says` becomes
 * `smith2020 says`. In brackets, a key is a citation if it has a year or a colon, or if the article names its bibliography. In a
 * sentence, a key is a citation if it has a year or a colon, and the article also has a citation in brackets or a bibliography.
 * `@jo` and `[@babel/core]` stay as they are.
 *
 * @param text the source of the article
 */
export function citationsToWords(tree: Root, text: string): void {
  if (!text.includes('@')) return
  const isNamed = bibliography.test(text.slice(0, 4000))
  const isCited = isNamed || Array.from(text.matchAll(bracketed)).some(([found]) => isCitation(found, false))
  visit(tree, 'text', (node) => {
    if (!node.value.includes('@')) return
    node.value = node.value.replace(bracketed, (found) => (isCitation(found, isNamed) ? withoutSigns(found) : found))
    if (isCited) node.value = node.value.replace(cited, (found, name: string) => (clearKey.test(name) ? name : found))
  })
}

function isCitation(found: string, isNamed: boolean): boolean {
  const keys = Array.from(found.matchAll(cited), ([, name = '']) => name)
  return keys.length > 0 && (isNamed || keys.every((name) => clearKey.test(name)))
}

function withoutSigns(found: string): string {
  return found.replace(cited, '$1')
}
