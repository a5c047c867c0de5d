import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { adaptTheme } from '../audience/adaptTheme.ts'
import type { Audience } from '../audience/audience.ts'
import { readAudience } from '../audience/readAudience.ts'
import { Failure } from '../failure.ts'
import { writeAtomically } from '../files/writeAtomically.ts'
import { requireTrustInFolders, type TrustOptions } from '../trust/requireTrust.ts'

export interface NewThemeOptions extends TrustOptions {
  /** Whether the new theme is dark or light; default: like the theme that it copies. */
  scheme?: Audience['colorSchema'] | undefined
}

/**
 * Make a theme as a copy of another one, in `themes/` of the working folder. A comment in it says which five tokens to
 * change first. Its code is trusted at once, because the theme that it copies is trusted.
 *
 * @returns path of the new theme's folder
 * @throws {Failure} when the name cannot be used or is taken, or when the theme to copy does not exist or is not
 *   trusted
 */
export async function newTheme(
  name: string,
  from: string,
  { scheme, ...options }: NewThemeOptions = {},
): Promise<string> {
  if (!/^[a-z][a-z\d-]*$/.test(name))
    throw new Failure(`Cannot call a theme \`${name}\`, expected small letters, digits and dashes`)
  const folder = resolve('themes', name)
  if (existsSync(folder))
    throw new Failure(`Cannot make \`${relative('.', folder)}\`, expected a name that no theme has`)
  const source = await readAudience(from)
  await requireTrustInFolders([source.folder], options)
  const entries = await readdir(source.folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const target = join(folder, relative(source.folder, path))
    await writeAtomically(target, await adaptTheme(await readFile(path, 'utf8'), target, name, source, scheme))
  }
  await requireTrustInFolders([folder], { trust: true })
  return relative('.', folder)
}
