import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SlidevData } from '@slidev/types'
import { type DeckFacts, deckFactsOf } from '../server/deckFacts.ts'
import type { RenderedDeck, RenderedSlide } from './renderedDeck.ts'

/** The exports of the module that `buildRenderer` makes. It turns the Markdown of a slide into the source of a Vue component. */
interface Renderer {
  createRenderer(data: SlidevData, base: string): Promise<(content: string, no: number) => Promise<string>>
}

export interface RenderOptions {
  /** Folder of the module that renders slides. */
  renderer: string
  /** Folder of the base theme. */
  base: string
  /** Cache of the Vue components of slides. The components of this deck are added to it. */
  known: Map<string, string>
}

/**
 * Render all slides of a deck as Slidev does.
 *
 * @param text Slidev Markdown
 * @param path absolute path of the deck
 */
export async function renderSlides(
  text: string,
  path: string,
  { renderer, base, known }: RenderOptions,
): Promise<{ deck: RenderedDeck; facts: DeckFacts; components: string[] }> {
  const { load, resolveConfig } = await import('@slidev/parser/fs')
  // The module is a build result, so TypeScript does not know its types.
  const { createRenderer }: Renderer = await import(pathToFileURL(join(renderer, 'slides.mjs')).href)
  const { slidev: themeMeta } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'))
  const loaded = await load({ userRoot: '', roots: [] }, path, { [path]: text })
  const config = resolveConfig(loaded.headmatter, themeMeta, path)
  const render = await createRenderer({ ...loaded, config, themeMeta }, base)
  const components: string[] = []
  const settings = JSON.stringify([config, loaded.features])
  for (const [index, { content }] of loaded.slides.entries()) {
    const key = `${index} ${settings} ${content}`
    const component = known.get(key) ?? (await render(content, index + 1))
    known.set(key, component)
    components.push(component)
  }
  const slides = loaded.slides.map(({ frontmatter, title, level }, index): RenderedSlide => {
    const layout = typeof frontmatter.layout === 'string' ? frontmatter.layout : index === 0 ? 'cover' : 'default'
    const template = `<InjectedLayout v-bind="layoutProps()">\n${templateOf(components[index] ?? '')}\n</InjectedLayout>`
    return { frontmatter, template, layout, title, level }
  })
  const configs = { ...config, slidesTitle: config.titleTemplate.replace('%s', () => config.title) }
  return { deck: { base: '/', slides, configs }, facts: deckFactsOf(loaded.slides, config), components }
}

/** Return the template of a component without the `<div>` around it, as Slidev does. */
function templateOf(component: string): string {
  const body = component.slice(component.indexOf('<template>') + 10, component.lastIndexOf('</template>')).trim()
  return body.startsWith('<div>') && body.endsWith('</div>') ? body.slice(5, -6) : body
}
