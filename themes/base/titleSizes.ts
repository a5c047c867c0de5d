/**
 * Return the sizes of a title, in px. On a slide with a number the title stands over the text. Without one it stands in
 * the narrow column (`--strip`) instead of the number, and may be smaller.
 */
export function titleSizes(number: string | number | undefined): number[] {
  return number === undefined ? [36, 32, 28, 24] : [36, 32, 28]
}
