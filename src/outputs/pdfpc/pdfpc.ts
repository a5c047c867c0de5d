import type { FileOutput, Talk } from '../output.ts'
import { countSteps } from './page/countSteps.ts'

/**
 * What pdfpc reads beside a PDF of the same name: notes, how long the talk takes, and the last slide before
 * the appendix. With `--steps` both have a page for each step.
 */
export const pdfpc: FileOutput = {
  name: 'pdfpc',
  extension: 'pdfpc',
  description: 'notes, time and last slide for pdfpc, beside the PDF',
  make: async (talk) => Buffer.from(`${JSON.stringify(await fileOf(talk), undefined, 2)}\n`),
}

/** The second version of pdfpc's format; pages and slides are counted from 0, minutes are whole. */
async function fileOf({ open, read, wordsPerMinute, minutes, options }: Talk): Promise<Record<string, unknown>> {
  // Load libraries only when they are needed: the command line imports this folder for its help.
  const { scheduleOf } = await import('../../present/schedule.ts')
  const slides = read.slides.filter(({ frontmatter: { hide, disabled } }) => !hide && !disabled)
  const { main, total } = scheduleOf(slides, { wordsPerMinute, minutes })
  const steps = options.steps ? await open.page.evaluate(countSteps) : []
  const pages = slides.flatMap(({ note }, at) =>
    Array.from({ length: (steps[at] ?? 0) + 1 }, (_, overlay) => ({
      label: String(at + 1),
      overlay,
      forcedOverlay: overlay > 0,
      hidden: false,
      ...(note ? { note } : {}),
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
