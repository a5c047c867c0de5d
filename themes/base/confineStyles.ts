import { realpathSync } from 'node:fs'
import { type AtRule, type ChildNode, type Container, type Plugin, AtRule as Rule } from 'postcss'
import { normalizePath } from 'vite'

/** Selectors of the page as a whole. */
const ofPage = /^(?::root|html|body|\.dark|\.light)[^\s>+~]*$/

/**
 * Put the styles of a Slidev theme, and the base styles that such themes import, into a cascade layer, where unlayered styles
 * override them. Rules for the page as a whole stay; all others apply inside of borrowed layouts only.
 *
 * @param themeFolder where the theme lies, once it is known
 */
export function confineStyles(themeFolder: () => string | undefined): Plugin {
  return {
    postcssPlugin: 'deckwright:confine-styles',
    Once(root) {
      const theme = themeFolder()
      const file = normalizePath(root.source?.input.file ?? '')
      if (!theme) return
      const isShared = /\/@slidev\/client\/styles\/layouts-base\.css/.test(file)
      // The folder may be a link made by a package manager; modules have the path that it leads to.
      const isTheirs = [theme, normalizePath(realpathSync(theme))].some((folder) => file.startsWith(`${folder}/`))
      if (!isShared && !isTheirs) return
      const layer = new Rule({ name: 'layer', params: 'borrowed', nodes: [] })
      const scope = new Rule({ name: 'scope', params: '(.ground)', nodes: [] })
      const nodes = root.nodes.filter((node) => !standsFirst(node))
      if (isShared) layer.append(nodes)
      else {
        move(nodes, layer, scope)
        layer.append(scope)
      }
      root.append(layer)
    },
  }
}

/** Tell whether a node is an at-rule without a block: such rules must come first in a sheet. */
function standsFirst(node: ChildNode): boolean {
  return node.type === 'comment' || (node.type === 'atrule' && node.nodes === undefined)
}

/** Move rules for the page into one container and all others into another, with copies of the conditions around them. */
function move(nodes: ChildNode[], page: Container<ChildNode>, rest: Container<ChildNode>): void {
  for (const node of nodes) {
    if (node.type === 'rule') {
      const [own, others] = [true, false].map((is) => node.selectors.filter((one) => ofPage.test(one) === is))
      if (own?.length) page.append(node.clone({ selectors: own }))
      if (others?.length) rest.append(node.clone({ selectors: others }))
      node.remove()
    } else if (node.type === 'atrule' && /^(?:media|supports|container|layer)$/.test(node.name)) {
      const [own, others] = [emptied(node), emptied(node)]
      move([...(node.nodes ?? [])], own, others)
      if (own.nodes?.length) page.append(own)
      if (others.nodes?.length) rest.append(others)
      node.remove()
    } else page.append(node)
  }
}

function emptied(rule: AtRule): AtRule {
  return rule.clone({ nodes: [] })
}
