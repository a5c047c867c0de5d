import { errorCodeOf } from './errorCodeOf.ts'

/** Tell whether a process with this id runs on this machine, under any user. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}
