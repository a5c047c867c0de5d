import type { Paragraph } from 'mdast'
import { isContentsTitle, isNavigationLine, type OmissionRule, omissionsIn } from '../article/omissions.ts'

/**
 * Find the rule that leaves out a text of HTML: `{{< toc >}}` in `<div>`, a menu, the title of a table of contents.
 *
 * @param headingLinks how many links to headings of the article the text has
 * @param hasContents whether the HTML around it has such links
 */
export function ruleOfHtmlText(text: string, headingLinks: number, hasContents: boolean): OmissionRule | undefined {
  if (isNavigationLine(text, headingLinks) || (hasContents && isContentsTitle(text))) return 'navigation'
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] }
  const rule = omissionsIn([paragraph]).get(paragraph)
  return rule === 'template-tag' ? rule : undefined
}
