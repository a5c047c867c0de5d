/**
 * Build the client and the renderer for all audiences before the package is published, so that a first run has nothing to
 * build: `node lib/ship.js`.
 */
import { mkdir } from 'node:fs/promises'
import { listAudiences } from '../../audience/listAudiences.ts'
import { readAudience } from '../../audience/readAudience.ts'
import { prebuilt, shippedPrebuilt } from './prebuilt.ts'

await mkdir(shippedPrebuilt, { recursive: true })
for (const name of listAudiences()) await prebuilt((await readAudience(name)).folders, shippedPrebuilt)
