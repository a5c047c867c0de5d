import type { Check } from './check.ts'

/** Report a diagram that could not be drawn. */
export const diagram: Check = ({ undrawn }) =>
  undrawn
    ? [
        {
          ruleId: 'diagram',
          reason: 'Cannot draw a diagram, expected one that mermaid can: its source is shown',
        },
      ]
    : []
