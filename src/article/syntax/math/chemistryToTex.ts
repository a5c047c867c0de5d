import { mhchemParser } from 'mhchemparser'

/** Commands of MathJax that the parser writes, with the command that KaTeX has in their place. */
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
 * Convert the chemistry of mhchem to TeX that KaTeX draws without an extension: `ce`, `2H2O` ->
 * `{2\,\mathrm{H}_{2}\mathrm{O}}`. Return undefined if it cannot be read.
 */
export function chemistryToTex(source: string, kind: 'ce' | 'pu'): string | undefined {
  try {
    return simpler(mhchemParser.toTex(source, kind))
  } catch {
    // The parser throws arrays that say what is wrong with the source.
    return undefined
  }
}

/** Remove commands that only adjust the position of indices, and rename arrows for KaTeX. */
function simpler(tex: string): string {
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
