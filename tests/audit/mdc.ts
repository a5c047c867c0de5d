/** A component of MDC: `::card[Title]{title="So"}`. */
const opening = /^\s*(:{2,})([a-z][\w-]*)(?:\[([^[\]]*)\])?(\{.*\})?\s*$/
const title = /(?<=[\s{])(?:title|label|header|summary|caption|description|alt)=(?:"([^"]*)"|'([^']*)')/g
const yamlTitle = /^\s*(?:title|label|header|summary|caption|description|alt):\s*(["']?)(.*)\1\s*$/

/** Keep of components of MDC, `::card` up to `::`, their titles and what stands in them, without its indentation, on the same lines. */
export function withoutMdc(body: string): string {
  const lines = body.split('\n')
  const pairs = findPairs(lines)
  const written = [...lines]
  const open: { end: number; inner: number }[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const around = open.at(-1)
    const inside = line.slice(Math.min(around?.inner ?? 0, line.search(/\S|$/)))
    if (around) written[at] = inside
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark
    if (fence) continue
    if (around?.end === at) {
      open.pop()
      written[at] = ''
    } else if (pairs.has(at)) {
      const [, , , label = '', props = ''] = opening.exec(line) ?? []
      const said = Array.from(props.matchAll(title), ([, one, other]) => one ?? other ?? '')
      written[at] = [label, ...said].join(' ').trim()
      const dashes = /^\s*---\s*$/.test(lines[at + 1] ?? '')
      const last = dashes ? lines.findIndex((other, below) => below > at + 1 && /^\s*---\s*$/.test(other)) : at
      for (let head = at + 1; head <= last; head += 1) written[head] = yamlTitle.exec(lines[head] ?? '')?.[2] ?? ''
      const next = lines.slice(Math.max(at, last) + 1).find((other) => other.trim()) ?? ''
      open.push({ end: pairs.get(at) ?? at, inner: next.search(/\S|$/) })
      at = Math.max(at, last)
    } else if (around && /^\s*#[a-z][\w-]*(?:\{[^{}]*\})?\s*$/.test(line)) written[at] = ''
  }
  return written
    .join('\n')
    .replace(/(?<![\w:/\\`]):[a-z][\w-]*(?:\[([^[\]\n]+)\](?!\()(?:\{[^{}\n]*\})?|\{[^{}\n]*\})/g, '$1')
    .replace(/(?<![\w:/\\`]):[bh]r(?=\s|$)/g, ' ')
}

/** The closing lines of components by their opening lines. Three colons are those of other tools, unless within two. */
function findPairs(lines: string[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: [colons: string, at: number][] = []
  let fence = ''
  for (const [at, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark
    if (fence) continue
    const [, colons] = opening.exec(line) ?? []
    if (colons) open.push([colons, at])
    const closing = /^\s*(:{2,})\s*$/.exec(line)?.[1]
    const found = closing ? open.findLastIndex(([other]) => other === closing) : -1
    const [pair] = found < 0 ? [] : open.splice(found)
    if (pair) pairs.set(pair[1], at)
  }
  const isMdc = (at: number) => /^\s*::[a-z]|\{[^}]*=/.test(lines[at] ?? '') || /^\s*---\s*$/.test(lines[at + 1] ?? '')
  const outer = [...pairs].filter(([at]) => isMdc(at))
  return new Map([...pairs].filter(([at]) => outer.some(([from, to]) => from <= at && at < to)))
}
