/** In a page of a talk: get each view that the server sends, and say so where it has gone. */
export function listenTo<View>(path: string, onView: (view: View) => void): void {
  const source = new EventSource(path)
  source.onmessage = ({ data }) => {
    document.documentElement.classList.remove('away')
    onView(JSON.parse(data))
  }
  // The browser tries again by itself, except where it was refused.
  source.onerror = () => {
    document.documentElement.classList.add('away')
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => location.reload(), 3000)
  }
}
