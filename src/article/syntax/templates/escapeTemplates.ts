import { template } from './template.ts'

const templates = new RegExp(`<!--[\\s\\S]*?-->|${template.source}`, 'g')

/**
 * Escape template tags in HTML, so that they are text: `{{ a < b }}` opens no tag, and there is no figure in
 * `<center>{{<figure src="a.png">}}</center>`. Comments stay as they are.
 */
export function escapeTemplates(html: string): string {
  return html.replace(templates, (found) =>
    found.startsWith('<!--') ? found : found.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  )
}
