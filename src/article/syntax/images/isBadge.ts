import type { PhrasingContent, RootContent } from 'mdast'

/** Match the URL of a badge: of shields.io or a similar service, or the status image of a build server. */
const badgeAddress =
  /^(?:https?:)?\/\/(?:[^/]*\b(?:shields|badge\w*|badgen|bettercodehub|codecov|coveralls|travis-ci|circleci|appveyor|snyk|david-dm|nodei|readthedocs|star-history|visitor\w*|hits)\.|[^?#]*(?:\bbadges?\b|\bshields?\b|\bworkflows?\/.*\.svg))/i

/** Tell whether an image with this URL is a badge: `https://img.shields.io/npm/v/a.svg`. */
export function isBadgeAddress(address: string): boolean {
  return badgeAddress.test(address)
}

/** Tell whether a block is a paragraph or a list that contains nothing but badges. The badges may be in links. */
export function isBadge(block: RootContent): boolean {
  if (block.type === 'list') return block.children.every((item) => item.children.every(isBadge))
  return (
    block.type === 'paragraph' &&
    block.children.some(({ type }) => type !== 'text' && type !== 'break') &&
    block.children.every(isBadgeOrSpace)
  )
}

function isBadgeOrSpace(node: PhrasingContent): boolean {
  if (node.type === 'image') return isBadgeAddress(node.url)
  if (node.type === 'imageReference') return isBadgeAddress(node.data?.url ?? '')
  if (node.type === 'link' || node.type === 'linkReference')
    return (
      node.children.some(({ type }) => type === 'image' || type === 'imageReference') &&
      node.children.every(isBadgeOrSpace)
    )
  return node.type === 'break' || (node.type === 'text' && !node.value.trim())
}
