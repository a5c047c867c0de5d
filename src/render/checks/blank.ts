import type { Check } from './check.ts'

/** Report a slide that shows nothing, or that Slidev could not compile. */
export const blank: Check = ({ runs, pictures }) => {
  const whole = runs.map(({ text }) => text).join(' ')
  if (whole.startsWith('An error occurred on this slide')) {
    const reason = 'Cannot compile the slide: open the deck with `npx slidev` to see where'
    return [{ ruleId: 'slide-error', reason }]
  }
  if (whole !== '' || pictures.length > 0) return []
  return [{ ruleId: 'blank-slide', reason: 'Unexpected blank slide, expected text or an image' }]
}
