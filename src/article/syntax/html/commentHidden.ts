import { replaceOutsideCode } from '../../source/codeIn.ts'

const hidden =
  /<(?<name>div|section|p|span|details|aside|ul|ol|li|td|table|blockquote|dialog)\b(?=(?<=<dialog)(?![^<>]*\sopen[\s=>])|[^<>]*(?:\sstyle\s*=\s*["'][^"'<>]*display\s*:\s*none|\shidden(?=[\s>])))[^<>]*>(?<inside>(?:(?!<\/?\k<name>\b)[\s\S]){0,5000})<\/\k<name>>/gi

/**
 * Turn each element that a reader does not see into a comment: `<div style="display:none">Draft</div>` is hidden by its author,
 * `<dialog>Draft</dialog>` until a script opens it. Both become `<!--Draft-->`. Leave an element as it is if it contains another
 * of the same name.
 */
export function commentHidden(text: string): string {
  if (!/display\s*:\s*none|\shidden[\s>]|<dialog\b/i.test(text)) return text
  return replaceOutsideCode(text, hidden, ({ groups, index }) => {
    const inside = groups?.inside ?? ''
    const startsLine = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, index - 4), index))
    if (inside.includes('--') || (!startsLine && /\n\s*\n/.test(inside))) return undefined
    return `<!--${inside}-->`
  })
}
