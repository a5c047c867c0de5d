import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'

/**
 * Name a text as git names a file with this content. Line ends are counted as `\n`: git may write them as the system
 * has them.
 */
export function gitBlobOf(text: string): string {
  const bytes = Buffer.from(text.replaceAll('\r\n', '\n'))
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Read an earlier version of a file from the git repository that it lies in, by the name of its content.
 *
 * @returns undefined where there is no git, no repository, or no such version in it
 */
export function readGitBlob(path: string, blob: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{40}$/.test(blob)) return Promise.resolve(undefined)
  return new Promise((done) => {
    const args = ['-C', dirname(path), 'cat-file', 'blob', blob]
    execFile('git', args, { maxBuffer: 2 ** 27, windowsHide: true }, (error, stdout) => {
      done(error || gitBlobOf(stdout) !== blob ? undefined : stdout)
    })
  })
}
