import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFile } from './audience.ts'
import { themeRoots } from './findTheme.ts'

/** List the names of all audiences: the themes with an `audience.yaml`, those of the working folder first. */
export function listAudiences(): string[] {
  const roots = themeRoots().filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
  const names = roots.flatMap((root) => readdirSync(root).filter((name) => existsSync(join(root, name, settingsFile))))
  return [...new Set(names)]
}
