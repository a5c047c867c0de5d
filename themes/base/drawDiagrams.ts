import { isSlide } from './groupBlocks.ts'
import type { MarkdownExit, Token } from './types.ts'

/** Kinds of diagram whose language has lines of style, and these lines. */
const styled = /^\s*(?:---[\s\S]*?---\s*)?(?:graph|flowchart|stateDiagram|classDiagram|erDiagram|block)/
const style = /^[ \t]*(?:style|classDef|linkStyle)[ \t].*$/gm

/**
 * Let our own component draw the diagrams of slides: in the theme's colours, which colours of the author's would not go
 * with, and where its text is seen by all that looks at a slide.
 */
export function drawDiagrams(md: MarkdownExit): void {
  const { fence } = md.renderer.rules
  if (!fence) return
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (!token || !isDiagram(token) || !isSlide(env)) return fence(tokens, at, options, env, self)
    const source = styled.test(token.content) ? token.content.replace(style, '') : token.content
    const slide = /(\d+)\.md$/.exec(String(env.id))?.[1]
    return `<SlideDiagram name="diagram-${slide}-${at}" source="${inAttribute(source)}" />\n`
  }
}

/** Tell whether a fence is a diagram. */
export function isDiagram({ type, info }: Token): boolean {
  return type === 'fence' && /^mermaid\b/.test(info)
}

/** For neither Vue nor UnoCSS to find anything in it. */
function inAttribute(source: string): string {
  return encodeURIComponent(source).replace(/[()'!*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
