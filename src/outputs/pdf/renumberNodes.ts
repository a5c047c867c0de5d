import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * Give the elements of a tagged PDF new ids, numbered in document order. Table cells refer to their headers by these ids.
 * Chromium chooses other ids in each run.
 */
export function renumberNodes(document: PDFDocument): void {
  const { context, catalog } = document
  const renamed = new Map<string, PDFString>()
  const tree: PDFObject[] = []
  const elements = context.enumerateIndirectObjects().flatMap(([ref, element]) => {
    if (!(element instanceof PDFDict && element.get(PDFName.of('Type')) === STRUCT_ELEM)) return []
    const id = element.get(ID)
    if (!(id instanceof PDFString)) return [element]
    // Pad the number: ids of equal length sort in numeric order.
    const name = PDFString.of(`node${String(renamed.size).padStart(8, '0')}`)
    renamed.set(id.asString(), name)
    element.set(ID, name)
    tree.push(name, ref)
    return [element]
  })
  for (const element of elements) {
    const attributes = context.lookup(element.get(PDFName.of('A')))
    for (const owner of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const headers = owner instanceof PDFDict ? owner.lookupMaybe(PDFName.of('Headers'), PDFArray) : undefined
      for (const [index, id] of headers?.asArray().entries() ?? []) {
        const name = id instanceof PDFString ? renamed.get(id.asString()) : undefined
        if (name) headers?.set(index, name)
      }
    }
  }
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root?.has(ID_TREE)) return
  remove(document, root.get(ID_TREE))
  root.set(ID_TREE, context.obj({ Names: tree }))
}

/** Remove a node of a name tree with its children: an object is written to the file even if nothing refers to it. */
function remove({ context }: Pick<PDFDocument, 'context'>, node: PDFObject | undefined): void {
  const dict = context.lookupMaybe(node, PDFDict)
  for (const kid of dict?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) remove({ context }, kid)
  if (node instanceof PDFRef) context.delete(node)
}

const STRUCT_ELEM = PDFName.of('StructElem')
const ID = PDFName.of('ID')
const ID_TREE = PDFName.of('IDTree')
