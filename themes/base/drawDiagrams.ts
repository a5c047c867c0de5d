import { rendersSlide } from './groupBlocks.ts'
import type { MarkdownExit, Token } from './types.ts'

/** Kinds of diagrams whose language has style statements, and these statements. */
const styled = /^\s*(?:---[\s\S]*?---\s*)?(?:graph|flowchart|stateDiagram|classDiagram|erDiagram|block)/
const style = /^[ \t]*(?:style|classDef|linkStyle)[ \t].*$/gm

/**
 * Let `SlideDiagram` draw the diagrams of slides, in the theme's colours and without the author's, which would not match. It
 * renders into the slide, where checks and exports find the text.
 */
export function drawDiagrams(md: MarkdownExit): void {
  const { fence } = md.renderer.rules
  if (!fence) return
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (!token || !isDiagram(token) || !rendersSlide(env)) return fence(tokens, at, options, env, self)
    const source = styled.test(token.content) ? token.content.replace(style, '') : token.content
    const slide = /(\d+)\.md$/.exec(String(env.id))?.[1]
    return `<SlideDiagram name="diagram-${slide}-${at}" source="${inAttribute(source)}" />\n`
  }
}

/** Tell whether a fence is a diagram. */
function isDiagram({ type, info }: Token): boolean {
  return type === 'fence' && /^mermaid\b/.test(info)
}

/** Encode a source so that neither Vue nor UnoCSS finds anything in it. */
function inAttribute(source: string): string {
  return encodeURIComponent(source).replace(/[()'!*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
