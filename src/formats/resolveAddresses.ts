import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Make the relative URLs of images and links in Markdown absolute, and change nothing else.
 *
 * @param base the URL that the Markdown was fetched from
 * @example `![Plan](img/a.png)` at `https://a.example/one.md` -> `![Plan](https://a.example/img/a.png)`
 */
export function resolveAddresses(markdown: string, base: string): string {
  const changes: { from: number; to: number; text: string }[] = []
  const change = (written: string, at: number) => {
    const resolved = URL.canParse(written, base) ? new URL(written, base).href : written
    if (resolved !== written && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(written))
      changes.push({ from: at, to: at + written.length, text: resolved })
  }
  visit(parser.parse(markdown), (node: Nodes) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const source = markdown.slice(start, end)
    if (node.type === 'html')
      for (const { 1: written = '', indices } of source.matchAll(/\s(?:src|href)=["']?([^\s"'>]+)/dgi))
        change(written, start + (indices?.[1]?.[0] ?? 0))
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return
    const last = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) - start : 0
    const at = source.indexOf(node.url, Math.max(last, source.lastIndexOf(node.type === 'definition' ? ']:' : '](')))
    if (at >= 0 && node.url) change(node.url, start + at)
  })
  return changes
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: resolved }) => text.slice(0, from) + resolved + text.slice(to), markdown)
}
