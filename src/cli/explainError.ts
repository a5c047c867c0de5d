import { tmpdir } from 'node:os'
import { Failure } from '../failure.ts'

/**
 * Explain an error to the user in one line that names the remedy. Return undefined for a bug: its stack trace is
 * printed.
 */
export function explainError(error: unknown): string | undefined {
  if (error instanceof Failure) return error.message
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'Something is nested too deeply to be read: look for quotes, lists, tags or brackets that are opened and never closed'
  if (error instanceof Error && /browser has been closed|Target crashed/.test(error.message))
    return 'The browser was killed, or did not answer any more: close other programs and try again'
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error ? String(error.path) : ''
  if (path.startsWith(tmpdir()))
    return `Cannot use the temporary folder \`${tmpdir()}\` (${error.code}): make room there, or set TMPDIR to another one`
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return `The disk is full${path && ` (\`${path}\`)`}: make room, and try again`
  return undefined
}
