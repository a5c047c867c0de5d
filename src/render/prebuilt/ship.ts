/**
 * Build the client and the renderer before the package is published, so that a first run has nothing to build: for all
 * audiences, or for those that are named, `node lib/ship.js engineers`.
 */
import { mkdir } from 'node:fs/promises'
import { listAudiences } from '../../audience/listAudiences.ts'
import { readAudience } from '../../audience/readAudience.ts'
import { prebuilt, shippedPrebuilt } from './prebuilt.ts'

await mkdir(shippedPrebuilt, { recursive: true })
const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : listAudiences())
  await prebuilt((await readAudience(name)).folders, shippedPrebuilt)
