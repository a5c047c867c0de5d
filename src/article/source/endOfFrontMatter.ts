/** Return the index of the line that closes the front matter; 0 if there is no front matter. */
export function endOfFrontMatter([first, ...lines]: string[]): number {
  const fence = /^(---|\+\+\+)\s*$/.exec(first ?? '')?.[1]
  return fence === undefined ? 0 : lines.findIndex((line) => line.trimEnd() === fence) + 1
}
