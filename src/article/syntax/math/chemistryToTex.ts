import { mhchemParser } from 'mhchemparser'

/** The command of KaTeX for each command of MathJax that mhchem's parser writes. */
const arrows: Record<string, string> = {
  '\\longrightleftharpoons': '\\xrightleftharpoons{\\quad}',
  '\\longRightleftharpoons': '\\xrightequilibrium{\\quad}',
  '\\longLeftrightharpoons': '\\xleftequilibrium{\\quad}',
  '\\longleftrightarrows': '\\xrightleftarrows{\\quad}',
  '\\xRightleftharpoons': '\\xrightequilibrium',
  '\\xLeftrightharpoons': '\\xleftequilibrium',
  '\\xleftrightarrows': '\\xrightleftarrows',
  '\\tripledash': '\\text{- -}',
}

/**
 * Convert a formula of chemistry in mhchem's syntax to TeX that KaTeX draws without an extension. Return undefined if the
 * formula cannot be read. `2H2O` with the kind `ce` -> `{2\,\mathrm{H}_{2}\mathrm{O}}`
 */
export function chemistryToTex(source: string, kind: 'ce' | 'pu'): string | undefined {
  try {
    return simplifyTex(mhchemParser.toTex(source, kind))
  } catch {
    // The parser throws an array, not an `Error`, that says what is wrong with the source.
    return undefined
  }
}

/** Remove commands that only adjust the position of indices, and rename arrows for KaTeX. */
function simplifyTex(tex: string): string {
  return tex
    .replace(/(?<=[)\]}])\{\\vphantom\{A\}\}(?=[_^](?!\{\\[hs]))/g, '')
    .replace(/(?<=[)\]}])\{\\vphantom\{A\}\}_\{\\smash\[t\]\{([^{}]*)\}\}/g, '_{$1}')
    .replace(/(_\{[^{}]*\})\{\\vphantom\{A\}\}\^/g, '$1^')
    .replace(/\\(lower|raise)(\.\d+em)\{(-|\\tripledash)\}/g, (_, to: string, length: string, bond: string) => {
      const sign = to === 'lower' ? '-' : ''
      return `\\raisebox{${sign}0${length}}{${bond === '-' ? '-' : '- -'}}`
    })
    .replace(/\\raise\.\d+em(?=\\)|\\lower\d+mu(?=\{)/g, '')
    .replace(/\\[A-Za-z]+/g, (command) => arrows[command] ?? command)
}
