import type { ResolvedSlidevOptions } from '@slidev/types'
import type { ViteDevServer } from 'vite'
import { htmlCode, templateCode } from '../../trust/templateCode.ts'

/** Slidev's virtual module that renders the titles of all slides, which are Markdown. */
const titles = '/@slidev/title-renderer.md'

/**
 * Find the code that a deck's slides would run in a browser. Read it from the components that Slidev compiles, so that
 * everything that Slidev and the themes do to a slide is included.
 *
 * @returns for each slide with code, the first code in it: `{{ a() }} on slide 3`
 */
export async function slidesCode(server: ViteDevServer, { data }: ResolvedSlidevOptions): Promise<string[]> {
  const toComponent = hookOf(server, 'unplugin-vue-markdown', 'transform')
  const load = hookOf(server, 'slidev:loader', 'load')
  const found: string[] = []
  for (const [index, { source, content }] of data.slides.entries()) {
    const id = `${source.filepath}__slidev_${index + 1}`
    const [, slide = '{}'] = /^ *\.\.\.\((\{.*\})\),$/m.exec(await load(`${id}.frontmatter`)) ?? []
    const { noteHTML }: { noteHTML?: unknown } = JSON.parse(slide)
    if (typeof noteHTML !== 'string') throw new Error('Unknown version of Slidev: no notes found')
    const runs = templateCode(await toComponent(content, `${id}.md`)) ?? htmlCode(noteHTML)
    if (runs !== undefined) found.push(`${toOneLine(runs)} on slide ${index + 1}`)
  }
  // Do not check the script that Slidev itself appends.
  const titled = await load(titles)
  const runs = templateCode(await toComponent(titled.slice(0, titled.lastIndexOf('<script setup')), titles))
  return runs === undefined ? found : [...found, `${toOneLine(runs)} in a title`]
}

function toOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').slice(0, 60)
}

/** The plugin context that the hooks are called with. Slidev's hooks use no other member. */
const context = { resolve: () => undefined }

/** Return a hook of one of Slidev's Vite plugins as a function that returns code. */
function hookOf(
  { config }: ViteDevServer,
  name: string,
  hook: 'transform' | 'load',
): (...args: string[]) => Promise<string> {
  const found = config.plugins.find((plugin) => plugin.name === name)?.[hook]
  const handler = typeof found === 'object' ? found.handler : found
  if (!handler) throw new Error(`Unknown version of Slidev: no hook \`${name}\``)
  return async (...args) => {
    const result: unknown = await Reflect.apply(handler, context, args)
    return typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : String(result)
  }
}
