import { realpathSync } from 'node:fs'
import { type AtRule, type ChildNode, type Container, type Plugin, AtRule as Rule } from 'postcss'
import { normalizePath } from 'vite'

/** Match selectors of the whole page, such as `:root` and `body`. */
const ofPage = /^(?::root|html|body|\.dark|\.light)[^\s>+~]*$/

/**
 * Put the styles of a Slidev theme, and the base styles that such themes import, into a cascade layer, so that our
 * styles, which are in no layer, override them. Rules for the whole page apply everywhere, all other rules only inside
 * borrowed layouts.
 *
 * @param themeFolder returns the theme's folder; undefined until it is known, or without such a theme
 */
export function confineStyles(themeFolder: () => string | undefined): Plugin {
  return {
    postcssPlugin: 'deckwright:confine-styles',
    Once(root) {
      const theme = themeFolder()
      const file = normalizePath(root.source?.input.file ?? '')
      if (!theme) return
      const isShared = /\/@slidev\/client\/styles\/layouts-base\.css/.test(file)
      // A package manager may have made the folder a symbolic link. Vite names files by the link's target.
      const isTheirs = [theme, normalizePath(realpathSync(theme))].some((folder) => file.startsWith(`${folder}/`))
      if (!isShared && !isTheirs) return
      const layer = new Rule({ name: 'layer', params: 'borrowed', nodes: [] })
      const scope = new Rule({ name: 'scope', params: '(.ground)', nodes: [] })
      const nodes = root.nodes.filter((node) => !standsFirst(node))
      if (isShared) layer.append(nodes)
      else {
        splitRules(nodes, layer, scope)
        layer.append(scope)
      }
      root.append(layer)
    },
  }
}

/**
 * Tell whether a node must stay at the start of the style sheet: a comment, or an at-rule without a block such as
 * `@import`.
 */
function standsFirst(node: ChildNode): boolean {
  return node.type === 'comment' || (node.type === 'atrule' && node.nodes === undefined)
}

/**
 * Move rules for the whole page into the container `page`, and all other rules into `rest`. Copy the at-rules around
 * them, such as `@media`, into both.
 */
function splitRules(nodes: ChildNode[], page: Container<ChildNode>, rest: Container<ChildNode>): void {
  for (const node of nodes) {
    if (node.type === 'rule') {
      const [own, others] = [true, false].map((is) => node.selectors.filter((one) => ofPage.test(one) === is))
      if (own?.length) page.append(node.clone({ selectors: own }))
      if (others?.length) rest.append(node.clone({ selectors: others }))
      node.remove()
    } else if (node.type === 'atrule' && /^(?:media|supports|container|layer)$/.test(node.name)) {
      const [own, others] = [emptied(node), emptied(node)]
      splitRules([...(node.nodes ?? [])], own, others)
      if (own.nodes?.length) page.append(own)
      if (others.nodes?.length) rest.append(others)
      node.remove()
    } else page.append(node)
  }
}

function emptied(rule: AtRule): AtRule {
  return rule.clone({ nodes: [] })
}
