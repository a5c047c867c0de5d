import { type Document, isNode } from 'yaml'

/** Where in YAML the value at the end of a path of keys begins, from 0; where there is none, the value above it. */
export function offsetInYaml(document: Document, path: PropertyKey[]): number {
  const value = document.getIn(path, true)
  if (isNode(value) && value.range) return value.range[0]
  return path.length > 0 ? offsetInYaml(document, path.slice(0, -1)) : 0
}
