import { currencies, magnitudes, namingWords, plainUnits, resultUnits } from './amountWords.ts'

/** A number in a text, with its unit: `70.7 M`, `$1,200`, `~42 ms`, `3倍`. */
export interface Amount {
  /** Offsets in the text; they include sign, currency and unit. */
  start: number
  end: number
  /** The number as written, without its unit: 70.7 for `70.7 M`. */
  value: number
  /** Currency, magnitude and unit without spaces: `M`, `ms`, `$`. Empty for a mere number. */
  unit: string
  /** Whether it may be a result, worth showing large: a share, a multiple, money, bytes, a rate or a large number. */
  telling: boolean
}

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`

/**
 * Match a number that is no part of a word, a version, an address, a date or a time. In `v1.2`, `:8080` and `64-bit` there
 * is no match.
 */
const pattern = new RegExp(
  String.raw`(?<![A-Za-z0-9_.,:/#@=\\^*'-])(?<sign>[~≈<>≤≥+±−-]\s?)?(?<currency>${currencies})?` +
    String.raw`(?<number>${digits})(?:\s?[–~～-]\s?(?:${digits}))?(?<magnitude>${magnitudes})?` +
    String.raw`(?:(?<telling>${resultUnits})|(?<other>${plainUnits}))?(?<plus>\+)?` +
    String.raw`(?![A-Za-z0-9_]|[.:/,-]\d|-[A-Za-z]|[年月日号号版第代世届]|년|월|일|세대)`,
  'gu',
)

/** Find the amounts of a text, in order. Skip numbers that are names: versions, ports, dates, error codes, chapters. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(pattern)].flatMap((match): Amount[] => {
    const { number = '', currency = '', magnitude = '', telling = '', other = '' } = match.groups ?? {}
    if (namingWords.test(text.slice(0, match.index)) || /第\s*$/u.test(text.slice(0, match.index))) return []
    const unit = `${currency}${magnitude}${telling}${other}`.replace(/\s/g, '')
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        value: Number(number.replaceAll(',', '')),
        unit,
        telling: currency !== '' || magnitude !== '' || telling !== '' || number.includes(','),
      },
    ]
  })
}
