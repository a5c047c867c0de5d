import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { readConfig } from '../config/readConfig.ts'
import { Failure } from '../failure.ts'
import { nearestName } from '../text/nearestName.ts'
import { applyConfig } from './applyConfig.ts'

/** Commands that make nothing of an article. A broken config does not stop them; `doctor` tells what is wrong with it. */
const withoutConfig = ['init', 'doctor', 'completion', 'complete', 'resolve', 'list', 'new']

/**
 * Give the config to a command before it runs.
 *
 * @throws {Failure} when the config cannot be used, or a command is misspelt
 */
export async function beforeCommand(program: Command, command: Command): Promise<void> {
  if (command === program) refuseMisspelt(command.args[0] ?? '', program)
  if (!withoutConfig.includes(command.name())) applyConfig(command, await readConfig(command.optsWithGlobals()))
}

/** Refuse a word that is no file, and nearly a command: `presnt`. */
function refuseMisspelt(word: string, program: Command): void {
  if (!/^[a-z]+$/.test(word) || existsSync(word)) return
  const names = program.commands.map((command) => command.name())
  const meant = nearestName(word, names)
  if (meant === undefined) return
  throw new Failure(`Cannot find \`${word}\`, expected an article or a command; did you mean \`${meant}\`?`)
}
