/**
 * Write a listing whose fence is longer than any in the code.
 *
 * @param language what stands behind the fence
 */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${code.replace(/\n+$/, '')}\n${marks}`
}
