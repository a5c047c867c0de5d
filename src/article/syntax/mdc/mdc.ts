import type { Syntax } from '../syntax.ts'
import { readMdc } from './readMdc.ts'

/** Read Nuxt's MDC: `::card{icon="x"}` and `:badge[New]`. */
export const mdc: Syntax = { name: 'mdc', rewrite: readMdc, nodes: ['omitted'] }
