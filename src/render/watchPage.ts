import type { Page } from 'playwright'
import type { Problem } from './problem.ts'

/**
 * Record what goes wrong on a page while it loads: messages at error level, exceptions, requests that failed or that
 * asked anyone but our own server.
 *
 * @param home the server's address
 */
export function watchPage(page: Page, home: string): { problems: Problem[] } {
  const problems: Problem[] = []
  const add = (ruleId: Problem['ruleId'], reason: string) => {
    if (!problems.some((known) => known.ruleId === ruleId && known.reason === reason)) {
      problems.push({ ruleId, slide: undefined, reason, severity: 'error' })
    }
  }
  const isForeign = (address: string) => {
    const { protocol, host } = new URL(address)
    return /^(https?|wss?|ftp):$/.test(protocol) && host !== new URL(home).host
  }

  page.on('console', (message) => {
    // A request that failed is told once, by its own event.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      add('console-error', firstLine(message.text()))
    }
  })
  page.on('pageerror', (error) => add('console-error', firstLine(error.message)))
  page.on('request', (request) => {
    if (isForeign(request.url())) add('foreign-request', `Unexpected request to \`${request.url()}\`, blocked`)
  })
  page.on('websocket', (socket) => {
    if (isForeign(socket.url())) add('foreign-request', `Unexpected connection to \`${socket.url()}\`, blocked`)
  })
  page.on('requestfailed', (request) => {
    // A page that Vite reloads drops what it was loading.
    if (isForeign(request.url()) || request.failure()?.errorText === 'net::ERR_ABORTED') return
    add('console-error', `Cannot load \`${new URL(request.url()).pathname}\``)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isForeign(response.url())) {
      add('console-error', `Cannot load \`${new URL(response.url()).pathname}\`, answered ${response.status()}`)
    }
  })
  return { problems }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? text
}
