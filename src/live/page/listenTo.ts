/**
 * Runs in all pages of a talk. Receive each view that the server sends; show a banner while the server cannot be
 * reached.
 */
export function listenTo<View>(path: string, onView: (view: View) => void): void {
  const source = new EventSource(path)
  source.onmessage = ({ data }) => {
    document.documentElement.classList.remove('away')
    onView(JSON.parse(data))
  }
  // The browser reconnects by itself, unless the server refused the request.
  source.onerror = () => {
    document.documentElement.classList.add('away')
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => location.reload(), 3000)
  }
}
