import type { Command } from 'commander'
import type { Config } from '../config/configShape.ts'

/**
 * Give the values of a config to a command, where its command line says nothing else. What an article may say for itself
 * is passed on as `settings`: its front matter wins over them.
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
