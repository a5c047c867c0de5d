import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'

/**
 * Throw if an article's front matter cannot be read. A deck that was made before must not lose its settings only
 * because its author has saved a half-written line.
 *
 * @throws {Failure} with the message about the front matter
 */
export function requireFrontMatter({ path, messages }: VFile): void {
  const broken = messages.find(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal)
  if (broken) throw new Failure(`${path}:${broken.line}:${broken.column} ${broken.reason}`)
}
