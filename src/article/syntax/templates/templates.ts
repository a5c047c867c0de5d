import { docsComponents } from '../containers/docsComponents.ts'
import type { Syntax } from '../syntax.ts'
import { transformsIf } from '../transformsIf.ts'
import { bracketTags } from './bracketTags.ts'
import { calloutTags } from './calloutTags.ts'
import { codeTags } from './codeTags.ts'
import { figureTags } from './figureTags.ts'
import { filteredAddresses } from './filteredAddresses.ts'
import { inlineTemplateTags } from './inlineTemplateTags.ts'
import { joinTags } from './joinTags.ts'
import { linkTags } from './linkTags.ts'
import { logicTags } from './logicTags.ts'
import { mathTags } from './mathTags.ts'
import { pageValues } from './pageValues.ts'
import { tableTags } from './tableTags.ts'
import { templateComponents } from './templateComponents.ts'
import { templatedImages, templatedImagesFromSyntax } from './templatedImages.ts'
import { templatedLinks, templatedLinksFromSyntax } from './templatedLinks.ts'
import { templateTags } from './templateTags.ts'

/** Read tags of template languages: `{% link a.md %}`, `{{< figure src="a.png" >}}`, `<%= x %>`. */
export const templates: Syntax = {
  name: 'templates',
  rewrite: ({ text, containerTags, ...others }) => {
    const tags = new Map(containerTags)
    const leaveOut = (line: number, source: string) => tags.set(line, { source, isInText: true, rule: 'template-tag' })
    const rewritten = logicTags(codeTags(docsComponents(bracketTags(text)), leaveOut), leaveOut)
    return {
      ...others,
      text: templateComponents(figureTags(mathTags(tableTags(calloutTags(filteredAddresses(rewritten)))))),
      containerTags: tags,
    }
  },
  micromark: ({ text }) => [templateTags(text), templatedImages(), templatedLinks()],
  fromMarkdown: ({ text }) => [
    templatedImagesFromSyntax(),
    templatedLinksFromSyntax(),
    ...transformsIf(/\{[%{]|<%/, text, joinTags, pageValues, linkTags, inlineTemplateTags),
    ...transformsIf(/^export const |\{front[mM]atter\./m, text, pageValues),
  ],
  nodes: ['omitted'],
}
