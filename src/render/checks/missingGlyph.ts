import type { Check } from './check.ts'

/**
 * Find characters on the slide for which the theme has no font, given all characters that are `missing` from its fonts.
 */
export function missingGlyph(missing: string): Check {
  return ({ runs }) => {
    const strange = Array.from(missing).filter((character) => runs.some(({ text }) => text.includes(character)))
    if (strange.length === 0) return []
    const points = strange.map(
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    const reason = `Cannot show \`${strange.join('')}\` (${points.join(' ')}), expected characters that the fonts have`
    return [{ ruleId: 'missing-glyph', reason }]
  }
}
