/**
 * Return the figure that the slide of a part shows: the range of the section numbers, such as `3–5`, if the article numbers
 * its sections, else the part's number. A section that is a divider because it has sections has a number of its own,
 * `4.2.1`. A deck may hold a number as text.
 */
export function figureOfPart({
  range,
  part,
  number,
}: {
  range?: string | undefined
  part?: number | string | undefined
  number?: number | string | undefined
}): string {
  return String(range ?? part ?? number ?? '')
}
