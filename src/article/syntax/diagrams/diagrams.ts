import type { Syntax } from '../syntax.ts'
import { diagramContainers } from './diagramContainers.ts'

/** Read diagrams in containers: `::: mermaid`. */
export const diagrams: Syntax = {
  name: 'diagrams',
  rewrite: (source) => ({ ...source, text: diagramContainers(source.text) }),
}
