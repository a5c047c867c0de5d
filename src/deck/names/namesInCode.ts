import type { Code } from 'mdast'
import { textWidth } from '../../text/textWidth.ts'
import { wordTestsOf } from '../claims/wordTestsOf.ts'

/** Least and greatest `textWidth` of a comment that says what the lines under it do. */
const narrowest = 10
const widest = 60

/** Languages whose listings are output or text, and declare nothing. */
const noCode = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'console', 'output', 'log', 'diff', 'md', 'markdown'])

/** Match a line that is a comment. The first group is its text. */
const comment = /^\s*(?:\/\/+|\/\*+|<!--|--|;+|%+|#+)\s+(.*?)\s*(?:\*\/|-->)?\s*$/u

/** The source of a pattern for words that may stand before a declaration: `export async`. */
const modifiers =
  '(?:(?:export|default|declare|abstract|public|private|protected|internal|static|final|sealed|open|data|override|virtual|inline|constexpr|const|unsafe|async|pub(?:\\([^)]*\\))?)\\s+)*'

/** The source of a lookahead that fails at a keyword of a statement: `if (x) {` declares no name. */
const notKeyword =
  '(?!(?:if|for|foreach|while|switch|catch|return|else|new|throw|do|try|await|using|lock|with|match|when)\\b)'

/** Patterns of lines that declare a name. The first group is the name. */
const declarations = [
  new RegExp(
    `^\\s*${modifiers}(?:function\\*?|class|interface|struct|enum|trait|record|object|protocol|extension|module|namespace|def|fn|fun|func|impl|type|macro_rules!)\\s+(?:\\([^)]*\\)\\s*)?(?:<[^>]*>\\s*)?([\\p{L}_$][\\w$]*)`,
    'u',
  ),
  /^\s*(?:export\s+)?(?:const|let|var|val)\s+([\w$]+)\s*(?::[^=]+)?=\s*(?:async\s*)?(?:function\b|\([^()]*\)\s*(?::[^=]+)?=>|[\w$]+\s*=>)/u,
  new RegExp(
    `^\\s*${notKeyword}(?:[\\w:<>,[\\]*&?.]+\\s+)+[*&]*${notKeyword}([\\w~:]+)\\s*\\([^;{}]*\\)[^;{}=]*\\{`,
    'u',
  ),
  // The first line of a function whose parameters go on in the next line, or whose brace stands there.
  new RegExp(`^${notKeyword}(?:[\\w:<>,[\\]*&?.]+\\s+)+[*&]*${notKeyword}([\\w~:]+)\\s*\\([^;{}=]*[,)]\\s*$`, 'u'),
  new RegExp(`^\\s*(?:(?:async|static|get|set)\\s+)*${notKeyword}([\\w$]+)\\s*\\([^;{}=]*\\)\\s*\\{\\s*$`, 'u'),
  /^\s*([\w.$]+)\s*(?:<-|=)\s*function\b/u,
  /^kind:\s*(\w+)\s*$/u,
  /^\s*create\s+(?:or\s+replace\s+)?(?:table|view|index|function|trigger)\s+(?:if\s+not\s+exists\s+)?["`]?(\w+)/iu,
]

/** Match a name that says nothing about a program, because any program may declare it: `main`. */
const anyName = /^(?:main|init|constructor|test|data|setup|run|foo|bar|baz|\w{1,2})$/iu

/** What a listing is about: its first comment, if that is in words, and the names that it declares. */
export interface CodeNames {
  comment?: string
  names: string[]
}

/**
 * Read what a listing is about: the comment in words on its first line, and the names that its outermost lines declare.
 *
 * @param isKnown tells whether to skip a name, such as that of a class that is the slide's title
 *
 * @example `// Create the client`, `const client = …` -> the comment `Create the client`
 * @example `int bfs(int s, int t) {` -> the name `bfs`
 */
export function namesInCode(
  { value, lang }: Pick<Code, 'value' | 'lang'>,
  isKnown: (name: string) => boolean = () => false,
): CodeNames {
  if (noCode.has((lang ?? '').toLowerCase())) return { names: [] }
  const lines = value.split('\n').filter((line) => line.trim() !== '')
  const said = commentIn(lines)
  const found = lines.flatMap((line) => {
    const name = declarations.map((one) => one.exec(line)?.[1]).find(Boolean)
    return name === undefined || isKnown(name) || anyName.test(name)
      ? []
      : [{ name, indent: line.length - line.trimStart().length }]
  })
  const outermost = Math.min(...found.map(({ indent }) => indent))
  const names = found.filter(({ indent }) => indent === outermost).map(({ name }) => name)
  return { ...(said === undefined ? {} : { comment: said }), names: [...new Set(names)] }
}

/** Return the comment on the first line, if it is in words and ends on that line. */
function commentIn(lines: string[]): string | undefined {
  const [first = '', second = ''] = withoutFrame(lines)
  const text = comment.exec(first)?.[1]?.replace(/[.。:：]$/u, '')
  if (text === undefined || comment.test(second)) return undefined
  const width = textWidth(text)
  const isWords = /^\p{L}/u.test(text) && /\p{L}\s+\p{L}|[\p{Script=Han}\p{Script=Hangul}]{4}/u.test(text)
  const isMark = /[;{}=<>\\|]|\w\(|^(?:todo|fixme|eslint|prettier|copyright|region|include|define|if|endif|import)\b/iu
  // A comment that begins in lower case may continue an earlier comment, unless it is an instruction: `create the client`.
  const isWhole = !/^\p{Ll}/u.test(text) || wordTestsOf('en').imperatives.test(text)
  return width >= narrowest && width <= widest && isWords && isWhole && !isMark.test(text) ? text : undefined
}

/** Turn a doc comment with a single line of text, at the start of a listing, into a comment of one line. */
function withoutFrame([first = '', second = '', third = '', ...others]: string[]): string[] {
  const isFramed = /^\s*\/\*+\s*$/u.test(first) && /^\s*\*(?:\/|\s*@|\s*$)/u.test(third)
  return isFramed ? [second.replace(/^\s*\*/u, '//'), ...others] : [first, second]
}
