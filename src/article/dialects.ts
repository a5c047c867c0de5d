import { endOfFrontMatter } from './source/endOfFrontMatter.ts'

/** How one writing tool reads the syntax that tools disagree about. A field is true if the tool reads that syntax. */
interface Dialect {
  /** A line end in the source is a line break on the slide. */
  breaks: boolean
  /** `$x$` is a formula. */
  dollars: boolean
  /** `m^2^` is a superscript, `H~2~O` a subscript. */
  scripts: boolean
  /** `==x==` is highlighted and `++x++` is inserted text; see `syntax/marks/`. */
  marks: boolean
}

const noExtensions = { breaks: false, dollars: false, scripts: false, marks: false } as const
const allExtensions = { breaks: false, dollars: true, scripts: true, marks: true } as const

/** The dialects that an article can name in its settings. If it names none, each syntax of `syntax/index.ts` has its own default. */
export const dialects = {
  commonmark: noExtensions,
  docusaurus: noExtensions,
  github: { ...noExtensions, dollars: true },
  hackmd: { ...allExtensions, breaks: true },
  hexo: { ...noExtensions, breaks: true },
  hugo: noExtensions,
  jekyll: noExtensions,
  logseq: { ...noExtensions, breaks: true, dollars: true, marks: true },
  mdbook: noExtensions,
  mkdocs: allExtensions,
  myst: { ...noExtensions, dollars: true },
  notion: { ...noExtensions, breaks: true, dollars: true },
  obsidian: { ...noExtensions, breaks: true, dollars: true, marks: true },
  pandoc: { ...allExtensions, marks: false },
  qiita: { ...noExtensions, breaks: true, dollars: true },
  quarto: { ...allExtensions, marks: false },
  typora: { ...allExtensions, breaks: true },
  vitepress: noExtensions,
  zenn: { ...noExtensions, breaks: true, dollars: true },
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
