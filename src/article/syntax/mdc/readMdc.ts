import type { ContainerLine } from '../containers/containerTags.ts'
import type { RewrittenText } from '../syntax.ts'
import { mdcBlocks } from './mdcBlocks.ts'
import { mdcInline } from './mdcInline.ts'

/** Rewrite the components of MDC in an article, `::note` up to `::` and `:badge[New]`. Lines that are left out become tags. */
export function readMdc(source: RewrittenText): RewrittenText {
  const tags = new Map<number, ContainerLine>(source.containerTags)
  const text = mdcBlocks(source.text, (line, written) =>
    tags.set(line, { source: written, isInText: true, rule: 'component-tag' }),
  )
  return { ...source, text: mdcInline(text), containerTags: tags }
}
