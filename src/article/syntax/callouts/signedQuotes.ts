/** What HackMD and HedgeDoc read at the end of a quote: `[name=Jo] [time=Sun, Jun 28] [color=#907bf7]`. */
const signs = /^([ \t]*>[^\n]*?)((?:[ \t]*\[(?:name|time|color)=[^\]\n]+\])+)[ \t]*$/gm
const sign = /\[(name|time|color)=([^\]\n]+)\]/g

/** Write who said a quote, and when, as words: `> [name=Jo] [color=red]` -> `> — Jo`. */
export function signedQuotes(text: string): string {
  if (!/\[(?:name|color)=/.test(text)) return text
  return text.replace(signs, (_, before: string, written: string) => {
    const said = [...written.matchAll(sign)].flatMap(([, key, value]) => (key === 'color' ? [] : [value]))
    // A quote of several lines has them on a line of its own.
    return said.length > 0 ? `${before.trimEnd()} — ${said.join(', ')}` : before.trimEnd()
  })
}
