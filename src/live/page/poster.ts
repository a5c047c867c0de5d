/** A message of a window to the server: `{ do: 'go', slide: 3 }`. */
export interface WindowMessage {
  do?: string | undefined
  [name: string]: unknown
}

/**
 * Runs in all pages of a talk. Return a function that sends messages to the server, such as `{ do: 'next' }`. They are
 * sent one after another, because two that are sent at once may arrive in the wrong order: a pointer that is switched
 * off would stay on the screen. Of places of the pointer that wait only the last is sent. When the server cannot be
 * reached, what waits is dropped: slides must not turn by themselves when the network is back.
 */
export function poster(): (message: WindowMessage) => void {
  const waiting: WindowMessage[] = []
  let isBusy = false
  const send = async (message: WindowMessage) => {
    const body = JSON.stringify(message)
    const headers = { 'content-type': 'application/json' }
    await fetch('/do', { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) })
  }
  const sendAll = async () => {
    isBusy = true
    for (let message = waiting.shift(); message; message = waiting.shift())
      // Tell no error: `listenTo` shows that the server cannot be reached.
      await send(message).catch(() => waiting.splice(0))
    isBusy = false
  }
  return (message) => {
    if (message.do === 'point' && waiting.at(-1)?.do === 'point') waiting.pop()
    waiting.push(message)
    if (!isBusy) sendAll()
  }
}
