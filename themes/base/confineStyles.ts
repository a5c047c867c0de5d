import { realpathSync } from 'node:fs'
import { type AtRule, type ChildNode, type Container, type Plugin, AtRule as Rule } from 'postcss'
import { normalizePath } from 'vite'

/** Selects the page, and nothing in it. */
const ofPage = /^(?::root|html|body|\.dark|\.light)[^\s>+~]*$/

/**
 * Put the styles of a theme into a cascade layer, where they give way to all that stand in none. What they say of the page
 * as a whole stays; all else is said of the theme's own grounds alone. So does what every theme of Slidev's begins with.
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
      // A package manager may have put a link in the folder's place; modules go by the folder that it leads to.
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

/** At-rules without a block have to stand before all else, and are about the sheet. */
function standsFirst(node: ChildNode): boolean {
  return node.type === 'comment' || (node.type === 'atrule' && node.nodes === undefined)
}

/** Move what is about the page into one container and all else into another, where conditions stand around both. */
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
