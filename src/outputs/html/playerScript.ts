import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { packageRoot } from '../../packageRoot.ts'

/**
 * Return the player as one script. A published package has it in a file; in a checkout, where it may have changed, it is
 * bundled of its modules.
 */
export async function playerScript(): Promise<string> {
  if (extname(import.meta.url) !== '.ts') return readFile(join(packageRoot, 'lib', 'player.js'), 'utf8')
  const { rolldown } = await import('rolldown')
  const { playerBundle } = await import('./playerBundle.ts')
  const bundle = await rolldown({ ...playerBundle, input: join(packageRoot, playerBundle.input) })
  const { output } = await bundle.generate(playerBundle.output)
  return output[0].code
}
