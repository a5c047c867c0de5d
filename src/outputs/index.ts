import { handout } from './handout.ts'
import { html } from './html.ts'
import { notes } from './notes.ts'
import type { Output } from './output.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { pptx } from './pptx.ts'
import { sheet } from './sheet.ts'
import { site } from './site.ts'

export { type HandoutKind, handoutKinds, type OutputOptions, type Paper, papers } from './options.ts'
export type { FileOutput, FolderOutput, Meta, Output, Talk } from './output.ts'

/** Every format that a deck can be made into, in the order of the help. */
export const outputs: Output[] = [pdf, handout, notes, png, sheet, html, site, pptx]
