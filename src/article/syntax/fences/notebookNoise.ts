import type { Code, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

const warningLine = /^(?:(?:\/|~\/|[A-Z]:\\|<ipython-input|<string>)\S[^\n]*?:\d+:\s+)\w*Warning: /
const pythonObject =
  /^\[?<(?:[\w.]+(?: object)? at 0x[\da-f]+|(?:bound )?(?:function|method|class|module) [^<>]+|Figure size [^<>]*|Axes(?:Subplot)?:[^<>]*)>\]?$/i
const progressBar = /^.{0,60}\d+%\|[^|]*\|.*\[\d+:\d+(?::\d+)?<[^\]]*\]\s*$/

/**
 * Tell whether indented code is output of a notebook without use for a reader: a warning, `<Axes at 0x7f8b1c>`, a progress bar.
 * Code in a fence is never noise, because its author wrote the fence on purpose.
 */
export function isNotebookNoise(block: RootContent): boolean {
  return block.type === 'code' && isIndented(block) && isNoise(block.value.trimEnd().split('\n'))
}

/**
 * Split indented code that holds a warning and a result, which nbconvert writes below each other. Split at the blank lines
 * between them, so that the warning can be left out.
 */
export function splitOutputs(tree: Root): void {
  visit(tree, 'code', (code, index, parent) => {
    if (!parent || index === undefined || !isIndented(code)) return
    const lines = code.value.trimEnd().split('\n')
    const parts: { from: number; to: number; isNoise: boolean }[] = []
    for (const [at, line] of lines.entries()) {
      const last = parts.at(-1)
      if (!line.trim()) continue
      if (last && last.to === at) last.to = at + 1
      else parts.push({ from: at, to: at + 1, isNoise: false })
    }
    for (const part of parts) part.isNoise = isNoise(lines.slice(part.from, part.to))
    if (parts.every(({ isNoise }) => isNoise === parts[0]?.isNoise)) return
    const groups = parts.filter(({ isNoise }, at) => at === 0 || isNoise !== parts[at - 1]?.isNoise)
    const split = groups.map(({ from }, at) => partOf(code, lines, from, groups[at + 1]?.from ?? lines.length))
    parent.children.splice(index, 1, ...split)
    return index + split.length
  })
}

/** Match a code that changes the colour in a terminal. The escape character at its start is often lost: `[0;31m`. */
const colourCode = /(?!\s)\p{Cc}\[[\d;]*m|(?<!\\\w{0,5})\[\d{1,2}(?:;\d{1,3})*m/gu

/** Remove the codes of terminal colours that nbconvert leaves in indented output: `[0;31mValueError[0m` -> `ValueError`. */
export function removeColours(tree: Root): void {
  visit(tree, 'code', (code) => {
    if (isIndented(code) && /\[0?m/.test(code.value)) code.value = code.value.replace(colourCode, '')
  })
}

function partOf(code: Code, lines: readonly string[], from: number, end: number): Code {
  const value = lines.slice(from, end).join('\n').trimEnd()
  const line = (code.position?.start.line ?? 1) + from
  const last = line + value.split('\n').length - 1
  return { ...code, value, position: { start: { line, column: 1 }, end: { line: last, column: 1 } } }
}

/**
 * Tell whether code is indented, not in a fence. The position of indented code has as many lines as its value, or one more if
 * white space follows. A fence adds two lines.
 */
function isIndented({ lang, value, position }: Code): boolean {
  if (lang || !position) return false
  const more = position.end.line - position.start.line + 1 - value.split('\n').length
  return more === 0 || (more === 1 && value.endsWith('\n'))
}

function isNoise(lines: readonly string[]): boolean {
  const isOutput = (line: string) => pythonObject.test(line) || progressBar.test(line)
  return (
    (warningLine.test(lines[0] ?? '') && lines.every((line) => warningLine.test(line) || /^\s|^$/.test(line))) ||
    (isOutput(lines[0] ?? '') && lines.every((line) => isOutput(line) || !line.trim()))
  )
}
