import type { Section } from '../../article/article.ts'
import { plainText } from '../../article/nodes/plainText.ts'
import { conclusionWords } from './conclusionWords.ts'

const concludes = new RegExp(`^(?:${conclusionWords.join('|')})$`, 'iu')

/** Tell whether the title of a section says that the section sums up: `5. Conclusion`, `总结`. */
export function isConclusion({ title }: Pick<Section, 'title'>): boolean {
  const name = plainText({ type: 'paragraph', children: title })
  return concludes.test(name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
}
