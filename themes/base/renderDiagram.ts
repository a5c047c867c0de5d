import { diagramColours } from './diagramColours.ts'

/** Type in a diagram before it is scaled, in px. */
const size = 18

let queue: Promise<unknown> = Promise.resolve()

/**
 * Draw a diagram as SVG, in the theme's fonts and colours. Nothing in its source can change a setting, run or ask for
 * anything: that is so although sources with such wishes do not become diagrams, for people edit decks.
 *
 * @param name goes before all ids in it.
 */
export function renderDiagram(name: string, source: string): Promise<string> {
  const svg = queue.then(() => render(name, source))
  queue = svg.catch(() => {})
  return svg
}

async function render(name: string, source: string): Promise<string> {
  const { default: mermaid } = await import('mermaid/dist/mermaid.esm.mjs')
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--font-text').replace(/\s+/g, ' ')
  // Text is measured as it is drawn: the fonts for it have to be there.
  await document.fonts.load(`${size}px ${fontFamily}`, source)
  const secure = ['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'fontSize', 'htmlLabels', 'flowchart', 'look']
  mermaid.initialize({
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'dompurifyConfig', ...secure],
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: name,
    theme: 'base',
    fontFamily,
    fontSize: size,
    themeVariables: { ...diagramColours(), fontFamily, fontSize: `${size}px` },
    flowchart: { curve: 'linear', padding: 14, nodeSpacing: 36, rankSpacing: 44 },
    sequence: {
      actorFontSize: size,
      messageFontSize: size,
      noteFontSize: size,
      mirrorActors: false,
      useMaxWidth: true,
    },
    gantt: {
      useWidth: 868,
      fontSize: size,
      sectionFontSize: size,
      barHeight: 32,
      barGap: 8,
      topPadding: 64,
      leftPadding: 150,
    },
    pie: { textPosition: 0.7 },
  })
  return (await mermaid.render(name, source)).svg
}
