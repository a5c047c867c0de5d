import { z } from 'zod'
import { capitalise } from '../../text/capitalise.ts'
import { expectedOneOf } from '../../text/nearestName.ts'

/** Declare a mapping that has these keys and no others. */
export function strictKeys<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? expectedOneOf(Object.keys(shape), issue.keys?.[0])
        : `expected keys: ${Object.keys(shape).join(', ')}`,
  })
}

/** Declare a value that must be one of the given names. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, { error: ({ input }) => expectedOneOf(names, input) })
}

/** The fault of a value, and the path of keys to the value. */
export interface ShapeIssue {
  path: PropertyKey[]
  reason: string
}

/**
 * Describe the faults of a value that does not match its zod shape.
 *
 * @param under keys that lead to the value: `Unexpected \`deckwright.minutes\`, expected number`
 */
export function describeIssues({ issues }: z.ZodError, under: readonly PropertyKey[] = []): ShapeIssue[] {
  return issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path, ...unknown]
    const expected = issue.message.replace(/^[A-Z][a-z ]*: (?=expected)/, '')
    const name = [...under, ...path].join('.')
    return { path, reason: name === '' ? capitalise(expected) : `Unexpected \`${name}\`, ${expected}` }
  })
}
