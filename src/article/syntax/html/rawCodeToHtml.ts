import type { Code, Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'

/**
 * Make HTML of code that is marked as raw HTML: ```` ```{raw} html ```` of MyST, ```` ```{=html} ```` of Pandoc and
 * Quarto.
 */
export function rawCodeToHtml(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined || !isRawHtml(node)) return
    const { value, position } = node
    parent.children[index] = { type: 'html', value, ...(position && { position: withoutFences(position) }) }
  })
}

function isRawHtml({ lang, meta }: Code): boolean {
  return lang === '{=html}' || (lang === '{raw}' && /^html$/i.test(meta?.trim() ?? ''))
}

/** Start at the line below the fence, so that places inside the HTML have the right line. */
function withoutFences({ start, end }: Position): Position {
  return { start: { line: start.line + 1, column: 1 }, end }
}
