/** The info string of a code fence, which stands after the backticks, split into its parts. */
export interface FenceInfo {
  /** The language as the author names it; undefined if there is none. */
  lang: string | undefined
  /** The file name or the title of the listing. */
  label: string | undefined
  /** The numbers of the highlighted lines, from 1, in order. */
  highlights: number[]
  /** The rest of the info string, such as `showLineNumbers`. */
  settings: string
}

/**
 * Match a setting whose value is the label: `title="Setup"`. In a setting of `fileKeys`, the value is a label only if `fileName`
 * matches it.
 */
const labelKeys = /(?<![\w-])(?:title|file-?name|lst-cap|caption)=(?:"([^"]*)"|'([^']*)'|([^\s,"'{}]+))/i
/**
 * Match the caption of a plot in R Markdown: `fig.cap="Results"`. Do not match `(ref:a)`, which refers to a caption elsewhere in
 * the article.
 */
const plotCaption = /(?<![\w.-])fig\.cap\s*=\s*(?:"((?!\(ref:)[^"]*)"|'((?!\(ref:)[^']*)')/i
const fileKeys = /(?<![\w-])(?:file|name|label)=(?:"([^"]*)"|'([^']*)'|([^\s,"'{}]+))/i
const fileName = /^(?=.*[./])[\w@./+-]*[\w)]\.?\w*$/

/** Match a setting that highlights lines: `hl_lines="1 3-4"`. `lineBraces` matches line numbers without a key: `{1,3-4}`, `[2]`. */
const lineKeys =
  /(?<![\w-])(?:hl_?lines?|code-line-numbers|emphasize-lines|highlight(?:-?lines)?|mark|ins)=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|\[([^[\]]*)\]|(\d[\d\s,-]*))/gi
const lineBraces =
  /(?<![=\w])\[(?=[^[\]]*\d)([\d\s,|*-]+)\]|(?<![=\w])\{(?=[^{}]*\d)([\d\s,|*-]+|(?:[\d\s,|*-]|\ball\b)+)\}/g

/** Match classes of Pandoc that name no language: `.numberLines`. */
const appearance = /^(?:number-?lines|line-?numbers|cell-code|code-\w+|input|output|fragment)$/i

/**
 * Read the info string of a code fence, as Zenn, VitePress, Docusaurus, Astro, Gatsby, Hugo, MkDocs, Pandoc, Quarto,
 * R Markdown and MyST write it:
 *
 * - `js:src/a.js {1,3-4}` -> language `js`, label `src/a.js`, highlights 1, 3, 4
 * - `{.python .numberLines filename="run.py"}` -> language `python`, label `run.py`
 * - `{r setup, include=FALSE}` -> language `r`
 */
export function readFenceInfo(info: string): FenceInfo {
  const written = info.trim()
  const braced = /^\{+(?![\s\d*|,-]*\}|all\b)([^{}]*)\}+/.exec(written)
  const { lang, rest, label } = braced
    ? readBraced(braced[1] ?? '', written.slice(braced[0].length))
    : readPlain(written)
  const reader = new SettingsReader(rest)
  const named = label ?? reader.label(braced === null)
  return { lang, label: named, highlights: reader.highlights(), settings: reader.rest() }
}

/** An info string split after its language. `rest` holds the settings. */
interface LanguageAndRest {
  lang: string | undefined
  label?: string | undefined
  rest: string
}

/**
 * Read an info string that starts with braces: `{.python .numberLines}` of Pandoc, `{python}` and `{r name, echo=FALSE}` of
 * cells, `{linenos=table}` of Hugo.
 */
function readBraced(inside: string, behind: string): LanguageAndRest {
  const rest = (words: string) => `${words} ${behind}`
  const cell = /^\s*=?(\w[\w+#-]*)(?=[\s,]|$)/.exec(inside)
  if (cell) {
    const isDirective = /^(?:code|code-block|code-cell|sourcecode)$/.test(cell[1] ?? '')
    // R Markdown runs a cell with another program: `{r engine='bash'}`.
    const [, engine] = /(?<![\w.])engine\s*=\s*["'](\w+)["']/.exec(inside) ?? []
    return isDirective
      ? readPlain(behind.trim())
      : { lang: engine ?? cell[1], rest: rest(inside.slice(cell[0].length)) }
  }
  const classes = [...inside.matchAll(/(?<=^|\s)\.([\w+#-]+)/g)].map(([, name = '']) => name)
  const lang = classes.find((name) => !appearance.test(name))
  return { lang, rest: rest(lang === undefined ? inside : inside.replace(`.${lang}`, '')) }
}

/** Read an info string without braces: `js:src/a.js {1,3-4}`. */
function readPlain(written: string): LanguageAndRest {
  const [token = ''] = /^[\p{L}\p{N}_+#.*/-]+(?![\w=:-]*=["'])/u.exec(written) ?? []
  const behind = written.slice(token.length)
  // rustdoc and mdBook: `compile_fail,E0505` is a listing in Rust.
  if (/^(?:should_panic|no_run|compile_fail|ignore|editable|edition\d{4}|E\d{4})(?![\w-])/.test(token))
    return { lang: 'rust', rest: written }
  // A diff on Qiita has its language after an underscore: `diff_ruby:app.rb`.
  const lang = token.replace(/^\.?(?:language|lang)-(?=\w)/, '').replace(/^diff[_-]\w+$/, 'diff') || undefined
  const [label = '', name] = /^:(?:title=)?(?!(?:no-)?line-numbers)([^\s{}"'[\],]+)/.exec(behind) ?? []
  if (name) return { lang, label: name, rest: behind.slice(label.length) }
  // Some authors write the path of the file in place of a language: `src/a.js`.
  if (token.includes('/') && fileName.test(token))
    return { lang: /\.(\w+)$/.exec(token)?.[1], label: token, rest: behind }
  return { lang, rest: behind }
}

/** Reads the settings of a fence. Each method removes what it reads; `rest` returns what is left over. */
class SettingsReader {
  #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** @param isPlain whether the settings stand outside of braces, where a label may stand in brackets, `[a.js]`, or alone, `a.js` */
  label(isPlain: boolean): string | undefined {
    const named = this.#take(labelKeys) ?? this.#take(plotCaption) ?? this.#take(fileKeys, fileName)
    if (named !== undefined || !isPlain) return named
    return (
      this.#take(/^\s+[\w+#-]*:([^\s{}"'[\],]+)/) ??
      this.#take(/(?<=^[^[\]]*)\[(?=[^\]]*[^[\]"'\s\d,|*-])((?:[^[\]"']|\[[^[\]"']*\])+)\](?!\])/)?.replace(
        /\\(?=[[\]])/g,
        '',
      ) ??
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
    return this.#text
      .replace(/\s+/g, ' ')
      .replace(/,(?: ,)+/g, ',')
      .replace(/^[\s,]+|\s+$/g, '')
  }

  #take(pattern: RegExp, accepts = /\S/): string | undefined {
    const [whole, ...values] = pattern.exec(this.#text) ?? []
    const value = values.find((one) => one !== undefined)?.trim()
    if (whole === undefined || value === undefined || !accepts.test(value)) return undefined
    this.#text = this.#text.replace(whole, ' ')
    return value
  }
}

/** The highest line number that can be highlighted. It limits the time and memory that `1-99999` takes. */
const highestLine = 10_000

/** Return the line numbers in ranges, each once, in order: `1,3-5` -> 1, 3, 4, 5. */
export function linesIn(ranges: string): number[] {
  const lines = new Set<number>()
  for (const [, from = '', to = from] of ranges.matchAll(/(\d{1,5})(?:\s*-\s*(\d{1,5}))?/g))
    for (let line = Number(from); line <= Math.min(Number(to), highestLine); line += 1) if (line > 0) lines.add(line)
  return [...lines].toSorted((one, other) => one - other)
}
