import { template } from './template.ts'

const templates = new RegExp(`<!--[\\s\\S]*?-->|${template.source}`, 'g')

/**
 * Make what template languages would fill in mean nothing but itself in HTML, in text and in attributes: in
 * `<center>{{<figure src="a.png">}}</center>` stands no figure, and `{{ a < b }}` opens no tag. Comments stay as they are.
 */
export function escapeTemplates(html: string): string {
  return html.replace(templates, (found) =>
    found.startsWith('<!--') ? found : found.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  )
}
