import { spawn } from 'node:child_process'

/** Open an address in the system's browser. Without one nothing happens: the address is printed, too. */
export function openInBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
  }
  const [command, args] = commands[process.platform] ?? ['xdg-open', [address]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.once('error', () => {})
  child.unref()
}
