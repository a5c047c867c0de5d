/** What the line that opens a code fence says. */
export interface FenceInfo {
  /** The language as its author names it; undefined if there is none. */
  lang: string | undefined
  /** What the listing is called: the name of its file, or its title. */
  label: string | undefined
  /** Numbers of the lines that are highlighted, from 1, in order. */
  highlights: number[]
  /** What is left, such as `showLineNumbers`. */
  settings: string
}

/** Keys whose value names the listing, and those that do so only where the value looks like a file. */
const labelKeys = /(?<![\w-])(?:title|file-?name|lst-cap|caption)=(?:"([^"]*)"|'([^']*)'|([^\s,"'{}]+))/i
const fileKeys = /(?<![\w-])(?:file|name|label)=(?:"([^"]*)"|'([^']*)'|([^\s,"'{}]+))/i
const fileName = /^(?=.*[./])[\w@./+-]*[\w)]\.?\w*$/

/** Keys whose value has the numbers of lines. */
const lineKeys =
  /(?<![\w-])(?:hl_?lines?|code-line-numbers|emphasize-lines|highlight(?:-?lines)?|mark|ins)=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|\[([^[\]]*)\]|(\d[\d\s,-]*))/gi
const lineBraces = /(?<![=\w])\{(?=[^{}]*\d)([\d\s,|*-]+|(?:[\d\s,|*-]|\ball\b)+)\}/g

/** Classes of Pandoc that name no language. */
const appearance = /^(?:number-?lines|line-?numbers|cell-code|code-\w+|input|output|fragment)$/i

/**
 * Read the line that opens a code fence, in the spellings of Zenn, VitePress, Docusaurus, Astro, Gatsby, Hugo, MkDocs,
 * Pandoc, Quarto, R Markdown and MyST:
 *
 * - `js:src/a.js {1,3-4}` -> language `js`, label `src/a.js`, highlights 1, 3, 4
 * - `{.python .numberLines filename="run.py"}` -> language `python`, label `run.py`
 * - `{r setup, include=FALSE}` -> language `r`
 */
export function readFenceInfo(info: string): FenceInfo {
  const written = info.trim()
  const braced = /^\{+(?![\s\d*|,-]*\}|all\b)([^{}]*)\}+/.exec(written)
  const { lang, rest, label } = braced ? inBraces(braced[1] ?? '', written.slice(braced[0].length)) : plain(written)
  const reader = new SettingsReader(rest)
  const named = label ?? reader.label(braced === null)
  return { lang, label: named, highlights: reader.highlights(), settings: reader.rest() }
}

interface Opening {
  lang: string | undefined
  label?: string | undefined
  rest: string
}

/** Read `{.python .numberLines}` of Pandoc, `{python}` and `{r name, echo=FALSE}` of cells, `{linenos=table}` of Hugo. */
function inBraces(inside: string, behind: string): Opening {
  const rest = (words: string) => `${words} ${behind}`
  const cell = /^\s*=?(\w[\w+#-]*)(?=[\s,]|$)/.exec(inside)
  if (cell) {
    const isDirective = /^(?:code|code-block|code-cell|sourcecode)$/.test(cell[1] ?? '')
    return isDirective ? plain(behind.trim()) : { lang: cell[1], rest: rest(inside.slice(cell[0].length)) }
  }
  const classes = [...inside.matchAll(/(?<=^|\s)\.([\w+#-]+)/g)].map(([, name = '']) => name)
  const lang = classes.find((name) => !appearance.test(name))
  return { lang, rest: rest(lang === undefined ? inside : inside.replace(`.${lang}`, '')) }
}

function plain(written: string): Opening {
  const [token = ''] = /^[\p{L}\p{N}_+#.*/-]+(?![\w=:-]*=["'])/u.exec(written) ?? []
  const behind = written.slice(token.length)
  // A diff on Qiita has its language after an underscore: `diff_ruby:app.rb`.
  const lang = token.replace(/^\.?(?:language|lang)-(?=\w)/, '').replace(/^diff[_-]\w+$/, 'diff') || undefined
  const [called = '', name] = /^:(?:title=)?(?!(?:no-)?line-numbers)([^\s{}"'[\],]+)/.exec(behind) ?? []
  if (name) return { lang, label: name, rest: behind.slice(called.length) }
  // A path in place of a language.
  if (token.includes('/') && fileName.test(token))
    return { lang: /\.(\w+)$/.exec(token)?.[1], label: token, rest: behind }
  return { lang, rest: behind }
}

/** Takes from the settings of a fence what is understood. */
class SettingsReader {
  #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** @param isPlain whether the settings stand in no braces, so that a name may stand in brackets or alone */
  label(isPlain: boolean): string | undefined {
    const named = this.#take(labelKeys) ?? this.#take(fileKeys, fileName)
    if (named !== undefined || !isPlain) return named
    return (
      this.#take(/^\s+[\w+#-]*:([^\s{}"'[\],]+)/) ??
      this.#take(/(?<=^[^[\]]*)\[([^[\]"']*[^[\]"'\s\d,][^[\]"']*)\](?!\])/) ??
      this.#take(/^\s+(?!\.)([\w@./-]*[\w-]\.[a-z]\w{0,5})(?=\s|\{|$)/i)
    )
  }

  highlights(): number[] {
    const found: string[] = []
    for (const pattern of [lineKeys, lineBraces])
      this.#text = this.#text.replace(pattern, (whole, ...groups: unknown[]) => {
        const value = groups.find((group) => typeof group === 'string' && group !== whole)
        if (typeof value === 'string') found.push(value)
        return ' '
      })
    return linesIn(found.join(','))
  }

  rest(): string {
    return this.#text.replace(/\s+/g, ' ').replace(/^[\s,]+|\s+$/g, '')
  }

  #take(pattern: RegExp, accepts = /\S/): string | undefined {
    const [whole, ...values] = pattern.exec(this.#text) ?? []
    const value = values.find((one) => one !== undefined)?.trim()
    if (whole === undefined || value === undefined || !accepts.test(value)) return undefined
    this.#text = this.#text.replace(whole, ' ')
    return value
  }
}

/** Highest number of a line that is highlighted. */
const lastLine = 10_000

/** List the lines of ranges, each once: `1,3-5` -> 1, 3, 4, 5. */
export function linesIn(ranges: string): number[] {
  const lines = new Set<number>()
  for (const [, from = '', to = from] of ranges.matchAll(/(\d{1,5})(?:\s*-\s*(\d{1,5}))?/g))
    for (let line = Number(from); line <= Math.min(Number(to), lastLine); line += 1) if (line > 0) lines.add(line)
  return [...lines].toSorted((one, other) => one - other)
}
