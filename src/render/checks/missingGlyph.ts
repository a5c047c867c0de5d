import type { Check } from './check.ts'

/**
 * Make a check that reports the characters on a slide for which the theme has no font.
 *
 * @param missing all characters of the deck that no font of the theme has
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
