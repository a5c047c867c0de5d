import { z } from 'zod'
import { Failure } from '../../failure.ts'

/** The shape of a text. In nbformat, a text is one string or an array of lines. */
const text = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat().join(''))
const bundle = z.record(z.string(), z.unknown())

const outputShape = z.looseObject({
  output_type: z.string(),
  /** Of a stream: `stdout` or `stderr`. */
  name: z.string().optional(),
  text: text.optional(),
  data: bundle.optional(),
  metadata: bundle.optional(),
  ename: z.string().optional(),
  evalue: z.string().optional(),
})

const cellShape = z.looseObject({
  cell_type: z.string(),
  source: text.default(''),
  metadata: bundle.default({}),
  attachments: z.record(z.string(), bundle).optional(),
  execution_count: z.number().nullish(),
  outputs: z.array(outputShape).default([]),
})

const notebookShape = z.looseObject({
  nbformat: z.number(),
  metadata: bundle.default({}),
  cells: z.array(cellShape),
})

export type CellOutput = z.infer<typeof outputShape>
export type Cell = z.infer<typeof cellShape>
export type Notebook = z.infer<typeof notebookShape>

/** The keys of an output in nbformat 3, and the MIME types that replaced them in nbformat 4. */
const oldForms: Record<string, string> = {
  text: 'text/plain',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  latex: 'text/latex',
  json: 'application/json',
  javascript: 'application/javascript',
}

/**
 * Parse and validate a notebook of nbformat 4. Upgrade a notebook of nbformat 3 first.
 *
 * @param path path of the notebook, for messages
 * @throws {Failure} when the text is no notebook of nbformat 3 or 4
 */
export function readNotebook(json: string, path: string): Notebook {
  const fail = (why: string) => new Failure(`Cannot read the notebook \`${path}\`, ${why}`)
  const value = parse(json, fail)
  const version = z.object({ nbformat: z.number() }).safeParse(value).data?.nbformat
  if (version === undefined) throw fail('expected `nbformat` and `cells`: open it in Jupyter and save it again')
  if (version < 3 || version > 4)
    throw fail(`expected nbformat 3 or 4: it is ${version}; open it in Jupyter and save it again`)
  const read = notebookShape.safeParse(version === 3 ? upgrade(value) : value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw fail(`expected the form of nbformat ${version}: \`${issue?.path.join('.')}\` is wrong, ${issue?.message}`)
}

function parse(json: string, fail: (why: string) => Failure): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const isConflict = /^(?:<{7}|={7}|>{7})/m.test(json)
    const why = isConflict ? 'it holds the marks of a merge conflict' : error instanceof Error ? error.message : ''
    throw fail(`expected JSON: ${why}`)
  }
}

const oldShape = z.looseObject({
  metadata: bundle.default({}),
  worksheets: z.array(z.looseObject({ cells: z.array(bundle).default([]) })).default([]),
})

/** Upgrade nbformat 3 to 4. In nbformat 3, cells stand in worksheets, headings are cells, and code is in `input`. */
function upgrade(value: unknown): unknown {
  const { metadata, worksheets } = oldShape.parse(value)
  return { nbformat: 4, metadata, cells: worksheets.flatMap(({ cells }) => cells).map(upgradeCell) }
}

function upgradeCell({
  cell_type: type,
  input,
  language,
  level,
  prompt_number: count,
  outputs,
  ...cell
}: Record<string, unknown>) {
  if (type === 'code') {
    const old = Array.isArray(outputs)
      ? outputs.map((output) => upgradeOutput(bundle.safeParse(output).data ?? {}))
      : []
    const named =
      typeof language === 'string' ? { metadata: { ...bundle.safeParse(cell.metadata).data, language } } : {}
    return { ...cell, cell_type: type, source: input ?? '', execution_count: count ?? null, outputs: old, ...named }
  }
  if (type !== 'heading') return { ...cell, cell_type: type }
  const title = text.safeParse(cell.source).data ?? ''
  return { ...cell, cell_type: 'markdown', source: `${'#'.repeat(Number(level) || 1)} ${title}` }
}

function upgradeOutput({ output_type: type, stream, ...output }: Record<string, unknown>) {
  if (type === 'stream') return { ...output, output_type: type, name: stream ?? 'stdout' }
  if (type === 'pyerr') return { ...output, output_type: 'error' }
  const data = Object.entries(oldForms).flatMap(([old, form]) => (old in output ? [[form, output[old]]] : []))
  return { output_type: type === 'pyout' ? 'execute_result' : type, data: Object.fromEntries(data) }
}
