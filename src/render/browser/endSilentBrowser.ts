import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright'
import { respond } from '../page/respond.ts'

/** How many seconds the browser and its pages may take to answer. */
export interface Patience {
  /** The seconds for the browser itself, which only passes messages on. */
  browser: number
  /** The seconds for a page, which may be busy with a large deck. */
  page: number
}

/**
 * Kill a browser when it, or one of its pages, no longer answers. Otherwise most calls of Playwright would wait for ever;
 * they throw when the browser is killed.
 *
 * @param id the id of the browser's process
 */
export function endSilentBrowser(browser: Browser, id: number, patience: Patience = PATIENCE): void {
  const watch = async (ask: () => Promise<unknown>, seconds: number) => {
    while (browser.isConnected()) {
      if (!(await answers(ask(), seconds))) return kill(id)
      await pause()
    }
  }
  const session = browser.newBrowserCDPSession()
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  watch(async () => (await session).send('Browser.getVersion'), patience.browser)
  watch(() => Promise.allSettled(pages().map((page) => page.evaluate(respond))), patience.page)
}

/** Tell whether a question is answered in time, even by an error. */
async function answers(question: Promise<unknown>, seconds: number): Promise<boolean> {
  let isAnswered = false
  const answered = () => {
    isAnswered = true
  }
  question.then(answered, answered)
  // Count pauses instead of reading a clock: the program itself may have been busy or stopped meanwhile.
  for (let second = 0; second < seconds && !isAnswered; second += 1) await pause()
  return isAnswered
}

/** Wait for a second, without keeping the process alive. */
function pause(): Promise<void> {
  return setTimeout(1000, undefined, { ref: false })
}

/**
 * Kill a process and the processes that it has started. Where the system has process groups, Playwright starts a browser as
 * the leader of a group, and `-leader` is the group.
 */
function kill(leader: number): void {
  for (const id of [-leader, leader]) {
    try {
      process.kill(id, 'SIGKILL')
      return
    } catch {
      // There is no such group, or the browser has just ended.
    }
  }
}

const PATIENCE: Patience = { browser: 60, page: 300 }
