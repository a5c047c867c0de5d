import { endOfFrontMatter } from './source/endOfFrontMatter.ts'

/** How one writing tool reads the syntax that tools disagree about. A field is true if the tool reads that syntax. */
interface Dialect {
  /** A line end in the source is a line break on the slide. */
  breaks: boolean
  /** `$x$` is a formula. */
  dollars: boolean
  /** `m^2^` is a superscript, `H~2~O` a subscript. */
  scripts: boolean
  /** `==x==` and `++x++` are marks. */
  marks: boolean
}

const noSigns = { breaks: false, dollars: false, scripts: false, marks: false } as const
const allSigns = { breaks: false, dollars: true, scripts: true, marks: true } as const

/** The dialects that an article can name in its settings. If it names none, each syntax of `syntax/index.ts` has its own default. */
export const dialects = {
  commonmark: noSigns,
  docusaurus: noSigns,
  github: { ...noSigns, dollars: true },
  hackmd: { ...allSigns, breaks: true },
  hexo: { ...noSigns, breaks: true },
  hugo: noSigns,
  jekyll: noSigns,
  logseq: { ...noSigns, breaks: true, dollars: true, marks: true },
  mdbook: noSigns,
  mkdocs: allSigns,
  myst: { ...noSigns, dollars: true },
  notion: { ...noSigns, breaks: true, dollars: true },
  obsidian: { ...noSigns, breaks: true, dollars: true, marks: true },
  pandoc: { ...allSigns, marks: false },
  qiita: { ...noSigns, breaks: true, dollars: true },
  quarto: { ...allSigns, marks: false },
  typora: { ...allSigns, breaks: true },
  vitepress: noSigns,
  zenn: { ...noSigns, breaks: true, dollars: true },
} as const satisfies Record<string, Dialect>

export type DialectName = keyof typeof dialects

/** Tell whether a word is the name of a dialect. */
export function isDialect(name: string | undefined): name is DialectName {
  return name !== undefined && Object.hasOwn(dialects, name)
}

/** Find the dialect that the front matter of an article names. Search its text, because the parser needs the dialect before it reads the settings. */
export function dialectOf(article: string): Dialect | undefined {
  if (!article.includes('dialect')) return undefined
  const lines = article.split(/\r\n?|\n/)
  const matter = lines.slice(0, endOfFrontMatter(lines)).join('\n')
  const name = /^\[?deckwright\b[\s\S]*?[\s{,]dialect["']?\s*[:=]\s*["']?([a-z]+)/m.exec(matter)?.[1]
  return isDialect(name) ? dialects[name] : undefined
}
