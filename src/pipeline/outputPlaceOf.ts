import { join } from 'node:path'
import type { OutputPlace } from '../files/saveOutput.ts'
import type { Output } from '../outputs/index.ts'
import type { Job } from './planJobs.ts'

export interface OutputsOptions {
  /** Folder of all outputs. */
  out: string
  /** Numbers of the slides that are shown, as in `3-7,12`; default: all. */
  slides?: string | undefined
}

/**
 * Return the path of an output of a talk, as in `dist/<article>/engineers.pdf`. One of some slides has a name of its own,
 * `engineers-slides-3-7+12.pdf`, so that it does not take the place of the whole.
 */
export function outputPlaceOf(
  output: Output,
  { source, audience, deckPath }: Job,
  { out, slides }: OutputsOptions,
): OutputPlace {
  const some = slides === undefined ? '' : `-slides-${slides.replace(/\s/g, '').replaceAll(',', '+')}`
  const path = join(out, source.name, nameOf(output, `${audience.name}${some}`))
  return { path, isFolder: !('extension' in output), deck: deckPath, article: source.article }
}

/**
 * Name an output: `engineers.pdf`, but `engineers-sheet.png`, because two formats are pictures, and `engineers.png`
 * would not say which one it is. A folder has no extension: `engineers-site`.
 */
function nameOf(output: Output, audience: string): string {
  if (!('extension' in output)) return `${audience}-${output.name}`
  const { name, extension } = output
  return name === extension ? `${audience}.${extension}` : `${audience}-${name}.${extension}`
}
