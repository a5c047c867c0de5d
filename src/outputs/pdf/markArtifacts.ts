import { deflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Mark untagged drawings, such as backgrounds, rules and running heads, as artifacts, so that screen readers skip them.
 * Chromium leaves them unmarked.
 */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document
  for (const { node } of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'))
    const drawings = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    const isTagged = (name: string) => {
      const drawing = drawings?.lookup(PDFName.of(name))
      return drawing instanceof PDFRawStream && isForm(drawing) && /BDC$/m.test(decodeStream(drawing))
    }
    for (const ref of contents instanceof PDFArray ? contents.asArray() : [contents]) {
      const stream = context.lookup(ref)
      if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue
      const bytes = deflateSync(Buffer.from(withArtifacts(decodeStream(stream), isTagged), 'latin1'))
      context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes))
    }
  }
}

function isForm({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}

function decodeStream(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** Wrap unmarked drawings into artifacts. Chromium writes each operator, with its operands, on a line of its own. */
function withArtifacts(content: string, isTagged: (drawing: string) => boolean): string {
  const lines: string[] = []
  let depth = 0
  // Index of the line at which the current path or text begins.
  let start: number | undefined
  const mark = (from: number) => {
    lines.splice(from, 0, '/Artifact BMC')
    lines.push('EMC')
    start = undefined
  }
  for (const line of content.split('\n')) {
    lines.push(line)
    const operator = line.slice(line.lastIndexOf(' ') + 1).replace(/^.*>>/, '')
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    else if (operator === 'EMC') depth -= 1
    else if (depth > 0) continue
    else if (['BT', 'm', 're'].includes(operator)) start ??= lines.length - 1
    else if (operator === 'n') start = undefined
    else if (['ET', 'f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].includes(operator)) mark(start ?? lines.length - 1)
    else if (operator === 'sh') mark(lines.length - 1)
    else if (operator === 'Do' && !isTagged(line.slice(1, line.indexOf(' ')))) mark(lines.length - 1)
  }
  return lines.join('\n')
}
