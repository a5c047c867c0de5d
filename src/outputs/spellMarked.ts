import { scriptTypeOfTag, spellScript } from '../article/nodes/script.ts'

/**
 * Spell the superscripts and subscripts of a text that was read from the page. Private-use characters mark them:
 * `H\ue000sub\ue0012\ue002O` -> `H₂O`.
 */
export function spellMarked(text: string): string {
  return text.replace(/\ue000(sup|sub)\ue001([^\ue002]*)\ue002/gi, (_, name: string, inside: string) =>
    spellScript(name.toLowerCase() === 'sup' ? scriptTypeOfTag.sup : scriptTypeOfTag.sub, inside),
  )
}
