import type { SlidevConfig } from '@slidev/types'

/** Set a deck's settings for a site: leave out what needs a server, drawing, and this machine's paths. */
export function siteSettings<Config extends Pick<SlidevConfig, 'drawings'>>(configs: Config) {
  return {
    ...configs,
    theme: '',
    addons: [],
    record: false,
    browserExporter: false,
    monaco: false,
    mcp: false,
    info: false,
    download: false,
    drawings: { ...configs.drawings, enabled: false, persist: false },
  } as const
}
