/** Return the file name in an image's URL: `../img/Control%20plane.png?v=2` gives `Control plane.png`. */
export function imageName(url: string): string {
  if (/^data:/i.test(url)) return ''
  const name = /([^/\\]*)[/\\]*$/.exec(url.replace(/[?#].*$/s, ''))?.[1] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
