import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../packageRoot.ts'
import { hashFolders } from './hashFolders.ts'

const packageShape = z.object({ dependencies: z.record(z.string(), z.string()) })

let known: string | undefined

/**
 * Hash the program: its version, the versions of the packages that it depends on, and, in a checkout, where code changes
 * without the version, the code. What was made with the same hash would be made again with the same bytes.
 */
export function programHash(): string {
  if (known !== undefined) return known
  const own = join(packageRoot, 'package.json')
  const text = readFileSync(own, 'utf8')
  const hash = createHash('sha256').update(text)
  const places = createRequire(own).resolve.paths('x') ?? []
  for (const name of Object.keys(packageShape.parse(JSON.parse(text)).dependencies)) {
    const path = places.map((place) => join(place, name, 'package.json')).find(existsSync)
    if (path !== undefined) hash.update(readFileSync(path))
  }
  if (extname(import.meta.url) === '.ts') hashFolders(hash, [join(packageRoot, 'src')])
  known = hash.digest('hex')
  return known
}
