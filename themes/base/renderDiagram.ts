import { diagramColours } from './diagramColours.ts'
import { room } from './shared/canvas.ts'

/** Type in a diagram before it is scaled, in px. */
export const diagramType = 18

/** An SVG image and its own size. */
export interface Drawing {
  svg: string
  width: number
  height: number
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * Draw a diagram, in the theme's fonts and colours, with mermaid's strictest settings, which its source cannot change. Of
 * an article's only those come here that do nothing but draw; people edit decks.
 *
 * @param name goes before all ids in it.
 * @param dense whether labels break early and what they name stands close
 */
export function renderDiagram(name: string, source: string, dense = false): Promise<Drawing> {
  const drawing = queue.then(() => render(name, source, dense))
  queue = drawing.catch(() => {})
  return drawing
}

async function render(name: string, source: string, dense: boolean): Promise<Drawing> {
  const { default: mermaid } = await import('mermaid/dist/mermaid.esm.mjs')
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--font-text').replace(/\s+/g, ' ')
  // Text is measured as it is drawn: the fonts for it have to be there.
  await document.fonts.load(`${diagramType}px ${fontFamily}`, source)
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
    // Some lines are drawn as by hand in any look, by chance where no seed is given.
    handDrawnSeed: 1,
    fontFamily,
    fontSize: diagramType,
    themeVariables: { ...diagramColours(), fontFamily, fontSize: `${diagramType}px` },
    // The other one leaves as much space in any diagram.
    ...(dense && { layout: 'dagre' }),
    flowchart: dense
      ? { curve: 'linear', padding: 6, nodeSpacing: 16, rankSpacing: 16, wrappingWidth: 110, minNodeWidth: 48 }
      : { curve: 'linear', padding: 10, nodeSpacing: 28, rankSpacing: 32, wrappingWidth: 260 },
    state: { padding: 10, nodeSpacing: 32, rankSpacing: 40 },
    class: { padding: 8, nodeSpacing: 32, rankSpacing: 40, hideEmptyMembersBox: true },
    sequence: {
      actorFontSize: diagramType,
      messageFontSize: diagramType,
      noteFontSize: diagramType,
      height: 48,
      messageMargin: 32,
      mirrorActors: false,
    },
    gantt: {
      useWidth: room.width,
      fontSize: diagramType,
      sectionFontSize: diagramType,
      barHeight: 36,
      barGap: 10,
      topPadding: 64,
      leftPadding: 160,
      axisFormat: axisFormat(source),
    },
    // What has no name of its own would be named by chance.
    gitGraph: { showCommitLabel: /\bid\s*:/.test(source) },
  })
  const { svg } = await mermaid.render(name, source)
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []
  return { svg: svg.replace(/>\d+-[\da-f]{7}</g, '><'), width: Number(width), height: Number(height) }
}

/** Dates on a time line, short enough to stand side by side. */
function axisFormat(source: string): string {
  if (/dateFormat\s+HH/.test(source)) return '%H:%M'
  return new Set(source.match(/\b(?:19|20)\d\d(?=-)/g)).size > 1 ? '%Y-%m' : '%m-%d'
}

/** The same diagram from left to right instead of from top to bottom, or the other way round, where it has a direction. */
export function turned(source: string): string | undefined {
  const flow = /^(\s*(?:graph|flowchart)[ \t]+)(TD|TB|BT|LR|RL)\b/
  if (flow.test(source))
    return source.replace(flow, (_, start: string, direction: string) => start + (across[direction] ?? direction))
  const others = /^(\s*(?:stateDiagram(?:-v2)?|classDiagram(?:-v2)?|erDiagram)[ \t]*\n)/
  return others.test(source) && !/^\s*direction\s/m.test(source)
    ? source.replace(others, '$1direction LR\n')
    : undefined
}

const across: Record<string, string> = { TD: 'LR', TB: 'LR', BT: 'RL', LR: 'TB', RL: 'BT' }
