import GithubSlugger from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

declare module 'mdast' {
  interface HeadingData {
    /** The names by which links lead to the heading, without `#`. */
    names?: string[]
  }
}

/** Match attributes at the end of a heading: `{#costs .wide}`. */
const attributes = /\s*\{\s*[#.:][^{}]*\}\s*$/

/** Match the name of a link target: in HTML, `<a id="costs">`, `<h2 name=costs>`; in MyST, `(costs)=` on a line of its own. */
const targetNames =
  /<(?:a|h[1-6]|span|div|section|p)\b[^<>]*?\s(?:id|name)=["']?([^"'\s<>]+)|^[ \t]*\(([\w./:+ -]+)\)=[ \t]*$/gim

/**
 * Give each heading on the top level its names: the slug that GitHub makes of its text, and the names that the author gave it.
 * An author's name stands in the heading, directly above it, or anywhere in its section.
 *
 * `## The costs {#money}` -> `money`, `the-costs`
 */
export function nameHeadings(tree: Root, file: VFile): void {
  if (file.basename) shortenOwnLinks(tree, file.basename)
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  visit(tree, 'heading', (heading, _, parent) => {
    const text = toString(heading)
    const given = /\{[^{}]*?#([^\s{}]+)/.exec(attributes.exec(text)?.[0] ?? '')?.[1]
    const names = [...(given === undefined ? [] : [given]), slugger.slug(text.replace(attributes, ''))]
    // Only a heading on the top level opens a section.
    if (parent !== tree) return
    heading.data = { ...heading.data, names }
    headings.push(heading)
  })
  const starts = headings.map(({ position }) => position?.start.line ?? 0)
  const lines = String(file).split(/\r\n|\r|\n/)
  for (const [at, line] of lines.entries()) {
    if (!/[=]/.test(line)) continue
    for (const [, html, myst] of line.matchAll(targetNames)) {
      const next = starts.findIndex((start) => start > at)
      const isAbove = next >= 0 && lines.slice(at + 1, (starts[next] ?? 0) - 1).every((between) => !between.trim())
      const heading = headings[isAbove ? next : next < 0 ? headings.length - 1 : next - 1]
      heading?.data?.names?.push(html ?? myst ?? '')
    }
  }
}

/** Shorten links to headings that name the article's own file: `article.md#costs` -> `#costs`. */
function shortenOwnLinks(tree: Root, name: string): void {
  visit(tree, 'link', (link) => {
    const url = link.url.replace(/^\.\//, '')
    if (url.startsWith(`${name}#`)) link.url = url.slice(name.length)
  })
}
