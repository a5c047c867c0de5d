import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packageRoot } from '../packageRoot.ts'

/** The folder of the themes that come with deckwright, in a checkout as in an installed package. */
export const shippedThemes = join(packageRoot, 'themes')

/** JSON Schema of `audience.yaml`, for editors. */
export const schemaPath = join(shippedThemes, 'audience.schema.json')

/** An article that uses every layout, to preview a theme with. */
export const previewPath = join(shippedThemes, 'preview.md')

/** Tell whether a folder lies in a theme that comes with deckwright, also if its path leads through symbolic links. */
export function isShipped(folder: string): boolean {
  return realpathSync(folder).startsWith(realpathSync(shippedThemes) + sep)
}
