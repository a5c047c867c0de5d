import type { SlidevConfig } from '@slidev/types'

/** Change a deck's Slidev settings for a site. Switch off drawing and what needs a server, and leave out paths of this machine. */
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
