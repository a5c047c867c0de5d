/** Sizes of a title, in px: over the text where a numeral stands beside it, else in the strip where the numeral would. */
export function titleSizes(number: string | number | undefined): number[] {
  return number === undefined ? [36, 32, 28, 24] : [36, 32, 28]
}
