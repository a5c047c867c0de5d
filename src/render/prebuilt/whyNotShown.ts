import { parse } from 'vue/compiler-sfc'
import { templateCode } from '../../trust/templateCode.ts'

/** Match a component of Slidev that is not part of the prebuilt client. */
const unknownComponent = /<Mermaid\b/

/** Match an image with a relative address, which Vite would look for beside the deck. */
const relativeImage = /<img\b[^>]*\ssrc="(?!\/|data:|https?:)([^"]*)"/i

/** Match a class that the program does not write itself: UnoCSS would make a style for it when it reads the deck. */
const ownClass = /\bclass="(?!slidev-code")[^"]*"/

/**
 * Find what the prebuilt client cannot show in a slide that a person may have edited: code, components and utility classes
 * that are not part of it, images outside the public folder, and HTML that is not closed.
 *
 * @param rendered the component that the renderer has made of the slide
 * @param content the slide's Markdown
 */
export function whyNotShown(rendered: string, content: string): string | undefined {
  const prose = content.replace(/^( *)(`{3,}).*?^\1\2/gms, '').replace(/(`+).*?\1/gs, '')
  const [error] = parse(rendered).errors
  if (error) return error.message
  return (
    templateCode(rendered) ??
    unknownComponent.exec(rendered)?.[0] ??
    relativeImage.exec(rendered)?.[1] ??
    ownClass.exec(prose)?.[0]
  )
}
