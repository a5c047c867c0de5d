import { nodeTypeOfTag, superOrSubscriptToText } from '../article/nodes/superOrSubscript.ts'

/**
 * Write the superscripts and subscripts in a text from the page as Unicode characters. Functions in the page have marked
 * them by private-use characters: `H\ue000sub\ue0012\ue002O` -> `H₂O`.
 */
export function spellMarked(text: string): string {
  return text.replace(/\ue000(sup|sub)\ue001([^\ue002]*)\ue002/gi, (_, name: string, inside: string) =>
    superOrSubscriptToText(name.toLowerCase() === 'sup' ? nodeTypeOfTag.sup : nodeTypeOfTag.sub, inside),
  )
}
