import type { Element, Node } from '@xmldom/xmldom'

/** The elements of a name below a node, in the document's order; the name has no prefix. */
export function elementsOf(node: Pick<Element, 'getElementsByTagNameNS'>, ...names: string[]): Element[] {
  return names.flatMap((name) => [...node.getElementsByTagNameNS('*', name)])
}

/** The child elements of a node. */
export function childrenOf(node: Node): Element[] {
  return Array.from(node.childNodes).filter(isElement)
}

/** The first child element of a name. */
export function childOf(node: Node, name: string): Element | undefined {
  return childrenOf(node).find(({ localName }) => localName === name)
}

/** An attribute of a name, whatever its prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return Array.from(element?.attributes ?? []).find((one) => one.localName === name)?.value
}

/** Tell whether a property such as `<w:vanish/>` is on. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:false|0|off|none)$/.test(attributeOf(element, 'val') ?? 'true')
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
