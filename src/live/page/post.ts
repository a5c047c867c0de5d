/** In a page of a talk: ask the server for something. */
export function post(message: unknown): void {
  const body = JSON.stringify(message)
  // The page shows that the server has gone; see `listenTo`.
  fetch('/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => {})
}
