/** The value and the unit of a cell that holds only a number. A magnitude is multiplied in: `3.5M` -> 3500000. */
export interface CellValue {
  value: number
  /** The unit as it is written, without a magnitude: `%`, `ms`, `$`; empty for a bare number. */
  unit: string
}

const magnitudes: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  만: 1e4,
  억: 1e8,
}

const pattern = new RegExp(
  String.raw`^[~≈<>≤≥+约約]?\s*(?<currency>[$€£¥￥₩₹])?\s?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)` +
    String.raw`\s?(?<magnitude>${Object.keys(magnitudes).join('|')})?\s?(?<unit>%|％|[\p{L}°µμ²³][\p{L}²³/]{0,9})?\+?$`,
  'u',
)

/**
 * Read a cell that holds only a number and its unit: `1,240`, `$3.5M`, `42 ms`, `3.2万`. Return undefined for other
 * texts.
 */
export function cellValue(text: string): CellValue | undefined {
  const { currency = '', number, magnitude = '', unit = '' } = pattern.exec(text.trim())?.groups ?? {}
  if (number === undefined) return undefined
  return { value: Number(number.replaceAll(',', '')) * (magnitudes[magnitude] ?? 1), unit: `${currency}${unit}` }
}
