import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'

/**
 * Refuse front matter that cannot be read. A deck that was made before must not lose its settings because somebody has
 * saved in the middle of a line.
 */
export function requireFrontMatter({ path, messages }: VFile): void {
  const broken = messages.find(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal)
  if (broken) throw new Failure(`${path}:${broken.line}:${broken.column} ${broken.reason}`)
}
