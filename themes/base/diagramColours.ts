/**
 * Make mermaid's theme variables from the theme's tokens. Mermaid computes with colours, so it needs them as `#rrggbb`.
 */
export function diagramColours(): Record<string, string | boolean | Record<string, string>> {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string) => toHex(tokens.getPropertyValue(`--${name}`).trim())
  const [ground, raised, ink, quiet, faint] = ['ground', 'ground-raised', 'ink', 'ink-quiet', 'ink-faint'].map(token)
  const [rule, ghost, strong, signal, onSignal] = ['rule', 'ghost', 'ghost-strong', 'signal', 'on-signal'].map(token)
  if (!ground || !raised || !ink || !quiet || !faint || !rule || !ghost || !strong || !signal || !onSignal) return {}
  // Background colours for parts of a diagram. Ink is legible on each: `ghost` always has enough contrast to ink.
  const parts = [ghost, mix(strong, ground, 0.75), mix(faint, ground, 0.35), mix(signal, ground, 0.4), raised]
  const numbered = (prefix: string, colours: string[], from: number, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${prefix}${from + at}`, colours[at % colours.length] ?? ghost]),
    )
  return {
    useGradient: false,
    dropShadow: 'none',
    darkMode: document.documentElement.classList.contains('dark'),
    background: ground,
    primaryColor: raised,
    primaryTextColor: ink,
    primaryBorderColor: strong,
    secondaryColor: ghost,
    secondaryTextColor: ink,
    secondaryBorderColor: strong,
    tertiaryColor: ground,
    tertiaryTextColor: ink,
    tertiaryBorderColor: rule,
    lineColor: faint,
    textColor: ink,
    titleColor: ink,
    mainBkg: raised,
    nodeBorder: strong,
    nodeTextColor: ink,
    clusterBkg: ground,
    clusterBorder: rule,
    edgeLabelBackground: ground,
    actorBkg: raised,
    actorBorder: strong,
    actorTextColor: ink,
    actorLineColor: rule,
    signalColor: quiet,
    signalTextColor: ink,
    labelBoxBkgColor: raised,
    labelBoxBorderColor: strong,
    labelTextColor: ink,
    loopTextColor: ink,
    noteBkgColor: ground,
    noteBorderColor: signal,
    noteTextColor: ink,
    activationBkgColor: ghost,
    activationBorderColor: strong,
    sequenceNumberColor: ground,
    sectionBkgColor: raised,
    sectionBkgColor2: raised,
    altSectionBkgColor: ground,
    taskBkgColor: mix(strong, ground, 0.75),
    taskBorderColor: strong,
    taskTextColor: ink,
    taskTextLightColor: ink,
    taskTextDarkColor: ink,
    taskTextOutsideColor: ink,
    activeTaskBkgColor: mix(signal, ground, 0.4),
    activeTaskBorderColor: signal,
    doneTaskBkgColor: ghost,
    doneTaskBorderColor: rule,
    critBkgColor: mix(signal, ground, 0.4),
    critBorderColor: signal,
    gridColor: rule,
    classText: ink,
    attributeBackgroundColorOdd: ground,
    attributeBackgroundColorEven: raised,
    labelColor: ink,
    transitionColor: faint,
    transitionLabelColor: ink,
    stateLabelColor: ink,
    specialStateColor: quiet,
    compositeBackground: ground,
    altBackground: raised,
    pieTitleTextColor: ink,
    pieTitleTextSize: '24px',
    pieSectionTextColor: ink,
    pieSectionTextSize: '22px',
    pieLegendTextColor: ink,
    pieLegendTextSize: '20px',
    pieStrokeColor: ground,
    pieOuterStrokeColor: ground,
    pieOpacity: '1',
    ...numbered('pie', parts, 1, 12),
    ...numbered('cScale', parts, 0, 12),
    ...numbered('cScaleLabel', [ink], 0, 12),
    ...numbered('cScalePeer', [strong], 0, 12),
    ...numbered('cScaleInv', [faint], 0, 12),
    ...numbered('fillType', parts, 0, 8),
    ...numbered('git', [signal, strong, faint, quiet], 0, 8),
    ...numbered('gitBranchLabel', [ground], 0, 8),
    commitLabelColor: ink,
    commitLabelBackground: ground,
    commitLabelFontSize: '16px',
    quadrant1Fill: raised,
    quadrant2Fill: ground,
    quadrant3Fill: raised,
    quadrant4Fill: ground,
    quadrantPointFill: signal,
    quadrantPointTextFill: ink,
    quadrantTitleFill: ink,
    quadrantXAxisTextFill: quiet,
    quadrantYAxisTextFill: quiet,
    quadrantInternalBorderStrokeFill: rule,
    quadrantExternalBorderStrokeFill: strong,
    xyChart: {
      backgroundColor: ground,
      titleColor: ink,
      xAxisLabelColor: quiet,
      xAxisTitleColor: quiet,
      xAxisTickColor: rule,
      xAxisLineColor: rule,
      yAxisLabelColor: quiet,
      yAxisTitleColor: quiet,
      yAxisTickColor: rule,
      yAxisLineColor: rule,
      plotColorPalette: [strong, signal, faint, quiet].join(','),
    },
  }
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** Convert any CSS colour to `#rrggbb`. */
function toHex(colour: string): string {
  if (!canvas) return colour
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const channels = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function mix(colour: string, other: string, share: number): string {
  return toHex(`color-mix(in srgb, ${colour} ${share * 100}%, ${other})`)
}
