import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFile } from '../../audience/audience.ts'
import { isShipped, shippedThemes } from '../../audience/shippedThemes.ts'
import type { ReadDeck } from '../../slidev/readDeck.ts'
import { frontmatterCode } from '../../trust/frontmatterCode.ts'

/** Names of files in a theme's folder that change how Slidev's server reads slides. */
const serverFiles = /^(?:vite\.config\.|(?:uno|unocss)\.config\.|index\.html$)/i

/** Names of files and folders that Slidev loads from the deck's folder. */
const besideDeck =
  /^(?:vite\.config\.|(?:uno|unocss)\.config\.|styles?(?:\.|$)|(?:global|slide)-?(?:top|bottom)?\.(?:vue|[jt]s)$|custom-?nav-?controls\.vue$|index\.html$|(?:setup|components|layouts)$)/i

/**
 * Return the reason why the prebuilt client cannot show a deck: its theme, a file beside it, code in a frontmatter, or a
 * class. Then Slidev's own server has to show it. `whyNotShown` finds further reasons in the rendered slides.
 *
 * @param folders the folders of the deck's themes, and last the deck's own, as Slidev finds them
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

/** Find a `class:` in the frontmatter of a slide: UnoCSS would make a style for it when it reads the deck. */
function classOf({ slides }: ReadDeck): string | undefined {
  const at = slides.findIndex(({ frontmatter }) => 'class' in frontmatter)
  return at === -1 ? undefined : `\`class:\` of slide ${at + 1}`
}
