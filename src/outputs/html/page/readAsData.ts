/** In the page: load files, and return each as a `data:` URL, in order. */
export function readAsData(urls: string[]): Promise<string[]> {
  return Promise.all(
    urls.map(async (url) => {
      const blob = await (await fetch(url)).blob()
      return new Promise<string>((done, fail) => {
        const reader = new FileReader()
        reader.onload = () => done(String(reader.result))
        reader.onerror = () => fail(reader.error)
        reader.readAsDataURL(blob)
      })
    }),
  )
}
