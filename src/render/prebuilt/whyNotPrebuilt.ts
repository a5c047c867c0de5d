import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFile } from '../../audience/audience.ts'
import { isShipped, shippedThemes } from '../../audience/shippedThemes.ts'
import type { ReadDeck } from '../../slidev/readDeck.ts'
import { frontmatterCode } from '../../trust/frontmatterCode.ts'

/** Files by which the folder of a theme changes how Slidev's server reads slides. */
const serverFiles = /^(?:vite\.config\.|(?:uno|unocss)\.config\.|index\.html$)/i

/** Files and folders that Slidev loads beside a deck. */
const besideDeck =
  /^(?:vite\.config\.|(?:uno|unocss)\.config\.|styles?(?:\.|$)|(?:global|slide)-?(?:top|bottom)?\.(?:vue|[jt]s)$|custom-?nav-?controls\.vue$|index\.html$|(?:setup|components|layouts)$)/i

/**
 * Tell why Slidev's own server has to show a deck: something that it loads, a setting or a way of writing that a client
 * which is built once does not know. `whyNotShown` tells the same of the slides, when they are rendered.
 *
 * @param folders of the deck's themes, and last its own, as Slidev finds them
 * @returns undefined if the prebuilt client can show it
 */
export function whyNotPrebuilt(deck: ReadDeck, folders: string[]): string | undefined {
  const [base, ...others] = folders
  const own = others.pop()
  if (base === undefined || own === undefined || base !== join(shippedThemes, 'base')) return 'its theme is another'
  for (const folder of others) {
    if (isShipped(folder)) continue
    const isAudience = existsSync(join(folder, settingsFile))
    const file = namesIn(folder).find((name) => serverFiles.test(name))
    if (!isAudience || file !== undefined || existsSync(join(folder, 'setup'))) return `\`${folder}\` is a Slidev theme`
  }
  const file = namesIn(own).find((name) => besideDeck.test(name))
  if (file !== undefined) return `\`${file}\` stands beside it`
  return frontmatterCode(deck)[0] ?? classOf(deck)
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Find a class that a person has given a slide: UnoCSS makes a style for it when it reads the deck. */
function classOf({ slides }: ReadDeck): string | undefined {
  const at = slides.findIndex(({ frontmatter }) => 'class' in frontmatter)
  return at === -1 ? undefined : `\`class:\` of slide ${at + 1}`
}
