import type { Element } from '@xmldom/xmldom'
import { attributeOf, childOf, childrenOf, isOn } from './xml.ts'

/** TeX commands of operators that can have limits, such as a sum. */
const operators: Record<string, string> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
}

/** TeX commands of accents, by the combining character that Word uses. */
const accents: Record<string, string> = {
  '\u0300': '\\grave',
  '\u0301': '\\acute',
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0306': '\\breve',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u030c': '\\check',
  '\u20d7': '\\vec',
  '→': '\\vec',
  '^': '\\hat',
  '~': '\\tilde',
}

const functions = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
)

/** Convert an equation of Word (OMML) to TeX. Convert only the content of an unknown element. */
export function ommlToTex(node: Element): string {
  const write = writers[node.localName ?? '']
  return write ? write(node) : childrenToTex(node)
}

function childrenToTex(node: Element): string {
  return childrenOf(node).map(ommlToTex).join('')
}

/** Return the TeX of the child with this name, in braces: `{x+1}`. */
function group(node: Element, name: string): string {
  const child = childOf(node, name)
  return `{${child ? childrenToTex(child).trim() : ''}}`
}

/** Return a property of an element: `chr` of `<m:nary>` is `∫` in `<m:naryPr><m:chr m:val="∫"/></m:naryPr>`. */
function property(node: Element, name: string): string | undefined {
  const properties = childOf(node, `${node.localName}Pr`)
  const found = properties && childOf(properties, name)
  return found && (attributeOf(found, 'val') ?? '')
}

const writers: Record<string, (node: Element) => string> = {
  t: (node) => textToTex(node.textContent ?? ''),
  r: (node) => {
    const written = childrenToTex(node)
    const properties = childOf(node, 'rPr')
    const isPlain =
      properties && (isOn(childOf(properties, 'nor')) || attributeOf(childOf(properties, 'sty'), 'val') === 'p')
    const text = node.textContent?.trim() ?? ''
    if (functions.has(text)) return `\\${text} `
    return isPlain && /^[\p{L}][\p{L} ]+$/u.test(text) ? `\\text{${written}}` : written
  },
  f: (node) => {
    const kind = property(node, 'type')
    if (kind === 'lin' || kind === 'skw') return `${group(node, 'num')}/${group(node, 'den')}`
    return `${kind === 'noBar' ? '\\binom' : '\\frac'}${group(node, 'num')}${group(node, 'den')}`
  },
  sSup: (node) => `${group(node, 'e')}^${group(node, 'sup')}`,
  sSub: (node) => `${group(node, 'e')}_${group(node, 'sub')}`,
  sSubSup: (node) => `${group(node, 'e')}_${group(node, 'sub')}^${group(node, 'sup')}`,
  sPre: (node) => `{}_${group(node, 'sub')}^${group(node, 'sup')}${group(node, 'e')}`,
  rad: (node) => {
    const degree = group(node, 'deg')
    return `\\sqrt${degree === '{}' ? '' : `[${degree.slice(1, -1)}]`}${group(node, 'e')}`
  },
  nary: (node) => {
    const sign = property(node, 'chr') || '∫'
    const [sub, sup] = [group(node, 'sub'), group(node, 'sup')]
    return `${operators[sign] ?? sign}${sub === '{}' ? '' : `_${sub}`}${sup === '{}' ? '' : `^${sup}`}${group(node, 'e')}`
  },
  d: (node) => {
    const parts = childrenOf(node).filter(({ localName }) => localName === 'e')
    const between = property(node, 'sepChr') ?? '|'
    return `\\left${delimiter(property(node, 'begChr') ?? '(')}${parts.map(childrenToTex).join(between)}\\right${delimiter(property(node, 'endChr') ?? ')')}`
  },
  func: (node) => `${childrenToTex(childOf(node, 'fName') ?? node)}${group(node, 'e')}`,
  limLow: (node) => `${limitBase(node)}_${group(node, 'lim')}`,
  limUpp: (node) => `${limitBase(node)}^${group(node, 'lim')}`,
  acc: (node) => `${accents[property(node, 'chr') ?? '\u0302'] ?? '\\hat'}${group(node, 'e')}`,
  bar: (node) => `${property(node, 'pos') === 'top' ? '\\overline' : '\\underline'}${group(node, 'e')}`,
  groupChr: (node) => `${property(node, 'pos') === 'top' ? '\\overbrace' : '\\underbrace'}${group(node, 'e')}`,
  borderBox: (node) => `\\boxed${group(node, 'e')}`,
  m: (node) => {
    const rows = childrenOf(node).filter(({ localName }) => localName === 'mr')
    const cells = (row: Element) =>
      childrenOf(row)
        .filter(({ localName }) => localName === 'e')
        .map(childrenToTex)
    return `\\begin{matrix}${rows.map((row) => cells(row).join(' & ')).join(' \\\\ ')}\\end{matrix}`
  },
  eqArr: (node) => {
    const lines = childrenOf(node).filter(({ localName }) => localName === 'e')
    return `\\begin{aligned}${lines.map(childrenToTex).join(' \\\\ ')}\\end{aligned}`
  },
  ...Object.fromEntries(
    'rPr fPr sSupPr sSubPr sSubSupPr sPrePr radPr naryPr dPr funcPr limLowPr limUppPr accPr barPr groupChrPr borderBoxPr mPr eqArrPr ctrlPr oMathParaPr'
      .split(' ')
      .map((name) => [name, () => '']),
  ),
}

/**
 * Return the base of a limit, in braces. A command such as `\lim` gets no braces, because it has to stay an operator.
 */
function limitBase(node: Element): string {
  const base = childrenToTex(childOf(node, 'e') ?? node).trim()
  return /^\\[a-z]+$/i.test(base) ? base : `{${base}}`
}

function delimiter(sign: string): string {
  return sign === ''
    ? '.'
    : /^[{}]$/.test(sign)
      ? `\\${sign}`
      : ({ '⟨': '\\langle ', '⟩': '\\rangle ', '‖': '\\|' }[sign] ?? sign)
}

/** Escape the characters that TeX would read as commands. Greek letters and symbols stay as they are. */
function textToTex(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\backslash ' : `\\${sign}`))
    .replace(/[#$%_]/g, '\\$&')
    .replaceAll('\u2061', '')
    .replaceAll('\u200b', '')
}
