import { diagramColours } from './diagramColours.ts'
import { room } from './shared/canvas.ts'

/** Font size in a diagram before the diagram is scaled, in px. */
export const diagramFontSize = 18

/** The SVG of a diagram, and its size in px. */
export interface Drawing {
  svg: string
  width: number
  height: number
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * Draw a diagram in the theme's fonts and colours. Use mermaid's strictest settings, and do not let the source change
 * them: the article's diagrams were checked when the deck was made, but a person may have edited the deck.
 *
 * @param name prefix of all ids in the drawing
 * @param source the diagram in mermaid's language
 * @param dense whether to break labels early and to place nodes close together
 */
export function renderDiagram(name: string, source: string, dense = false): Promise<Drawing> {
  const drawing = queue.then(() => render(name, source, dense))
  queue = drawing.catch(() => {})
  return drawing
}

async function render(name: string, source: string, dense: boolean): Promise<Drawing> {
  const { default: mermaid } = await import('mermaid/dist/mermaid.esm.mjs')
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--font-text').replace(/\s+/g, ' ')
  // Load the fonts first, because mermaid measures text while it draws.
  await document.fonts.load(`${diagramFontSize}px ${fontFamily}`, source)
  const looks = ['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'fontSize', 'htmlLabels', 'flowchart', 'look']
  mermaid.initialize({
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'dompurifyConfig', ...looks],
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: name,
    theme: 'base',
    look: 'classic',
    // Mermaid always draws some lines as if by hand. Without a seed they would differ in each run.
    handDrawnSeed: 1,
    fontFamily,
    fontSize: diagramFontSize,
    themeVariables: { ...diagramColours(), fontFamily, fontSize: `${diagramFontSize}px` },
    // The default layout engine ignores the spacing below, and draws nodes over the titles of subgraphs.
    layout: 'dagre',
    flowchart: {
      subGraphTitleMargin: { top: 4, bottom: 10 },
      ...(dense
        ? { curve: 'linear', padding: 6, nodeSpacing: 16, rankSpacing: 16, wrappingWidth: 110, minNodeWidth: 48 }
        : { curve: 'linear', padding: 10, nodeSpacing: 28, rankSpacing: 32, wrappingWidth: 260 }),
    },
    state: { padding: 10, nodeSpacing: 32, rankSpacing: 40 },
    class: { padding: 8, nodeSpacing: 32, rankSpacing: 40, hideEmptyMembersBox: true },
    sequence: {
      actorFontSize: diagramFontSize,
      messageFontSize: diagramFontSize,
      noteFontSize: diagramFontSize,
      height: 48,
      messageMargin: 32,
      mirrorActors: false,
    },
    gantt: {
      useWidth: room.width,
      fontSize: diagramFontSize,
      sectionFontSize: diagramFontSize,
      barHeight: 36,
      barGap: 10,
      topPadding: 64,
      leftPadding: 160,
      axisFormat: axisFormat(source),
    },
    // Hide the labels of commits without ids, because mermaid chooses these labels at random.
    gitGraph: { showCommitLabel: /\bid\s*:/.test(source) },
  })
  const { svg } = await mermaid.render(name, source)
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []
  return { svg: svg.replace(/>\d+-[\da-f]{7}</g, '><'), width: Number(width), height: Number(height) }
}

/** Choose a short date format for the axis of a Gantt chart, so that dates fit side by side. */
function axisFormat(source: string): string {
  if (/dateFormat\s+HH/.test(source)) return '%H:%M'
  return new Set(source.match(/\b(?:19|20)\d\d(?=-)/g)).size > 1 ? '%Y-%m' : '%m-%d'
}

/**
 * Turn a diagram from vertical to horizontal, or back: `graph TD` -> `graph LR`. Return undefined if it has no
 * direction.
 */
export function withOtherDirection(source: string): string | undefined {
  const flow = /^(\s*(?:graph|flowchart)[ \t]+)(TD|TB|BT|LR|RL)\b/
  if (flow.test(source))
    return source.replace(flow, (_, start: string, direction: string) => start + (across[direction] ?? direction))
  const others = /^(\s*(?:stateDiagram(?:-v2)?|classDiagram(?:-v2)?|erDiagram)[ \t]*\n)/
  return others.test(source) && !/^\s*direction\s/m.test(source)
    ? source.replace(others, '$1direction LR\n')
    : undefined
}

const across: Record<string, string> = { TD: 'LR', TB: 'LR', BT: 'RL', LR: 'TB', RL: 'BT' }
