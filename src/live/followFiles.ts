import { watch } from 'chokidar'

/** Milliseconds in which several changes are one: an editor empties a file before it writes it. */
const PAUSE = 25

/** Files that are followed. */
export interface FollowedFiles {
  /** Follow further files, or folders with all that is in them. What is followed already stays. */
  add(paths: readonly string[]): void
  close(): Promise<void>
}

/**
 * Call back when files, or files in folders, have changed. A file need not be there yet.
 *
 * @param onChange gets the paths that have changed, as they were given or inside of what was given
 */
export async function followFiles(
  paths: readonly string[],
  onChange: (changed: string[]) => void,
): Promise<FollowedFiles> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])(?:node_modules|\.git|[^\\/]*\.part|[^\\/]*~|\.[^\\/]*\.sw.)$/.test(path),
  })
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const followed = new Set(paths)
  watcher.on('all', (event, path) => {
    // The watcher forgets a file that is removed. It may come back, because some editors save in this way: add it
    // again.
    if (event === 'unlink' && followed.has(path)) watcher.add(path)
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
    add(paths) {
      for (const path of paths) followed.add(path)
      watcher.add([...paths])
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
