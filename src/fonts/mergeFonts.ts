import { readCmap, requiredTable, type Tables, writeCmap } from './sfnt.ts'

/**
 * Merge slices into one TrueType font. Slices are fonts of one family and weight that hold different characters. They
 * must share their metrics, and have no substitutions or positioning (see `hasNoLayoutTables`).
 */
export function mergeFonts(slices: Tables[]): Tables {
  const [first] = slices
  if (first === undefined) throw new Error('no font to merge')
  if (slices.length === 1) return first

  const outlines: Buffer[] = []
  const horizontal: Buffer[] = []
  const vertical: Buffer[] = []
  const cmap = new Map<number, number>()
  let count = 0
  for (const slice of slices) {
    // Every slice has a glyph 0 for missing characters; keep that of the first.
    const skipped = count === 0 ? 0 : 1
    const shift = count - skipped
    const glyphs = readGlyphs(slice)
    for (const glyph of glyphs.slice(skipped)) outlines.push(shiftComponents(glyph, shift))
    horizontal.push(...readMetrics(slice, 'hhea', 'hmtx', glyphs.length).slice(skipped))
    if (first.has('vmtx')) vertical.push(...readMetrics(slice, 'vhea', 'vmtx', glyphs.length).slice(skipped))
    for (const [codePoint, glyph] of readCmap(slice)) cmap.set(codePoint, glyph + shift)
    count += glyphs.length - skipped
  }

  const merged: Tables = new Map(first)
  for (const tag of ['GPOS', 'GSUB', 'GDEF', 'BASE', 'STAT']) merged.delete(tag)
  merged.set('cmap', writeCmap(cmap))
  merged.set('maxp', mergedMaxp(slices.map((slice) => requiredTable(slice, 'maxp'))))
  merged.get('maxp')?.writeUInt16BE(count, 4)
  merged.set('head', mergedHead(slices.map((slice) => requiredTable(slice, 'head'))))
  setMetrics(merged, 'hhea', 'hmtx', horizontal)
  if (first.has('vmtx')) setMetrics(merged, 'vhea', 'vmtx', vertical)
  setGlyphs(merged, outlines)
  return merged
}

/** Tell whether a font is TrueType without substitutions or positioning. */
export function hasNoLayoutTables(tables: Tables): boolean {
  return tables.has('glyf') && ['GSUB', 'GPOS'].every((tag) => countLookups(tables.get(tag)) === 0)
}

function countLookups(layout: Buffer | undefined): number {
  const list = layout?.readUInt16BE(8) ?? 0
  return layout === undefined || list === 0 ? 0 : layout.readUInt16BE(list)
}

function readGlyphs(tables: Tables): Buffer[] {
  const glyf = requiredTable(tables, 'glyf')
  const loca = requiredTable(tables, 'loca')
  const isLong = requiredTable(tables, 'head').readInt16BE(50) === 1
  const at = (index: number) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
  const count = requiredTable(tables, 'maxp').readUInt16BE(4)
  return Array.from({ length: count }, (_, index) => glyf.subarray(at(index), at(index + 1)))
}

function setGlyphs(tables: Tables, outlines: Buffer[]): void {
  const loca = Buffer.alloc(4 * (outlines.length + 1))
  const padded = outlines.map((outline) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]))
  let offset = 0
  for (const [index, outline] of padded.entries()) {
    offset += outline.length
    loca.writeUInt32BE(offset, 4 * (index + 1))
  }
  tables.set('glyf', Buffer.concat(padded))
  tables.set('loca', loca)
}

/**
 * Read the advance and the side bearing of each glyph, two 16-bit numbers. The last glyphs of a font may share their
 * advance.
 *
 * @param header tag of the table with the number of advances: `hhea` or `vhea`
 * @param tag tag of the table with the metrics: `hmtx` or `vmtx`
 */
function readMetrics(tables: Tables, header: string, tag: string, glyphs: number): Buffer[] {
  const metrics = requiredTable(tables, tag)
  const full = requiredTable(tables, header).readUInt16BE(34)
  return Array.from({ length: glyphs }, (_, index) => {
    if (index < full) return metrics.subarray(4 * index, 4 * index + 4)
    const bearing = 4 * full + 2 * (index - full)
    return Buffer.concat([metrics.subarray(4 * (full - 1), 4 * (full - 1) + 2), metrics.subarray(bearing, bearing + 2)])
  })
}

function setMetrics(tables: Tables, header: string, tag: string, metrics: Buffer[]): void {
  const copy = Buffer.from(requiredTable(tables, header))
  copy.writeUInt16BE(metrics.length, 34)
  tables.set(header, copy)
  tables.set(tag, Buffer.concat(metrics))
}

/** Merge `maxp` tables: take the highest value of each field, which says how much memory the largest glyph needs. */
function mergedMaxp(tables: Buffer[]): Buffer {
  const merged = Buffer.from(tables[0] ?? [])
  for (let offset = 6; offset < merged.length; offset += 2) {
    merged.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(offset))), offset)
  }
  return merged
}

/** Merge `head` tables: set the bounding box around those of all fonts, and say that `loca` has 32-bit offsets. */
function mergedHead(heads: Buffer[]): Buffer {
  const merged = Buffer.from(heads[0] ?? [])
  for (const offset of [36, 38]) merged.writeInt16BE(Math.min(...heads.map((head) => head.readInt16BE(offset))), offset)
  for (const offset of [40, 42]) merged.writeInt16BE(Math.max(...heads.map((head) => head.readInt16BE(offset))), offset)
  merged.writeInt16BE(1, 50)
  return merged
}

/** Add `shift` to the ids of the glyphs that a composite glyph is made of. */
function shiftComponents(glyph: Buffer, shift: number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0 || shift === 0) return glyph
  const shifted = Buffer.from(glyph)
  let offset = 10
  let flags = MORE
  while (flags & MORE) {
    flags = shifted.readUInt16BE(offset)
    shifted.writeUInt16BE(shifted.readUInt16BE(offset + 2) + shift, offset + 2)
    offset += 4 + (flags & WORDS ? 4 : 2)
    if (flags & SCALE) offset += 2
    else if (flags & TWO_SCALES) offset += 4
    else if (flags & MATRIX) offset += 8
  }
  return shifted
}

/** Flags of a component of a composite glyph, by the TrueType specification. */
const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080
