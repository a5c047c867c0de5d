import { join } from 'node:path'
import type { OutputPlace } from '../files/saveOutput.ts'
import type { Output } from '../outputs/index.ts'
import type { Job } from './planJobs.ts'

export interface OutputPlaceOptions {
  /** Folder of all outputs. */
  out: string
  /** Numbers of the slides to show, such as `3-7,12`; default: all. */
  slides?: string | undefined
}

/**
 * Return where to write an output of a talk: `dist/<article>/engineers.pdf`. An output of only some slides gets another
 * name, `engineers-slides-3-7+12.pdf`, so that it does not replace the output of all slides.
 */
export function outputPlaceOf(
  output: Output,
  { source, audience, deckPath }: Job,
  { out, slides }: OutputPlaceOptions,
): OutputPlace {
  const some = slides === undefined ? '' : `-slides-${slides.replace(/\s/g, '').replaceAll(',', '+')}`
  const path = join(out, source.name, nameOf(output, `${audience.name}${some}`))
  return { path, isFolder: !('extension' in output), deck: deckPath, article: source.article }
}

/**
 * Name an output's file or folder. If the format's name is also its extension, the name is not repeated:
 * `engineers.pdf`, but `engineers-sheet.png`. A folder has no extension: `engineers-site`.
 */
function nameOf(output: Output, audience: string): string {
  if (!('extension' in output)) return `${audience}-${output.name}`
  const { name, extension } = output
  return name === extension ? `${audience}.${extension}` : `${audience}-${name}.${extension}`
}
