/** The index of the line that closes the front matter which some lines open with; 0 where they have none. */
export function endOfFrontMatter([first, ...lines]: string[]): number {
  const fence = /^(---|\+\+\+)\s*$/.exec(first ?? '')?.[1]
  return fence === undefined ? 0 : lines.findIndex((line) => line.trimEnd() === fence) + 1
}
