import { endOfFrontMatter } from './source/endOfFrontMatter.ts'

/** Syntax on which writing tools disagree, and whether a tool reads it. */
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

const text = { breaks: false, dollars: false, scripts: false, marks: false } as const
const all = { breaks: false, dollars: true, scripts: true, marks: true } as const

/** The dialects that an article can name in its settings. Where it names none, signs in the text decide. */
export const dialects = {
  commonmark: text,
  docusaurus: text,
  github: { ...text, dollars: true },
  hackmd: { ...all, breaks: true },
  hexo: { ...text, breaks: true },
  hugo: text,
  jekyll: text,
  logseq: { ...text, breaks: true, dollars: true, marks: true },
  mdbook: text,
  mkdocs: all,
  myst: { ...text, dollars: true },
  notion: { ...text, breaks: true, dollars: true },
  obsidian: { ...text, breaks: true, dollars: true, marks: true },
  pandoc: { ...all, marks: false },
  qiita: { ...text, breaks: true, dollars: true },
  quarto: { ...all, marks: false },
  typora: { ...all, breaks: true },
  vitepress: text,
  zenn: { ...text, breaks: true, dollars: true },
} as const satisfies Record<string, Dialect>

export type DialectName = keyof typeof dialects

/** Tell whether a word is the name of a dialect. */
export function isDialect(name: string | undefined): name is DialectName {
  return name !== undefined && Object.hasOwn(dialects, name)
}

/** Find the dialect that the settings of an article name; they are read properly only once the text is parsed. */
export function dialectOf(article: string): Dialect | undefined {
  if (!article.includes('dialect')) return undefined
  const lines = article.split(/\r\n?|\n/)
  const matter = lines.slice(0, endOfFrontMatter(lines)).join('\n')
  const name = /^\[?deckwright\b[\s\S]*?[\s{,]dialect["']?\s*[:=]\s*["']?([a-z]+)/m.exec(matter)?.[1]
  return isDialect(name) ? dialects[name] : undefined
}
