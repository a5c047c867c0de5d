import Color from 'colorjs.io'
import type { WantedBrand } from '../article/frontMatter/settings.ts'
import type { Brand } from '../deck/deck.ts'
import type { ThemeColours } from './themeColours.ts'

/** Least contrast ratio of the signal colour: what WCAG 2 requires of text at level AA. */
const leastContrast = 4.5
/** Least contrast ratio of ink, the colour of text: what WCAG 2 requires at level AAA, because text is read for long. */
const leastInkContrast = 7

/** Share of ink, 0 to 1, in the background of panels and code. The rest is the background of the slide. */
const panelInkShare = 0.06

type WantedColours = NonNullable<WantedBrand['colors']>

export interface BrandColours {
  colours: Pick<Brand, 'ground' | 'ink' | 'signal' | 'onSignal'>
  /**
   * The brand's colours that were changed, because their contrast with the background or with panels was below `contrast`:
   * the brand's colour (`wanted`), the one used instead (`given`), and the background (`on`), all as hex colours.
   */
  adjusted: { name: 'ink' | 'signal'; wanted: string; on: string; contrast: number; given: string }[]
}

/**
 * Lay a brand's colours over a theme's. Ink and signal colour keep their hue; if they cannot be read on the background,
 * they become lighter or darker by as little as needed (contrast as in WCAG 2.1, lightness as in OKLCH). The signal
 * colour has to be readable on panels too.
 *
 * @param theme CSS colours; one that colorjs.io cannot read counts as white if it is the background, else as black
 * @example
 * brandColours({ signal: '#ffcc00' }, { ground: '#ffffff', ink: '#111111', signal: '#0044cc' })
 * // a darker yellow, with `adjusted` saying that #ffcc00 cannot be read on #ffffff
 */
export function brandColours(wanted: WantedColours, theme: ThemeColours): BrandColours {
  const ground = readColour(wanted.ground ?? theme.ground, 'white')
  const adjusted: BrandColours['adjusted'] = []
  const legible = (name: 'ink' | 'signal', behind: Color[], contrast: number): Color => {
    const colour = readColour(wanted[name] ?? theme[name], 'black')
    const given = nearestLegible(colour, behind, contrast)
    if (wanted[name] !== undefined && hex(given) !== hex(colour))
      adjusted.push({ name, wanted: hex(colour), on: hex(ground), contrast, given: hex(given) })
    return given
  }
  const ink = legible('ink', [ground], leastInkContrast)
  const panel = Color.mix(ground, ink, panelInkShare, { space: 'oklab' })
  const signal = legible('signal', [ground, panel], leastContrast)
  const setsGroundOrInk = wanted.ground !== undefined || wanted.ink !== undefined
  const onSignal = [ground, ink, readColour('white', 'white'), readColour('black', 'black')].find(
    (colour) => colour.contrastWCAG21(signal) >= leastContrast,
  )
  return {
    colours: {
      ...(setsGroundOrInk ? { ground: hex(ground), ink: hex(ink) } : {}),
      signal: hex(signal),
      ...(onSignal ? { onSignal: hex(onSignal) } : {}),
    },
    adjusted,
  }
}

/**
 * Find the colour of the same hue, nearest in lightness, whose contrast with each background in `behind` is at least
 * `contrast`. If there is none, return black or white.
 */
function nearestLegible(colour: Color, behind: Color[], contrast: number): Color {
  const standsOut = (one: Color) => behind.every((ground) => one.contrastWCAG21(ground) >= contrast)
  for (let change = 0; change <= 1; change += 0.005) {
    for (const sign of [-1, 1]) {
      const moved = colour.to('oklch').set('l', (l: number) => Math.min(1, Math.max(0, l + sign * change)))
      // Round the colour as it will be written: rounding may cost the last bit of contrast.
      const written = new Color(hex(moved))
      if (standsOut(written)) return written
    }
  }
  // On a background of medium lightness no colour has that much contrast: take black or white.
  const [black, white] = [new Color('black'), new Color('white')]
  const [ground = white] = behind
  return black.contrastWCAG21(ground) > white.contrastWCAG21(ground) ? black : white
}

function readColour(css: string, instead: string): Color {
  return Color.try(css) ?? new Color(instead)
}

function hex(colour: Color): string {
  return colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false })
}
