import { rendersSlide } from './groupBlocks.ts'
import type { MarkdownExit, Token } from './types.ts'

/** Match a mermaid diagram of a kind that may have style statements. */
const hasStyles = /^\s*(?:---[\s\S]*?---\s*)?(?:graph|flowchart|stateDiagram|classDiagram|erDiagram|block)/
/** Match a style statement in such a diagram: `style A fill:#f00`. */
const styleStatement = /^[ \t]*(?:style|classDef|linkStyle)[ \t].*$/gm

/**
 * Let the component `SlideDiagram` draw the diagrams of slides. Remove the author's style statements, because their
 * colours would not match the theme. Slidev's own component draws into a shadow root, where checks and exports do not
 * find the text.
 */
export function drawDiagrams(md: MarkdownExit): void {
  const { fence } = md.renderer.rules
  if (!fence) return
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (!token || !isDiagram(token) || !rendersSlide(env)) return fence(tokens, at, options, env, self)
    const source = hasStyles.test(token.content) ? token.content.replace(styleStatement, '') : token.content
    const slide = /(\d+)\.md$/.exec(String(env.id))?.[1]
    return `<SlideDiagram name="diagram-${slide}-${at}" source="${inAttribute(source)}" />\n`
  }
}

/** Tell whether a fence is a diagram. */
function isDiagram({ type, info }: Token): boolean {
  return type === 'fence' && /^mermaid\b/.test(info)
}

/** Encode a diagram's source for an attribute, so that neither Vue nor UnoCSS finds their own syntax in it. */
function inAttribute(source: string): string {
  return encodeURIComponent(source).replace(/[()'!*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
