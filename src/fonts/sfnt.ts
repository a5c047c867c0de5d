/** The tables of a font file, by their four-letter tag. */
export type Tables = Map<string, Buffer>

/** Read the tables of a TrueType file. */
export function readTables(font: Buffer): Tables {
  const tables: Tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    const offset = font.readUInt32BE(entry + 8)
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12)))
  }
  return tables
}

/** Write tables as a TrueType file, with new check sums. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const header = Buffer.alloc(12 + 16 * sorted.length)
  const exponent = Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(sorted.length, 4)
  header.writeUInt16BE(16 * 2 ** exponent, 6)
  header.writeUInt16BE(exponent, 8)
  header.writeUInt16BE(16 * (sorted.length - 2 ** exponent), 10)

  const parts = [header]
  let offset = header.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    table.copy(padded)
    if (tag === 'head') padded.writeUInt32BE(0, CHECK_SUM_ADJUSTMENT)
    const entry = 12 + 16 * index
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(checkSum(padded), entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(table.length, entry + 12)
    parts.push(padded)
    offset += padded.length
  }
  const font = Buffer.concat(parts)
  const head = header.readUInt32BE(12 + 16 * sorted.findIndex(([tag]) => tag === 'head') + 8)
  font.writeUInt32BE((0xb1b0afba - checkSum(font)) >>> 0, head + CHECK_SUM_ADJUSTMENT)
  return font
}

/** Return a table that every TrueType font has; throw if it is missing. */
export function requiredTable(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`the font has no ${tag} table`)
  return table
}

/** Read the `cmap` table: the id of the glyph for each code point. */
export function readCmap(tables: Tables): Map<number, number> {
  const cmap = requiredTable(tables, 'cmap')
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const offset = cmap.readUInt32BE(4 + 8 * index + 4)
    const format = cmap.readUInt16BE(offset)
    if (format === 4) readFormat4(cmap.subarray(offset), glyphs)
    else if (format === 12) readFormat12(cmap.subarray(offset), glyphs)
  }
  return glyphs
}

/** Write a `cmap` table, given the id of the glyph for each code point. */
export function writeCmap(glyphs: Map<number, number>): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  const cmap = Buffer.alloc(12 + 16 + 12 * sorted.length)
  cmap.writeUInt16BE(1, 2)
  cmap.writeUInt16BE(3, 4)
  cmap.writeUInt16BE(10, 6)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(12, 12)
  cmap.writeUInt32BE(16 + 12 * sorted.length, 16)
  cmap.writeUInt32BE(sorted.length, 24)
  for (const [index, [codePoint, glyph]] of sorted.entries()) {
    const group = 28 + 12 * index
    cmap.writeUInt32BE(codePoint, group)
    cmap.writeUInt32BE(codePoint, group + 4)
    cmap.writeUInt32BE(glyph, group + 8)
  }
  return cmap
}

/** Write a `name` table: family, style, full name, and the PostScript name, which a PDF names the font by. */
export function writeNames(family: string, style: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const header = Buffer.alloc(6 + 12 * names.length)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries()) {
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    }
    offset += length
  }
  return Buffer.concat([header, ...texts])
}

/** Offset of the font's check sum in the table `head`, in bytes. */
const CHECK_SUM_ADJUSTMENT = 8

function checkSum(padded: Buffer): number {
  let sum = 0
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + padded.readUInt32BE(offset)) >>> 0
  return sum
}

function readFormat12(table: Buffer, glyphs: Map<number, number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const group = 16 + 12 * index
    const first = table.readUInt32BE(group)
    for (let code = first; code <= table.readUInt32BE(group + 4); code++) {
      glyphs.set(code, table.readUInt32BE(group + 8) + code - first)
    }
  }
}

function readFormat4(table: Buffer, glyphs: Map<number, number>): void {
  const doubled = table.readUInt16BE(6)
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled]
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = table.readUInt16BE(starts + segment)
    const range = table.readUInt16BE(ranges + segment)
    for (let code = start; code <= table.readUInt16BE(ends + segment) && code !== 0xffff; code++) {
      const raw = range === 0 ? code : table.readUInt16BE(ranges + segment + range + 2 * (code - start))
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + table.readUInt16BE(deltas + segment)) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}
