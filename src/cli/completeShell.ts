import tab, { type Complete, type Command as ShellCommand, script } from '@bomb.sh/tab'
import type { Command, Option } from 'commander'
import { listAudiences } from '../audience/listAudiences.ts'
import { outputs } from '../outputs/index.ts'

/** Print the completion script of a shell. When the user presses Tab, the script calls `deckwright complete`. */
export function printShellScript(shell: string): number {
  script(shell, 'deckwright', 'deckwright')
  return 0
}

/**
 * Print what may follow the words of a command line that are already typed, in the form that the completion script
 * reads.
 */
export function printCompletions(program: Command, words: string[]): number {
  describe(tab, program)
  const add = (command: Command, path: string) => {
    for (const child of command.createHelp().visibleCommands(command)) {
      const name = `${path}${child.name()}`
      describe(tab.command(name, child.description()), child)
      add(child, `${name} `)
    }
  }
  add(program, '')
  const lines = linesOf(() => tab.parse(words))
  // The last line tells the shell whether to offer files too. If it is the only line, print `:0` instead, which makes the
  // shell offer files.
  console.log((lines.length > 1 ? lines : [':0']).join('\n'))
  return 0
}

/** Return the lines that a function prints. The library can only print its answer, not return it. */
function linesOf(print: () => void): string[] {
  const { log } = console
  const lines: string[] = []
  console.log = (line: string) => lines.push(line)
  try {
    print()
  } finally {
    console.log = log
  }
  return lines
}

/** Declare the options and arguments of a command, with their values, to the library that completes. */
function describe(shown: ShellCommand, command: Command): void {
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.long?.slice(2)
    if (!name) continue
    const values = valuesOf(option)
    const takesValue = option.required || option.optional
    if (takesValue) shown.option(name, option.description, (complete) => offer(complete, values))
    else shown.option(name, option.description)
  }
  for (const argument of command.registeredArguments)
    shown.argument(argument.name(), (complete) => offer(complete, argument.argChoices ?? []), argument.variadic)
}

function offer(complete: Complete, values: readonly string[]): void {
  for (const value of values) complete(value, '')
}

function valuesOf({ long, argChoices }: Option): readonly string[] {
  if (long === '--audience') return listAudiences()
  if (long === '--to') return ['deck', ...outputs.map(({ name }) => name)]
  return argChoices ?? []
}
