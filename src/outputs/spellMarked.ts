import { scripts, spellScript } from '../article/nodes/script.ts'

/**
 * Spell the scripts of a text that was read in the page, where each was marked: characters of Unicode that are nobody's
 * stand around it, and its name before it.
 */
export function spellMarked(text: string): string {
  return text.replace(/\ue000(sup|sub)\ue001([^\ue002]*)\ue002/gi, (_, name: string, inside: string) =>
    spellScript(name.toLowerCase() === 'sup' ? scripts.sup : scripts.sub, inside),
  )
}
