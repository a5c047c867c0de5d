import type { Element, Node } from '@xmldom/xmldom'

/** List all descendant elements with these local names, name by name, each in document order. */
export function elementsOf(node: Pick<Element, 'getElementsByTagNameNS'>, ...names: string[]): Element[] {
  return names.flatMap((name) => [...node.getElementsByTagNameNS('*', name)])
}

/** List the child elements of a node. */
export function childrenOf(node: Node): Element[] {
  return Array.from(node.childNodes).filter(isElement)
}

/** Find the first child element with this local name. */
export function childOf(node: Node, name: string): Element | undefined {
  return childrenOf(node).find(({ localName }) => localName === name)
}

/** Return the value of the attribute with this local name, whatever its prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return Array.from(element?.attributes ?? []).find((one) => one.localName === name)?.value
}

/** Tell whether a property is on: its element exists, and its `val` is not `false`, `0`, `off` or `none`. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:false|0|off|none)$/.test(attributeOf(element, 'val') ?? 'true')
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
