import { decodePercent } from '../../../text/decodePercent.ts'

/** Return the file name in an image's URL: `../img/Control%20plane.png?v=2` gives `Control plane.png`. */
export function imageName(url: string): string {
  if (/^data:/i.test(url)) return ''
  return decodePercent(/([^/\\]*)[/\\]*$/.exec(url.replace(/[?#].*$/s, ''))?.[1] ?? '')
}
