import { Failure } from '../failure.ts'
import { errorCodeOf } from './errorCodeOf.ts'

/** For each code of a system error: why the file cannot be written, and what to do about it. */
const reasons: Record<string, string> = {
  EACCES: 'you may not write there: choose another folder',
  EPERM: 'you may not write there: choose another folder',
  EROFS: 'the disk is read-only: choose another folder',
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the disk is full: make room',
  EFBIG: 'files may not be that large there: raise the limit (`ulimit -f`), or choose another folder',
  ENAMETOOLONG: 'the path is too long: choose a shorter one',
  ENOTDIR: 'a file stands where a folder has to be: choose another folder',
  EEXIST: 'a file stands where a folder has to be: choose another folder',
}

/** Return a Failure that says in one line why a file or folder cannot be written. */
export function unwritable(path: string, error: unknown): Failure {
  const code = errorCodeOf(error) || 'failed'
  return new Failure(`Cannot write \`${path}\` (${code}): ${reasons[code] ?? 'choose another folder'}`, {
    cause: error,
  })
}
