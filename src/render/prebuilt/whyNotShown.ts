import { parse } from 'vue/compiler-sfc'
import { templateCode } from '../../trust/templateCode.ts'

/** A component of Slidev that the client is built without. */
const unknownComponent = /<Mermaid\b/

/** A picture that Vite would look for beside the deck. */
const relativeImage = /<img\b[^>]*\ssrc="(?!\/|data:|https?:)([^"]*)"/i

/** A class that the program does not write itself: UnoCSS makes a style for it when it reads the deck. */
const ownClass = /\bclass="(?!slidev-code")[^"]*"/

/**
 * Find what the prebuilt client cannot show in a slide that a person may have written: code, components and utility
 * classes that it has not been built with, pictures that are no public files, and HTML that is not closed.
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
