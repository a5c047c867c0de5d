import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'
import { restOfLine } from '../../source/restOfLine.ts'
import { directiveKind } from '../fences/directiveKind.ts'

const percentSign = 37

/** Match a line that may be a comment, also after markers of quotes and list items: `> % todo`. Do not match `%%`, `%}` or `%d`. */
const commentLine = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*%(?=\s|$)/

/**
 * Match the first line of a comment in an article with no other sign of MyST: a capital after the percent sign, `% Ask Bob.`, or
 * a word such as `todo`. `% of all votes` and `% ls -la`, with a small letter, are no comments.
 */
const sentence = /^%\s+(?:[\p{Lu}\p{Lo}]|(?:todo|fixme|draft|private|comment|notes?)\b)/u

/** Match a sign of MyST other than comments: a directive, ` ```{note} `, a link target, `(name)=`, or a role, `` {ref}`name` ``. */
const mystSign =
  /^\s*(?:`{3,}|~{3,}|:{3,})\s*\{([a-z][\w:-]*)\}|^\([\w./:+ -]+\)=\s*$|\{(?:ref|numref|doc|term|eq|cite(?::\w+)?)\}`/

/**
 * Create a micromark extension for comments of MyST: lines that start with a percent sign, `% Ask Bob about it.` If the
 * article has other signs of MyST, each such line is a comment. In any other article, such lines are comments only if
 * they are a whole paragraph that starts like a sentence: `% of all votes` and `% ls -la` are text.
 */
export function percentComments(text: string): Extension {
  const lines = findComments(text)
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return lines.has(this.now().line) ? start : nok

    function start(code: Code): State | undefined {
      effects.enter('nonHtmlComment')
      effects.enter('nonHtmlCommentText')
      return restOfLine(effects, end)(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('nonHtmlCommentText')
      effects.exit('nonHtmlComment')
      return ok(code)
    }
  }
  return lines.size > 0 ? { flow: { [percentSign]: { name: 'percentComment', tokenize, concrete: true } } } : {}
}

/**
 * Return the numbers, from 1, of the lines that are comments. Lines of code may be among them: micromark starts no comment in
 * code.
 */
function findComments(text: string): Set<number> {
  const found = new Set<number>()
  if (!text.includes('%')) return found
  const lines = text.split(/\r\n?|\n/)
  const isMyst = lines.some(hasMystSign)
  const first = lines.findIndex((line) => line.trim() !== '')
  for (const [at, line] of lines.entries())
    if (commentLine.test(line) && (isMyst || (at !== first && isInComment(lines, at)))) found.add(at + 1)
  return found
}

function hasMystSign(line: string): boolean {
  const found = mystSign.exec(line)
  return found !== null && (found[1] === undefined || directiveKind(found[1]) !== undefined)
}

/** Tell whether a line belongs to a paragraph of nothing but comments. */
function isInComment(lines: readonly string[], at: number): boolean {
  let start = at
  while (start > 0 && lines[start - 1]?.trim()) start -= 1
  let end = at
  while (lines[end + 1]?.trim()) end += 1
  const paragraph = lines.slice(start, end + 1)
  return paragraph.every((line) => /^ {0,3}%\s/.test(line)) && sentence.test(paragraph[0]?.trim() ?? '')
}
