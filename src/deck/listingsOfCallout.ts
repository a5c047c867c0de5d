import type { Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isProse } from './isProse.ts'
import { textWidthOf } from './textWidthOf.ts'

/** Fewest lines of code in a callout that is replaced. Fewer lines are a short sample, which stays in the callout. */
const fewestLines = 6

/** Greatest `textWidth` of the words beside the listings of a callout. */
const wordsLimit = 160

/** Match the label of a warning, in the languages for which deckwright has labels of callouts: `Warning`, `警告`. */
const warningLabel = /^(?:warning|caution|danger|important|attention|警告|注意|危险|危險|重要|주의|경고|중요)/iu

/**
 * Replace a callout that holds long listings by the blocks in it, so that the listings are sized and broken like others.
 * In a blockquote they would not be, and a long listing could fill ten slides. The callout's label becomes the line
 * above the listings. Return a warning, and any other block, as it is.
 *
 * @example `> **Sample**`, `> code` -> `**Sample**`, code
 */
export function listingsOfCallout(block: RootContent): RootContent[] {
  if (block.type !== 'blockquote' || block.data?.directives || block.data?.placeholder) return [block]
  const words = block.children.filter(isProse)
  const isListing = block.children.every((child) => child.type === 'code' || isProse(child))
  const lines = block.children.flatMap((child) => (child.type === 'code' ? child.value.split('\n') : []))
  const [label] = block.children
  const isWarning = label !== undefined && isProse(label) && isBold(label) && warningLabel.test(toString(label))
  const isShort = textWidthOf(words) <= wordsLimit
  return isListing && isShort && !isWarning && lines.length >= fewestLines ? block.children : [block]
}

function isBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'strong'
}
