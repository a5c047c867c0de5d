/**
 * Close a fence that a Markdown cell leaves open. In a notebook, the fence ends with its cell; in the converted
 * Markdown it would include the cells below.
 */
export function closeFence(markdown: string): string {
  let open: string | undefined
  for (const line of markdown.split('\n')) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (!marks) continue
    if (open === undefined) {
      if (marks.startsWith('~') || !rest.includes('`')) open = marks
    } else if (marks.startsWith(open) && rest.trim() === '') open = undefined
  }
  return open === undefined ? markdown : `${markdown.trimEnd()}\n${open}`
}
