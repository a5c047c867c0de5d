import type { FileOutput, Talk } from '../output.ts'
import { countSteps } from './page/countSteps.ts'

/**
 * The file that the presenter program pdfpc reads beside a PDF of the same name. It has the notes, the length of the talk,
 * and the last slide before the appendix. With `--steps` both files have a page for each step.
 */
export const pdfpc: FileOutput = {
  name: 'pdfpc',
  extension: 'pdfpc',
  description: 'notes, time and last slide for pdfpc, beside the PDF',
  make: async (talk) => Buffer.from(`${JSON.stringify(await fileOf(talk), undefined, 2)}\n`),
}

/**
 * Make the content of the file, in version 2 of pdfpc's format. Pages and slides are numbered from 0, the duration is in
 * whole minutes.
 */
async function fileOf({ open, read, wordsPerMinute, minutes, options }: Talk): Promise<Record<string, unknown>> {
  // Import libraries only when they are needed: the command line imports all outputs for its help, and must start at once.
  const { scheduleOf } = await import('../../present/schedule.ts')
  const { plainMarkdown } = await import('./plainMarkdown.ts')
  const { slides } = read
  const { main, total } = scheduleOf(slides, { wordsPerMinute, minutes })
  const steps = options.steps ? await open.page.evaluate(countSteps) : []
  const pages = slides.flatMap(({ note }, at) =>
    Array.from({ length: (steps[at] ?? 0) + 1 }, (_, overlay) => ({
      label: String(at + 1),
      overlay,
      forcedOverlay: overlay > 0,
      hidden: false,
      ...(note ? { note: plainMarkdown(note) } : {}),
    })),
  )
  return {
    pdfpcFormat: 2,
    duration: Math.max(1, Math.round(total / 60)),
    disableMarkdown: false,
    ...(main < slides.length ? { endSlide: main - 1 } : {}),
    pages: pages.map((page, idx) => ({ idx, ...page })),
  }
}
