import type { Code, Table, TableRow } from 'mdast'

/**
 * Convert a listing to a table if a site shows it as one: `csvpreview` of HedgeDoc, `csv-table` of MyST, `json:table` of GitLab.
 * Return undefined for other listings.
 */
export function recordsToTable(code: Code): Table | undefined {
  const info = `${code.lang ?? ''} ${code.meta ?? ''}`
  const rows = /^csvpreview\b|^\{csv-table\}/.test(info)
    ? readCsv(code.value)
    : /^json:table\b/.test(info)
      ? readJson(code.value)
      : undefined
  if (!rows || rows.length < 2 || rows.some((row) => row.length !== rows[0]?.length)) return undefined
  const place = code.position ? { position: code.position } : {}
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value, ...place }], ...place })),
      ...place,
    }),
  )
  return { type: 'table', children, ...place }
}

function readCsv(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s*:[\w-]+:/.test(line))
  const separator = [',', ';', '\t'].find((sign) => lines[0]?.includes(sign)) ?? ','
  const cell = new RegExp(
    `(?:^|${separator})${separator === '\t' ? '' : '\\s*'}(?:"((?:[^"]|"")*)"|([^${separator}]*))`,
    'g',
  )
  return lines.map((line) =>
    Array.from(line.matchAll(cell), ([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim()),
  )
}

function readJson(text: string): string[][] | undefined {
  try {
    // cast: both are checked below
    const { fields, items } = JSON.parse(text) as { fields?: unknown; items?: unknown }
    if (!Array.isArray(items)) return undefined
    const keys = Array.isArray(fields) ? fields : [...new Set(items.flatMap((item) => Object.keys(item ?? {})))]
    const names = keys.map((key) => (typeof key === 'object' && key ? [key.key, key.label ?? key.key] : [key, key]))
    return [
      names.map(([, label]) => String(label)),
      ...items.map((item) => names.map(([key]) => String(item?.[key] ?? ''))),
    ]
  } catch {
    return undefined
  }
}
