import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'

/**
 * Return git's blob id of a file with this text. Hash all line ends as `\n`, because git may convert them on checkout.
 */
export function gitBlobOf(text: string): string {
  const bytes = Buffer.from(text.replaceAll('\r\n', '\n'))
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Read an earlier version of a file from the git repository that the file lies in.
 *
 * @param blob git's blob id of that version
 * @returns undefined without git, outside a repository, or if the repository has no such version
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
