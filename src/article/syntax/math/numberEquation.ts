import { type Environment, parseEnvironment, splitRows } from './environment.ts'
import { joinTokens, readArgument, skipBlanks } from './texTokens.ts'

/** The count of the equations in an article, and the names by which the article refers to them. */
export interface EquationNumbers {
  /** Counts one more equation, and returns its number. */
  next(): string
  /** Tells whether the article refers to an equation by this name. */
  isReferenced(label: string): boolean
}

/** An equation in TeX that contains its number: `a \tag{1}`. */
export interface Equation {
  tex: string
  /** The labels (names) of the equation, each with its number. The number is undefined if the equation shows none. */
  labels: [label: string, number: string | undefined][]
}

/** Environments with a number for each row. The value is the environment of KaTeX that replaces them. */
const environmentsWithRows: Record<string, 'align' | 'alignat' | 'gather'> = {
  align: 'align',
  alignat: 'alignat',
  eqnarray: 'align',
  flalign: 'align',
  gather: 'gather',
  IEEEeqnarray: 'align',
  xalignat: 'alignat',
}

/** Environments with at most one number. */
const environmentsWithOneNumber = new Set(['displaymath', 'equation', 'math', 'multline', 'subequations'])

/** Names of the environments that are displayed formulas without any signs around them. */
export const displayEnvironments: readonly string[] = [
  ...Object.keys(environmentsWithRows),
  ...environmentsWithOneNumber,
].flatMap((name) => [name, `${name}*`])

/**
 * Write the number of an equation as a tag, and remove its labels. KaTeX would count from 1 again on each slide.
 * `\begin{equation} a \label{b} \end{equation}` -> `a \tag{1}`. Replace environments that KaTeX does not have.
 */
export function numberEquation(tokens: readonly string[], numbers: EquationNumbers): Equation {
  const whole = parseEnvironment(tokens)
  const name = whole?.name.replace(/\*$/, '') ?? ''
  const isNumbered = whole !== undefined && !whole.name.endsWith('*')
  if (whole && name in environmentsWithRows) return numberRows(whole, isNumbered, numbers)
  if (!whole || !environmentsWithOneNumber.has(name)) return numberOne(tokens, false, numbers)
  if (name === 'subequations') return numberEquation(whole.body, numbers)
  const body =
    name === 'multline' ? ['\\begin{gathered}', ...trimmed(whole.body), '\\end{gathered}'] : trimmed(whole.body)
  return numberOne(body, isNumbered && !/math$/.test(name), numbers)
}

/**
 * Rewrite an equation so that it can stand within a sentence: without its number and, if it has only one row, without alignment.
 */
export function toInline(tex: string): string {
  const inline = tex
    .replace(/\s*\\(?:tag\*?\s*\{[^{}]*\}|notag(?![A-Za-z]))/g, '')
    .replace(/\\(begin|end)\{(align|gather)(at)?\*?\}/g, '\\$1{$2ed$3}')
    .trim()
  const [, row] = /^\\begin\{(?:align|gather)ed\}((?:(?!\\begin|\\\\)[\s\S])*)\\end\{\w+\}$/.exec(inline) ?? []
  return row === undefined ? inline : row.replace(/(?<!\\)&/g, '').trim()
}

function numberOne(tokens: readonly string[], isNumbered: boolean, numbers: EquationNumbers): Equation {
  const { rest, labels, tags, isPlain } = takeLabelsAndTags(tokens)
  // If there are several tags, they belong to inner rows and stay there.
  const [tag] = tags.length === 1 ? tags : []
  const body = tags.length > 1 ? takeLabelsAndTags(tokens, { tags: false }).rest : rest
  const isMeant = (isNumbered && !isPlain) || labels.some((label) => numbers.isReferenced(label))
  const written = tag ?? (isMeant && tags.length === 0 ? `\\tag{${numbers.next()}}` : undefined)
  const tex = joinTokens(body).trim()
  return { tex: written ? `${tex} ${written}` : tex, labels: labels.map((label) => [label, numberIn(written)]) }
}

function numberRows(
  { name, argumentTokens, body }: Environment,
  isNumbered: boolean,
  numbers: EquationNumbers,
): Equation {
  const base = name.replace(/\*$/, '')
  const target = environmentsWithRows[base] ?? 'align'
  const labels: Equation['labels'] = []
  const rows = splitRows(body).filter(({ tokens }, at, { length }) => at < length - 1 || joinTokens(tokens).trim())
  const written = rows.map(({ tokens, end }) => {
    const { rest, labels: own, tags, isPlain } = takeLabelsAndTags(tokens)
    const isMeant = (isNumbered && !isPlain) || own.some((label) => numbers.isReferenced(label))
    const tag = tags[0] ?? (isMeant ? `\\tag{${numbers.next()}}` : undefined)
    labels.push(...own.map((label): Equation['labels'][number] => [label, numberIn(tag)]))
    const cells = /^(?:eqnarray|IEEEeqnarray)$/.test(base) ? joinColumns(rest) : rest
    return { tex: joinTokens(cells).trim(), tag, end: end.join('') }
  })
  const hasTags = written.some(({ tag }) => tag)
  const last = written.length - 1
  const lines = written.map(({ tex, tag, end }, at) => {
    const mark = tag ?? (hasTags ? '\\notag' : '')
    return [tex, mark, at < last ? end : ''].filter(Boolean).join(' ')
  })
  const environment = hasTags ? target : `${target}*`
  const kept = target === 'alignat' ? argumentTokens.join('').trim() : ''
  return { tex: `\\begin{${environment}}${kept}\n${lines.join('\n')}\n\\end{${environment}}`, labels }
}

/** Return the number in a tag: `\tag{1}` -> `1`. */
function numberIn(tag: string | undefined): string | undefined {
  return tag && /\{([\s\S]*)\}$/.exec(tag)?.[1]
}

/** A row of an equation, with its labels and tags taken out of it. */
interface RowParts {
  rest: string[]
  labels: string[]
  /** Tags as written: `\tag{1}`. */
  tags: string[]
  /** Whether the row has `\notag`, so that it gets no number. */
  isPlain: boolean
}

/** Take labels, tags and `\notag` out of a row. If `take.tags` is false, leave the tags in it. */
function takeLabelsAndTags(tokens: readonly string[], take: { tags: boolean } = { tags: true }): RowParts {
  const marks: RowParts = { rest: [], labels: [], tags: [], isPlain: false }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? ''
    const star = tokens[at + 1] === '*' ? 1 : 0
    const part =
      token === '\\label' || (token === '\\tag' && take.tags) ? readArgument(tokens, at + 1 + star) : undefined
    if (token === '\\notag' || token === '\\nonumber') marks.isPlain = true
    else if (!part) marks.rest.push(token)
    else {
      if (token === '\\label') marks.labels.push(joinTokens(part.tokens).trim())
      else marks.tags.push(`\\tag${star ? '*' : ''}{${joinTokens(part.tokens)}}`)
      at = part.end - 1
    }
  }
  return marks
}

/** Turn the three columns of `eqnarray` into the two of `align`: `a &=& b` -> `a &= b`. */
function joinColumns(tokens: readonly string[]): string[] {
  let depth = 0
  let columns = 0
  return tokens.filter((token) => {
    if (token === '{' || token === '\\begin') depth += 1
    else if (token === '}' || token === '\\end') depth -= 1
    if (token === '&' && depth === 0) columns += 1
    return token !== '&' || depth > 0 || columns === 1
  })
}

function trimmed(tokens: readonly string[]): readonly string[] {
  return tokens.slice(skipBlanks(tokens, 0))
}
