import type { Page, Request } from 'playwright'
import type { Problem } from '../../messages/problem.ts'
import type { RuleId } from '../../messages/rules.ts'

/** The record of what goes wrong on a page. */
export interface WatchedPage {
  problems: Problem[]
  /** Return the error of a script if one has failed and no request is pending: the page will never be ready then. */
  whyItStopped(): string | undefined
}

/**
 * Record what goes wrong on a page: console messages at error level, exceptions, failed requests, and requests to any
 * server but our own.
 *
 * @param home the server's address
 */
export function watchPage(page: Page, home: string): WatchedPage {
  const problems: Problem[] = []
  let failed: string | undefined
  const pending = new Set<Request>()
  const add = (ruleId: RuleId, reason: string) => {
    if (!problems.some((known) => known.ruleId === ruleId && known.reason === reason)) {
      problems.push({ ruleId, slide: undefined, reason })
    }
  }
  const isForeign = (address: string) => {
    const { protocol, host } = new URL(address)
    return /^(https?|wss?|ftp):$/.test(protocol) && host !== new URL(home).host
  }

  page.on('console', (message) => {
    // Leave out requests that failed: their own event records them.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      add('console-error', firstLine(message.text()))
    }
    // Vue only warns of a component that does not exist, and shows nothing in its place.
    const [, component] = /^\[Vue warn\]: Failed to resolve component: (\S+)/.exec(message.text()) ?? []
    if (component !== undefined)
      add('console-error', `Cannot find the component \`${component}\`, expected one of Slidev or the deck`)
  })
  page.on('pageerror', (error) => {
    add('console-error', firstLine(error.message))
    failed ??= firstLine(error.message)
  })
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  page.on('request', (request) => {
    if (request.isNavigationRequest()) {
      failed = undefined
      pending.clear()
    }
    pending.add(request)
    if (isForeign(request.url())) add('foreign-request', `Unexpected request to \`${request.url()}\`, blocked`)
  })
  page.on('websocket', (socket) => {
    if (isForeign(socket.url())) add('foreign-request', `Unexpected connection to \`${socket.url()}\`, blocked`)
  })
  page.on('requestfailed', (request) => {
    // Leave out requests that were aborted: a page that Vite reloads aborts its requests.
    if (isForeign(request.url()) || request.failure()?.errorText === 'net::ERR_ABORTED') return
    const reason = `Cannot load \`${new URL(request.url()).pathname}\``
    add('console-error', reason)
    if (request.resourceType() === 'script') failed ??= reason
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isForeign(response.url())) {
      const reason = `Cannot load \`${new URL(response.url()).pathname}\`, answered ${response.status()}`
      add('console-error', reason)
      // Vite answers 504 when it is about to load the page anew.
      if (response.request().resourceType() === 'script' && response.status() !== 504) failed ??= reason
    }
  })
  return { problems, whyItStopped: () => (pending.size === 0 ? failed : undefined) }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? text
}
