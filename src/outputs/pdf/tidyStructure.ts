import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/**
 * Change the structure of a tagged PDF to what PDF/UA-1 requires: headings skip no level, list items have a body, and roles
 * of PDF 2.0 are mapped to those of PDF 1.7.
 */
export function tidyStructure(document: PDFDocument): void {
  const { context, catalog } = document
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return
  const open: number[] = []
  const roles = new Set<string>()

  const walk = (ref: PDFRef, element: PDFDict): void => {
    const role = nameOf(element)
    roles.add(role)
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
    if (level > 0) {
      while ((open.at(-1) ?? 0) >= level) open.pop()
      open.push(level)
      element.set(ROLE, PDFName.of(`H${open.length}`))
    }
    if (role === 'LI') giveBody(document, ref, element)
    for (const [kid, child] of kidsOf(element)) walk(kid, child)
  }
  const kidsOf = (element: PDFDict): [PDFRef, PDFDict][] =>
    kidsIn(document, element).flatMap((kid): [PDFRef, PDFDict][] => {
      const child = context.lookup(kid)
      return kid instanceof PDFRef && child instanceof PDFDict && child.has(ROLE) ? [[kid, child]] : []
    })

  for (const [ref, element] of kidsOf(root)) walk(ref, element)
  const newer = Object.entries(olderRoles).filter(([role]) => roles.has(role))
  if (newer.length > 0) root.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(newer)))
}

/** The roles of PDF 2.0 that Chromium uses, and the roles of PDF 1.7 to map them to. */
const olderRoles: Record<string, string> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
}

/**
 * Give a list item a body (`LBody`). Make the old item the body, and wrap a new item around it, so that the content on the
 * page, which refers to the old one, is in the body.
 */
function giveBody({ context }: PDFDocument, ref: PDFRef, body: PDFDict): void {
  const kids = kidsIn({ context }, body)
  const labels = kids.filter((kid) => roleAt(context.lookup(kid)) === 'Lbl')
  const others = kids.filter((kid) => !labels.includes(kid))
  const parentRef = body.get(PARENT)
  const parent = context.lookup(parentRef)
  if (others.length === 0 || others.some((kid) => roleAt(context.lookup(kid)) === 'LBody')) return
  if (!(parentRef instanceof PDFRef && parent instanceof PDFDict)) return
  const item = context.register(context.obj({ Type: 'StructElem', S: 'LI', P: parentRef, K: [...labels, ref] }))
  body.set(ROLE, PDFName.of('LBody'))
  body.set(PARENT, item)
  body.set(KIDS, context.obj(others))
  for (const label of labels) {
    const element = context.lookup(label)
    if (element instanceof PDFDict) element.set(PARENT, item)
  }
  parent.set(KIDS, context.obj(kidsIn({ context }, parent).map((kid) => (kid === ref ? item : kid))))
}

function kidsIn({ context }: Pick<PDFDocument, 'context'>, element: PDFDict): PDFObject[] {
  const kids = element.get(KIDS)
  const list = context.lookup(kids)
  if (list instanceof PDFArray) return list.asArray()
  return kids ? [kids] : []
}

function roleAt(object: PDFObject | undefined): string {
  return object instanceof PDFDict ? nameOf(object) : ''
}

function nameOf(element: PDFDict): string {
  return element.lookupMaybe(ROLE, PDFName)?.decodeText() ?? ''
}

const ROLE = PDFName.of('S')
const PARENT = PDFName.of('P')
const KIDS = PDFName.of('K')
