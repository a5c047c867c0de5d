/** Return the offsets at which each fence and each inline code of a text starts and ends. Inline code ends in its paragraph. */
export function codeIn(text: string): [from: number, to: number][] {
  const code =
    /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)(?:[^\n]|\n(?![ \t]*(?:\n|[-*+#>|:]|\d+[.)]|`{3}|~{3})))*?(?<!`)\2(?!`)/gm
  return Array.from(text.matchAll(code), ({ 0: found, index }) => [index, index + found.length])
}

/** Replace each match of a pattern outside of code by the result of `rewrite`. If that is undefined, keep the match. */
export function replaceOutsideCode(
  text: string,
  pattern: RegExp,
  rewrite: (found: RegExpExecArray) => string | undefined,
): string {
  const code = codeIn(text)
  let written = ''
  let end = 0
  for (const found of text.matchAll(pattern)) {
    const isCode = code.some(([from, to]) => found.index >= from && found.index < to)
    const replacement = isCode ? undefined : rewrite(found)
    if (replacement === undefined) continue
    written += text.slice(end, found.index) + replacement
    end = found.index + found[0].length
  }
  return written + text.slice(end)
}
