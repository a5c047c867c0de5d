const neverCost = Number.POSITIVE_INFINITY

/** The cost of a break in code that would fit on one slide: a little less than the cost of one more slide, 4. */
const wholeCost = 3.9

/** How many lines of code, each of how many characters, fit on a slide in the smallest type, below a one-line title. */
const linesOfSlide = 15
const charactersOfLine = 90

/** The cost that each level of indentation adds to a break in code, and the most that all levels together add. */
const depthCost = 0.5
const mostDepthCost = 2

/** Added to the cost of a break that leaves the first or the last line of a listing alone on a slide. */
const loneLineCost = 1

/**
 * Return what a break after each line of a listing costs. It costs least at a blank line, more where a block closes, most
 * after any other line, and each level of indentation adds to it. In code that fits on one slide a break costs more, so
 * that such code moves to a new slide instead.
 */
export function codeBreakCosts(lines: readonly string[]): number[] {
  const indents = [...new Set(lines.filter((line) => line.trim()).map(indent))].toSorted((a, b) => a - b)
  const whole = fitsAlone(lines) ? wholeCost : 0
  const all = lines.filter((line) => line.trim()).length
  let above = 0
  return lines.map((line, at) => {
    if (line.trim()) above += 1
    if (at === lines.length - 1) return 0
    // Never end a slide after the blank lines at the start of a listing.
    if (above === 0) return neverCost
    const isLone = all > 2 && (above === 1 || above === all - 1)
    return whole + costBetween(lines, at, indents) + (isLone ? loneLineCost : 0)
  })
}

/** Tell whether code fits on one slide, under a title of one line. */
function fitsAlone(lines: readonly string[]): boolean {
  const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / charactersOfLine)))
  return rows.reduce((sum, count) => sum + count, 0) <= linesOfSlide
}

/**
 * Return the cost of a break after the line of code with index `at`.
 *
 * @param indents all indents of the listing, in spaces, the smallest first
 */
function costBetween(lines: readonly string[], at: number, indents: readonly number[]): number {
  const [before = '', line = '', next] = [lines[at - 1], lines[at], lines[at + 1]]
  if (next === undefined) return 0
  const inside = Math.min(mostDepthCost, depthCost * indents.indexOf(indent(next)))
  // A comment with blank lines around it, such as `// OR:`, belongs to the code below it.
  if (!line.trim()) return (comment.test(before) && !lines[at - 2]?.trim() ? 4 : 0.1) + inside
  // Never start a slide with a blank line or a lone closing bracket.
  if (!next.trim() || closing.test(next)) return neverCost
  return closing.test(line) || indent(next) < indent(line) ? 0.8 + inside : 4
}

/** Match a line that only closes a block: brackets, `end`, a closing tag. */
const closing = /^\s*(?:[)\]}>;,'"`]+|end|fi|done|esac|<\/[\w.-]+>)[;,]?\s*$/

/** Match a line that is only a comment. */
const comment = /^\s*(?:\/\/|#|--|;|%|\/\*.*\*\/\s*$|<!--.*-->\s*$)/

function indent(line: string): number {
  return line.length - line.trimStart().length
}
