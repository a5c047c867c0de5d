/**
 * Return the number that the opening slide of a part shows in large type. It is the range of the part's sections,
 * `3–5`, if the article numbers its sections; else the part's number. If a section with subsections has such a slide,
 * it is the section's number, `4.2.1`. A deck may hold any of these numbers as text.
 */
export function numeralOfPart({
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
