import { resolve } from 'node:path'
import { type Audience, settingsFile } from '../audience/audience.ts'
import { isInside } from '../files/isInside.ts'

/**
 * Tell whether a path lies in the theme folder of an audience. The file `audience.yaml` is no part of the theme: the deck
 * is made again for it, but the pages that show the deck stay.
 */
export function isThemeFile(path: string, { folder }: Pick<Audience, 'folder'>): boolean {
  const file = resolve(path)
  return isInside(file, folder) && !file.endsWith(settingsFile)
}
