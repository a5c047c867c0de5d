/** Match a line of a quote, or an item or a line above a quote, that ends with marks of HackMD and HedgeDoc: `[name=Jo] [time=Sun, Jun 28] [color=#907bf7]`. */
const signs =
  /^([ \t]*>[^\n]*?|[ \t]*(?:[-*+][ \t]+)?(?=\[name=))((?:[ \t]*\[(?:name|time|color)=[^\]\n]+\])+)[ \t]*$/gm
const sign = /\[(name|time|color)=([^\]\n]+)\]/g

/** Write who said a quote, and when, as words: `> [name=Jo] [color=red]` -> `> — Jo`; `- [name=Jo]` -> `- Jo`. */
export function signedQuotes(text: string): string {
  if (!/\[(?:name|color)=/.test(text)) return text
  return text.replace(signs, (_, before: string, written: string) => {
    const said = [...written.matchAll(sign)].flatMap(([, key, value]) => (key === 'color' ? [] : [value]))
    // In a quote of several lines the marks stand alone on the last line: `before` is `> `.
    if (!before.includes('>')) return `${before}${said.join(', ')}`
    return said.length > 0 ? `${before.trimEnd()} — ${said.join(', ')}` : before.trimEnd()
  })
}
