import type { Output } from './output.ts'
import { pdf } from './pdf.ts'
import { sheet } from './sheet.ts'

export type { Meta, Output } from './output.ts'

/** Every format that a deck can be made into, in the order of the help. */
export const outputs: Output[] = [pdf, sheet]
