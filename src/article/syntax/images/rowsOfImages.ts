import { replaceOutsideCode } from '../../source/codeIn.ts'

const image = String.raw`!\[[^[\]\n]*\]\([^()\n]*\)`
const row = new RegExp(String.raw`<(${image}(?:\s*[,，]\s*${image})+)>`, 'g')

/**
 * Rewrite a row of pictures, which mdnice and WeChat scroll sideways, as single pictures:
 * `<![A](a.png),![B](b.png)>` -> `![A](a.png) ![B](b.png)`
 */
export function rowsOfImages(text: string): string {
  if (!text.includes('<![')) return text
  return replaceOutsideCode(text, row, ({ 1: images = '' }) => images.replace(/\)\s*[,，]\s*!/g, ') !'))
}
