import { resolve } from 'node:path'
import { watch } from 'chokidar'
import { hashNow } from '../files/fileHash.ts'

/**
 * Milliseconds to wait after a change before it is reported, so that several changes at once are reported together.
 * Keep it above 50: in the 50 ms after a change the watcher drops further changes of the same file. A file that is
 * emptied and written 30 ms later would else be read while it is empty, and never again.
 */
const PAUSE = 60

/** A watcher of files and folders. */
export interface FollowedFiles {
  /**
   * Also watch a file, and report it if it is saved after this call, however soon. A file that does not exist yet is
   * reported too, unless it comes in the few milliseconds in which the watcher turns to its folder.
   *
   * @param hash hash of the content that was read before this call; a file that differs from it by now is reported too
   */
  add(path: string, hash?: string): void
  close(): Promise<void>
}

/**
 * Watch files and folders, and call back when a file changes. A file need not exist yet. Await this call, then read the
 * files: what is saved after they were read is reported.
 *
 * @param onChange gets the changed paths: a path as it was given, or a file below a folder that was given
 */
export async function followFiles(
  paths: readonly string[],
  onChange: (changed: string[]) => void,
): Promise<FollowedFiles> {
  const watcher = watch([...paths], {
    ignored: (path) => /(?:^|[\\/])(?:node_modules|\.git|[^\\/]*\.part|[^\\/]*~|\.[^\\/]*\.sw.)$/.test(path),
  })
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const followed = new Set(paths.map((path) => resolve(path)))
  /** Maps each added file to its hash when it was added, until the watcher has found the file, and reports what follows. */
  const added = new Map<string, string | undefined>()
  let isReady = false
  /** Tell whether the watcher only says that it has found a file or folder, and the file is as it was. */
  const isFound = (event: string, file: string) => {
    if (event === 'addDir' || (event === 'add' && !isReady)) return true
    const isSame = added.has(file) && added.get(file) === hashNow(file)
    added.delete(file)
    return event === 'add' && isSame
  }
  watcher.on('all', (event, path) => {
    const file = resolve(path)
    if (isFound(event, file)) return
    // The watcher stops watching a file that is removed. Add it again: some editors save by removing and creating the
    // file.
    if (event === 'unlink' && followed.has(file)) watcher.add(path)
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const all = [...changed]
      changed = new Set()
      onChange(all)
    }, PAUSE)
  })
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  isReady = true
  return {
    add(path, hash) {
      const file = resolve(path)
      if (!followed.has(file)) added.set(file, hash ?? hashNow(file))
      followed.add(file)
      watcher.add(path)
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
