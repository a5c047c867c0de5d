import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { InlineMath, Math } from 'mdast-util-math'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { isWide } from '../../../text/textWidth.ts'
import { findDisplayMath } from './findDisplayMath.ts'
import { looksLikeProse } from './isFormula.ts'
import { numberFormulas } from './numberFormulas.ts'
import { isValidFormula } from './readFormula.ts'
import type { TexFacts } from './readTex.ts'
import { isDisplayed, sourceOf } from './sourceOf.ts'
import { texDelimiters } from './texDelimiters.ts'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** Whether its author wrote the formula to stand on a line of its own: `$$x$$`, `\[x\]`, an environment. */
    isDisplay?: true
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaText: 'formulaText'
    formulaBlock: 'formulaBlock'
  }
}

const dollar = 36
const backslash = 92

/**
 * Create a micromark extension for formulas: `$x$`, `$$x$$`, `\(x\)`, `\[x\]`, on one line or several. A single dollar sign is
 * often a price or a shell variable, so Pandoc's rules apply. There is no space just inside of the signs, unless the formula has
 * a command of TeX, `$ \theta $`. There is no letter or digit just outside of them, except in Chinese, which has no spaces
 * between words. Text that KaTeX cannot draw is no formula.
 *
 * @param allowsSingle whether text between single dollar signs, `$x$`, may be a formula
 */
export function mathSyntax(text: string, tex: TexFacts, allowsSingle = true): Extension {
  const blocks = findDisplayMath(text, tex)
  const block: Construct = { name: 'formulaBlock', tokenize: tokenizeBlock(blocks), concrete: true }
  return {
    text: {
      [dollar]: { name: 'formula', tokenize: tokenizeText(tex, allowsSingle) },
      [backslash]: texDelimiters(tex, text),
    },
    flow: { [dollar]: block, [backslash]: block },
  }
}

/** Create the mdast extension of `mathSyntax`: `$x$` becomes `inlineMath`, lines between `$$` become `math`. */
export function mathFromSyntax(tex: TexFacts): FromMarkdown {
  return {
    transforms: [(tree) => numberFormulas(tree, tex)],
    enter: {
      formula(token) {
        this.enter({ type: 'inlineMath', value: '' }, token)
      },
      formulaBlock(token) {
        this.enter({ type: 'math', value: '' }, token)
      },
    },
    exit: {
      formula(token) {
        const source = this.sliceSerialize(token)
        const node = this.stack.at(-1) as InlineMath // cast: entered above
        // In a cell of a GFM table, a bar is escaped even inside of a formula.
        node.value = sourceOf(this.data.inTable ? source.replaceAll('\\|', '|') : source).replace(/\s+/g, ' ')
        if (isDisplayed(source)) node.data = { isDisplay: true }
        this.exit(token)
      },
      formulaBlock(token) {
        const node = this.stack.at(-1) as Math // cast: entered above
        node.value = sourceOf(this.sliceSerialize(token)).replace(/\r\n?/g, '\n')
        this.exit(token)
      },
    },
  }
}

function tokenizeText(tex: TexFacts, allowsSingle: boolean): Tokenizer {
  return function (effects, ok, nok) {
    const { previous } = this
    const { line } = this.now()
    let source = ''
    let size = 0
    return start

    function start(code: Code): State | undefined {
      effects.enter('formula')
      effects.enter('formulaText')
      return open(code)
    }

    function open(code: Code): State | undefined {
      if (code !== dollar)
        return size === 1 && (!allowsSingle || isLineEnd(code) || isJoined(previous)) ? nok(code) : inner(code)
      size += 1
      effects.consume(code)
      return size > 2 ? nok : open
    }

    function inner(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (code === dollar) {
        effects.consume(code)
        return size === 2 ? close : end
      }
      if (markdownLineEnding(code)) {
        effects.exit('formulaText')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        source += '\n'
        return nextLine
      }
      source += code < 0 ? ' ' : String.fromCharCode(code)
      effects.consume(code)
      return code === backslash ? escaped : inner
    }

    /** Start a new token on the next line, because the line end is a token of its own. */
    function nextLine(code: Code): State | undefined {
      effects.enter('formulaText')
      return inner(code)
    }

    /** Read the character after a backslash: `\$` closes nothing. */
    function escaped(code: Code): State | undefined {
      if (code === null || code < 0) return inner(code)
      source += String.fromCharCode(code)
      effects.consume(code)
      return inner
    }

    function close(code: Code): State | undefined {
      if (code !== dollar) return nok(code)
      effects.consume(code)
      return end
    }

    function end(code: Code): State | undefined {
      const formula = source.replace(/\s+/g, ' ')
      // A TeX comment would hide the rest, since the formula is put on one line.
      if (/(?<!\\)%/.test(formula) || code === dollar) return nok(code)
      // A digit after the closing sign means prices, `$5 or $6`. After a command it does not: `$\sim$5`.
      const isTight = isJoined(code) && !(isDigit(code) && /^\\[A-Za-z]/.test(formula))
      const isPadded = /^\s|\s$/.test(formula) && !/\\[A-Za-z]{2,}/.test(formula)
      if (size === 1 && (isPadded || isTight || isShell(formula, code) || looksLikeProse(formula))) return nok(code)
      if (!isValidFormula(sourceOf(`$${formula}$`), { display: false, line, tex })) return nok(code)
      effects.exit('formulaText')
      effects.exit('formula')
      return ok(code)
    }
  }
}

function isLineEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code)
}

/** Tell whether a character directly before or after a dollar sign makes the sign a part of a word: `US$`, `$5`, `^a$|b$`. */
function isJoined(code: Code): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}\p{Cs}$_|]/u.test(character) && !isWide(character)
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

/**
 * Tell whether text between dollar signs is shell: `${HOME}/a:${PATH}`, `$(pwd):$(ls)`. `code` is the character after the
 * closing sign.
 */
function isShell(formula: string, code: Code): boolean {
  return code === 123 || (code === 40 && formula.startsWith('('))
}

function tokenizeBlock(blocks: Map<number, number>): Tokenizer {
  return function (effects, ok, nok) {
    const { now } = this
    const last = blocks.get(now().line)
    return last === undefined ? nok : start

    function start(code: Code): State | undefined {
      effects.enter('formulaBlock')
      effects.enter('formulaText')
      return inner(code)
    }

    function inner(code: Code): State | undefined {
      const isLast = now().line === last
      if (code === null && !isLast) return nok(code)
      if (code !== null && !markdownLineEnding(code)) {
        effects.consume(code)
        return inner
      }
      effects.exit('formulaText')
      if (isLast) {
        effects.exit('formulaBlock')
        return ok(code)
      }
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return nextLine
    }

    function nextLine(code: Code): State | undefined {
      effects.enter('formulaText')
      return inner(code)
    }
  }
}
