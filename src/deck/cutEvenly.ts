/** Cut a list evenly into a number of parts: ten entries in three parts -> four, three and three. */
export function cutEvenly<T>(all: readonly T[], parts: number): T[][] {
  const ends = Array.from({ length: parts + 1 }, (_, at) => Math.ceil((at * all.length) / parts))
  return ends.slice(1).map((end, at) => all.slice(ends[at], end))
}
