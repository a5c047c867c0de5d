import { watch } from 'chokidar'

/**
 * Milliseconds to wait after a change before it is reported, so that several changes at once are reported together.
 * Keep it above 50: in the 50 ms after a change the watcher drops further changes of the same file. A file that is
 * emptied and written 30 ms later would else be read while it is empty, and never again.
 */
const PAUSE = 60

/** A watcher of files and folders. */
export interface FollowedFiles {
  /** Also watch these files, and folders with all that is in them. */
  add(paths: readonly string[]): void
  close(): Promise<void>
}

/**
 * Watch files and folders, and call back when a file changes. A file need not exist yet.
 *
 * @param onChange gets the changed paths: a path as it was given, or a file below a folder that was given
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
    // The watcher stops watching a file that is removed. Add it again: some editors save by removing and creating the
    // file.
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
