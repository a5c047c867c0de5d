/** Match the first line of a flowchart. The groups are its keyword and its direction: `graph`, `LR`. */
const header = /^\s*(graph|flowchart)[ \t]+(TD|TB|BT|LR|RL)\b[ \t]*;?[ \t]*(?:\n|$)/

/** Match a node at the start of a text. The groups are its id and its shape with the label: `A`, `[Start]`. */
const nodeStart = /^\s*([\p{L}\p{N}_]+)((?:\[[^\]]*\]+|\(+[^()]*\)+|\{+[^{}]*\}+|>[^\]]*\])?(?::::[\w-]+)?)/u

/** Match an arrow at the start of a text, with its label: `-->`, `-.->`, `==>`, `-- yes -->`, `-->|yes|`. */
const arrowStart = /^\s*((?:-{2,}|={2,}|-\.+-?)(?:[ \t]+[^\n\->=|]+?[ \t]+(?:-{2,}|={2,}|-?\.+-))?>?(?:\|[^|\n]*\|)?)/

/** A chain with fewer nodes is not broken into rows. */
const fewest = 5

/** A node of a chain, and the arrow to the next node. */
interface Link {
  id: string
  shape: string
  arrow: string
}

/**
 * Break a flowchart that is a single chain, `A --> B --> C ...`, into rows, because on one line it is too small to read.
 * Each row is a frame, and an arrow leads from each frame to the next. Return undefined for any other diagram.
 *
 * @example `A --> B --> C --> D --> E --> F` in two rows -> the frames `A --> B --> C` and `D --> E --> F`
 */
export function chainInRows(source: string, rows: number): string | undefined {
  const chain = readChain(source)
  if (!chain || chain.length < fewest) return undefined
  const across = Math.ceil(chain.length / rows)
  const parts = Array.from({ length: Math.ceil(chain.length / across) }, (_, at) =>
    chain.slice(at * across, (at + 1) * across),
  )
  const frames = parts.flatMap((part, at) => [
    `subgraph row${at}[" "]`,
    'direction LR',
    ...part.map(({ id, shape }) => id + shape),
    ...part.slice(0, -1).map(({ id, arrow }, index) => `${id} ${arrow} ${part[index + 1]?.id}`),
    'end',
  ])
  const between = parts.slice(0, -1).map((part, at) => `row${at} ${part.at(-1)?.arrow} row${at + 1}`)
  return ['flowchart TB', ...frames, ...between].join('\n')
}

/**
 * Read a flowchart as a chain. In a chain, each node but the last has one arrow to another node, and none is reached
 * twice.
 */
function readChain(source: string): Link[] | undefined {
  const start = header.exec(source)
  if (!start) return undefined
  const shapes = new Map<string, string>()
  const next = new Map<string, { id: string; arrow: string }>()
  const reached = new Set<string>()
  for (const line of source.slice(start[0].length).split(/[\n;]/)) {
    if (/^\s*(?:%%.*)?$/.test(line)) continue
    const nodes = readLine(line)
    if (!nodes) return undefined
    for (const [at, { id, shape, arrow }] of nodes.entries()) {
      if (shape !== '' || !shapes.has(id)) shapes.set(id, shape)
      const target = nodes[at + 1]
      if (!target) continue
      if (next.has(id) || reached.has(target.id)) return undefined
      next.set(id, { id: target.id, arrow })
      reached.add(target.id)
    }
  }
  const chain: Link[] = []
  let id = [...shapes.keys()].find((one) => !reached.has(one))
  while (id !== undefined) {
    const link = next.get(id)
    chain.push({ id, shape: shapes.get(id) ?? '', arrow: link?.arrow ?? '' })
    id = link?.id
  }
  return chain.length === shapes.size ? chain : undefined
}

/** Read a line of nodes with arrows between them. Return undefined for other lines, such as the start of a subgraph. */
function readLine(line: string): Link[] | undefined {
  const nodes: Link[] = []
  let rest = line
  while (true) {
    const node = nodeStart.exec(rest)
    const [all = '', id, shape = ''] = node ?? []
    if (id === undefined || /^(?:subgraph|end|direction|style|class|classDef|linkStyle|click)$/.test(id))
      return undefined
    rest = rest.slice(all.length)
    const [arrowText = '', arrow = ''] = arrowStart.exec(rest) ?? []
    nodes.push({ id, shape, arrow })
    if (arrow === '') return rest.trim() === '' ? nodes : undefined
    rest = rest.slice(arrowText.length)
  }
}
