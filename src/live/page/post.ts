/** Runs in all pages of a talk. Send a message to the server, such as `{ do: 'next' }`. */
export function post(message: unknown): void {
  const body = JSON.stringify(message)
  // Ignore an error: `listenTo` shows that the server cannot be reached.
  fetch('/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => {})
}
