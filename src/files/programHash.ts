import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../packageRoot.ts'
import { hashFolders } from './hashFolders.ts'

const packageShape = z.object({ dependencies: z.record(z.string(), z.string()) })

let knownHash: string | undefined

/**
 * Hash the program: its own version and the versions of its dependencies. In a checkout also hash the code, which
 * changes there while the version stays. With the same hash and the same inputs, the program writes the same bytes.
 */
export function programHash(): string {
  if (knownHash !== undefined) return knownHash
  const packagePath = join(packageRoot, 'package.json')
  const text = readFileSync(packagePath, 'utf8')
  const hash = createHash('sha256').update(text)
  const moduleFolders = createRequire(packagePath).resolve.paths('x') ?? []
  for (const name of Object.keys(packageShape.parse(JSON.parse(text)).dependencies)) {
    const path = moduleFolders.map((folder) => join(folder, name, 'package.json')).find(existsSync)
    if (path !== undefined) hash.update(readFileSync(path))
  }
  if (extname(import.meta.url) === '.ts') hashFolders(hash, [join(packageRoot, 'src')])
  knownHash = hash.digest('hex')
  return knownHash
}
