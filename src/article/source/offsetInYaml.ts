import { type Document, isNode } from 'yaml'

/**
 * Return the offset of the value at a path of keys in YAML; if it is missing, that of the nearest parent in the path.
 */
export function offsetInYaml(document: Document, path: PropertyKey[]): number {
  const value = document.getIn(path, true)
  if (isNode(value) && value.range) return value.range[0]
  return path.length > 0 ? offsetInYaml(document, path.slice(0, -1)) : 0
}
