import type { TextRun } from '../shapes.ts'
import { descendants, hasTag, type PageElement, type PageNode, textOf } from './pageElement.ts'

/** A piece of a formula that can be written in a line of text. */
export type FormulaPart = Pick<TextRun, 'text' | 'script'> & { isBold: boolean }

/** Signs that stand between two values, with a space on each side. */
const between = /^[=≠<>≤≥≈∼≡→⟶⟵⟷←↔⇒⇔∈⊂⊆∪∩+−±×⋅∘]$/

/** Letters with a double stroke that have a sign of their own. */
const doubleStruck: Record<string, string> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }

/**
 * Read a formula as text with superscripts and subscripts, from its MathML: `x_1^2 = 4`. Undefined if it needs more than
 * a line, such as a fraction, a root or an accent.
 */
export function formulaParts(formula: PageElement): FormulaPart[] | undefined {
  const shown = descendants(formula).find((one) => hasTag(one, 'semantics'))?.children[0]
  const parts: FormulaPart[] = []
  return shown && collect(shown, undefined, parts) && parts.length > 0 ? parts : undefined
}

/** Collect the pieces of a node; returns whether all of it can be written. */
function collect(node: PageNode, script: FormulaPart['script'], parts: FormulaPart[]): boolean {
  if (node.type === 'text') return true
  const { children, attributes, tag } = node
  switch (tag) {
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return children.every((child) => collect(child, script, parts))
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return addSign(textOf(node), attributes.mathvariant, script, parts)
    case 'mspace':
    case 'mphantom':
      return true
    case 'msup':
    case 'msub':
    case 'msubsup': {
      // Scripts of scripts have no place in a line.
      const [base, first, second] = children.filter(({ type }) => type === 'element')
      if (script || !base || !first) return false
      const places: FormulaPart['script'][] = tag === 'msup' ? ['super'] : ['sub', 'super']
      return (
        collect(base, undefined, parts) &&
        collect(first, /^′+$/.test(textOf(first)) ? undefined : places[0], parts) &&
        (!second || collect(second, places[1], parts))
      )
    }
    default:
      return false
  }
}

function addSign(
  text: string,
  variant: string | undefined,
  script: FormulaPart['script'],
  parts: FormulaPart[],
): boolean {
  const letters = variant === 'double-struck' ? doubleStruck[text] : text
  if (letters === undefined || !/^(?:normal|italic|bold|bold-italic|double-struck)?$/.test(variant ?? '')) return false
  // U+2061 stands between a function and its argument, `sin x`. Write spaces around the function: `n log n`.
  if (text.includes('\u2061')) setApart(parts)
  const written = letters.replace(/\u2061/g, ' ').replace(/[\u2062-\u2064]/g, '')
  // A sign at the start, or behind another sign or a bracket, belongs to its number: `(−1)`.
  const isBetween = !script && /[^\s([{,]$/.test(parts.at(-1)?.text ?? '') && between.test(written)
  const isBold = variant?.startsWith('bold') ?? false
  parts.push({ text: isBetween ? ` ${written} ` : written, script, isBold })
  return true
}

/** Put a space before the last name, with the scripts behind it, where it would run into a value. */
function setApart(parts: FormulaPart[]): void {
  const at = parts.findLastIndex(({ script }) => !script)
  const name = parts[at]
  if (name && /[\p{L}\p{N})\]]$/u.test(parts[at - 1]?.text ?? '')) parts[at] = { ...name, text: ` ${name.text}` }
}
