/**
 * Write code as a fenced block. The fence has more backticks than any run of backticks in the code.
 *
 * @param language the info string after the opening fence
 */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${code.replace(/\n+$/, '')}\n${marks}`
}
