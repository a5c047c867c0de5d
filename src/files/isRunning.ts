import { errorCodeOf } from './errorCodeOf.ts'

/** Tell whether a process of this machine is running, another user's too. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}
