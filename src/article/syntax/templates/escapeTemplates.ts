import { template } from './template.ts'

const templates = new RegExp(`<!--[\\s\\S]*?-->|${template.source}`, 'g')

/**
 * Escape template tags in HTML, so that they are text. `{{ a < b }}` then opens no tag, and `{{<figure src="a.png">}}` contains
 * no element `figure`. Comments stay as they are.
 */
export function escapeTemplates(html: string): string {
  return html.replace(templates, (found) =>
    found.startsWith('<!--') ? found : found.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  )
}
