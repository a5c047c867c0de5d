import type { InlineConfig } from 'vite'

/** Load and merge the Vite configurations of a deck's themes for a build. Those of later folders take precedence. */
export async function loadThemeConfig(roots: readonly string[]): Promise<InlineConfig> {
  const { loadConfigFromFile, mergeConfig } = await import('vite')
  let config: InlineConfig = {}
  for (const root of roots) {
    const loaded = await loadConfigFromFile({ mode: 'production', command: 'build' }, undefined, root, 'error')
    if (loaded) config = mergeConfig(config, loaded.config)
  }
  return config
}
