import { handout } from './handout/handout.ts'
import { html } from './html/html.ts'
import { notes } from './notes/notes.ts'
import type { Output } from './output.ts'
import { pdf } from './pdf/pdf.ts'
import { pdfpc } from './pdfpc/pdfpc.ts'
import { png } from './pictures/png.ts'
import { sheet } from './pictures/sheet.ts'
import { pptx } from './pptx/pptx.ts'
import { site } from './site/site.ts'

export { type HandoutKind, handoutKinds, type OutputOptions, type Paper, papers } from './options.ts'
export type { FileOutput, FolderOutput, Meta, Output, Talk } from './output.ts'

/** All output formats, in the order of the help. */
export const outputs: Output[] = [pdf, pdfpc, handout, notes, png, sheet, html, site, pptx]
