import { watch } from 'chokidar'

/** Milliseconds in which several changes are one: an editor empties a file before it writes it. */
const PAUSE = 25

/**
 * Call back when files, or files in folders, have changed.
 *
 * @param onChange gets the paths that have changed, as they were given or inside of what was given
 */
export async function followFiles(
  paths: readonly string[],
  onChange: (changed: string[]) => void,
): Promise<{ close(): Promise<void> }> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])(?:node_modules|\.git|[^\\/]*\.part|[^\\/]*~|\.[^\\/]*\.sw.)$/.test(path),
  })
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_, path) => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const all = [...changed]
      changed = new Set()
      onChange(all)
    }, PAUSE)
  })
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
