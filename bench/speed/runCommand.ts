import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a command took. */
export interface Taken {
  seconds: number
  /** MiB of all its processes together when they were most. Only if asked for, and only on Linux. */
  peak?: number
}

export interface Command {
  args: string[]
  cwd: string
  env?: Record<string, string>
}

/** Seconds after which a command is stopped. */
const LIMIT = 400

/**
 * Run Node with some arguments, as a process of its own.
 *
 * @throws {Error} with what it said, if it fails or takes too long
 */
export function runCommand({ args, cwd, env }: Command, asksForMemory = false): Promise<Taken & { stdout: string }> {
  const looksAtMemory = asksForMemory && existsSync('/proc/self/stat')
  return new Promise((done, fail) => {
    const start = performance.now()
    let peak = 0
    const options = { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, timeout: LIMIT * 1000, maxBuffer: 2 ** 26 }
    const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const seconds = (performance.now() - start) / 1000
      clearInterval(timer)
      if (error?.killed) fail(new Error(`\`${args.join(' ')}\` took more than ${LIMIT} s`))
      else if (error) fail(new Error(`\`${args.join(' ')}\` failed: ${stderr.slice(-2000)}`))
      else done({ seconds, stdout, ...(looksAtMemory ? { peak } : {}) })
    })
    const look = () => {
      if (child.pid !== undefined) peak = Math.max(peak, memoryOf(child.pid))
    }
    const timer = looksAtMemory ? setInterval(look, 50) : undefined
    child.stdin?.end()
  })
}

/** MiB in memory of a process and of all that it has started, as Linux tells: shared pages count for each of them. */
function memoryOf(pid: number): number {
  const children = new Map<number, number[]>()
  const pages = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // `4711 (name of it) S 4710 ...`: the parent is the second word after the name, resident pages the 22nd.
      const words = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const parent = Number(words[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
      pages.set(Number(name), Number(words[21]))
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (one: number): number =>
    (pages.get(one) ?? 0) + (children.get(one) ?? []).reduce((all, child) => all + sum(child), 0)
  return (sum(pid) * 4096) / 2 ** 20
}
