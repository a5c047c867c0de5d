import type { Command } from 'commander'
import type { Config } from '../config/configShape.ts'

/**
 * Give a command the values of a config for options that its command line does not set. Values that an article's front matter may
 * set are passed on as `settings`: the front matter wins over them.
 */
export function applyConfig(command: Command, config: Config): void {
  const { audience, to, out, decks, handout, paper, scale, port, plugins, ...settings } = config
  const options = { audience: audience && [audience].flat(), to, out, decks, handout, paper, scale, port }
  const all = [command]
  for (let above = command.parent; above; above = above.parent) all.push(above)
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const isGiven = all.some((one) => one.getOptionValueSource(name) === 'cli')
    if (!isGiven) command.setOptionValueWithSource(name, value, 'config')
  }
  command.setOptionValueWithSource('settings', settings, 'config')
  if (plugins) command.setOptionValueWithSource('remarkPlugins', plugins, 'config')
}
