import { Command, Option } from 'commander'
import { beforeCommand } from './beforeCommand.ts'
import type { CheckFlags } from './checkArticle.ts'
import type { Flags } from './flags.ts'
import type { NewThemeFlags } from './makeTheme.ts'
import {
  browserOption,
  decksOption,
  outOption,
  outputOptions,
  readNumber,
  sharedOptions,
  trustOption,
} from './options.ts'
import type { PresentFlags } from './presentTalk.ts'

/** Shells for which `completion` has a script. */
const shells = ['bash', 'zsh', 'fish', 'powershell']

/**
 * Declare the commands and their options. The code of a command is imported when the command runs, so that `--help` is
 * fast.
 *
 * @param onDone called with the exit code of the command
 */
export function createProgram(version: string, onDone: (exitCode: number) => void): Command {
  // With positional options, `check --slides` and the program's `--slides <numbers>` can be different options.
  const program = new Command('deckwright')
    .enablePositionalOptions()
    .description('Turn an article into a talk: an editable Slidev deck, a PDF and more.')
    .version(version)
    .argument(
      '<article...>',
      'files, folders or patterns: Markdown, notebooks, Word documents, web pages; `-` for standard input; a deck is used unchanged',
    )
    .helpCommand('help [command]', 'Print the help of a command.')
    .action(async (paths: string[], flags: Flags) => {
      const { makeTalks } = await import('./makeTalks.ts')
      onDone(await makeTalks(paths, flags))
    })
  program
    .command('present')
    .description(
      'Give the talk: the hall and the speaker see the deck in step, and it follows its files as they are saved.',
    )
    .argument('<article>', 'an article or a deck')
    .addOption(new Option('--port <number>', 'the first port that is tried; default: 3030').argParser(readNumber))
    .option('--open', 'open the presenter in the browser; default: in a terminal')
    .option('--remote', 'lend a phone in this network the remote control, by a code that one device can use')
    .option('--rehearse', 'start anew, and keep how long each slide was on beside the deck')
    .option('--follow', 'let the hall follow on devices of its own, without the notes')
    .action(async (path: string, _: unknown, command: Command) => {
      const { presentTalk } = await import('./presentTalk.ts')
      onDone(await presentTalk(path, flagsOf<PresentFlags>(command)))
    })
  program
    .command('check')
    .description('Account for every sentence, item, cell, code line, image and link of an article in its deck.')
    .argument('<article>', 'an article')
    .argument('[deck]', 'a deck of it that was edited; default: the deck that would be made')
    .option(
      '--slides',
      'show the slides in a browser as well, and tell what is wrong with them and what could look better',
    )
    .option('--why', 'tell for each slide by which rule it stands where it is, and for each unit that is left out')
    .addOption(new Option('--report <kind>', 'format of the report').choices(['text', 'json', 'sarif']).default('text'))
    .action(async (path: string, deck: string | undefined, _: unknown, command: Command) => {
      const { checkArticle } = await import('./checkArticle.ts')
      onDone(await checkArticle(path, deck, flagsOf<CheckFlags>(command)))
    })
  program
    .command('diff')
    .description('Tell what was changed by hand in the deck of an article, slide by slide.')
    .argument('<article>', 'a Markdown file whose deck was made')
    .option('--since <commit>', 'compare the talk with that of the article in an earlier commit of git instead')
    .addOption(new Option('--to <format>', '`sheet`: show the changed slides too, before and after').choices(['sheet']))
    .addOption(outOption())
    .action(async (path: string, _: unknown, command: Command) => {
      const { diffTalk } = await import('./diffTalk.ts')
      const asPicture = command.getOptionValueSource('to') === 'cli'
      onDone(await diffTalk(path, flagsOf<Flags>(command), { asPicture }))
    })
  program
    .command('where')
    .description('Tell on which slide a line of an article is, when, and in which place.')
    .argument('<article:line>', 'a Markdown file and a line of it, as in talk.md:120')
    .action(async (place: string, _: unknown, command: Command) => {
      const { whereIsLine } = await import('./whereIsLine.ts')
      onDone(await whereIsLine(place, flagsOf<Flags>(command)))
    })
  program
    .command('why')
    .description('Tell which lines of its article a slide was made of, and by which rules.')
    .argument('<deck>', 'a deck')
    .argument('<slide>', 'the number of a slide', readNumber)
    .action(async (path: string, slide: number, _: unknown, command: Command) => {
      const { whySlide } = await import('./whySlide.ts')
      onDone(await whySlide(path, slide, flagsOf<Flags>(command)))
    })
  program
    .command('resolve')
    .description('List what a person and the article have both changed in a deck, and keep one version of it.')
    .argument('<deck>', 'a deck that was edited and merged')
    .argument('[number]', 'of the conflict to settle; default: all', readNumber)
    .action(async (path: string, number: number | undefined, _: unknown, command: Command) => {
      const { resolveDeck } = await import('./resolveDeck.ts')
      onDone(await resolveDeck(path, number, flagsOf<Flags>(command)))
    })
  program
    .command('init')
    .description('Make a folder to write a talk in: an article to start from, scripts, tasks for VS Code.')
    .argument('[folder]', 'folder to write the talk in, new or existing: files that are there stay as they are', '.')
    .action(async (folder: string) => {
      const { initTalk } = await import('./initTalk.ts')
      onDone(await initTalk(folder))
    })
  program
    .command('doctor')
    .description('Tell whether this machine has what a run needs, and what to do where it has not.')
    .addOption(decksOption())
    .addOption(outOption())
    .addOption(browserOption())
    .action(async (_: unknown, command: Command) => {
      const { tellHealth } = await import('./tellHealth.ts')
      onDone(await tellHealth(flagsOf<Flags>(command)))
    })
  program
    .command('completion')
    .description('Print the script that lets a shell complete commands, options and their values.')
    .addArgument(program.createArgument('<shell>', 'the shell').choices(shells))
    .action(async (shell: string) => {
      const { printShellScript } = await import('./completeShell.ts')
      onDone(printShellScript(shell))
    })
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { printCompletions } = await import('./completeShell.ts')
      onDone(printCompletions(program, words))
    })
  const theme = program.command('theme').description('Manage themes; each audience is a theme.')
  theme
    .command('list')
    .description('List the audiences, your own first.')
    .action(async () => {
      const { listThemes } = await import('./listThemes.ts')
      onDone(await listThemes())
    })
  theme
    .command('new')
    .description('Make your own theme in themes/, as a copy of another one.')
    .argument('<name>', 'its name')
    .option('--from <name>', 'the theme to copy', 'engineers')
    .addOption(
      new Option('--scheme <name>', 'dark or light slides; default: as in the theme that is copied').choices([
        'dark',
        'light',
      ]),
    )
    .addOption(trustOption())
    .action(async (name: string, _: unknown, command: Command) => {
      const { makeTheme } = await import('./makeTheme.ts')
      onDone(await makeTheme(name, flagsOf<NewThemeFlags>(command)))
    })
  theme
    .command('preview')
    .description('Present an article that uses every layout in a theme; with --to, make files of it.')
    .argument('<name>', 'an audience')
    .action(async (name: string, _: unknown, command: Command) => {
      const { previewTheme } = await import('./previewTheme.ts')
      const asFiles = command.getOptionValueSource('to') === 'cli'
      onDone(await previewTheme(name, flagsOf<Flags>(command), { asFiles }))
    })

  program.hook('preAction', beforeCommand)
  const preview = theme.commands.filter((command) => command.name() === 'preview')
  for (const command of [program, ...program.commands, ...theme.commands]) command.exitOverride()
  for (const command of [program, ...preview]) for (const option of outputOptions()) command.addOption(option)
  const articleCommands = program.commands.filter(
    (command) => !['init', 'doctor', 'completion', 'complete', 'theme'].includes(command.name()),
  )
  for (const command of [program, ...articleCommands, ...preview])
    for (const option of sharedOptions()) command.addOption(option)
  return program
}

/**
 * Return the options of a command, with those before its name: `--minutes 20 check` -> 20. An option after the name
 * wins.
 */
function flagsOf<T>(command: Command): T {
  const chain = [command]
  for (let above = command.parent; above; above = above.parent) chain.unshift(above)
  const all = chain.map((one) => one.opts())
  const given = chain.flatMap((one) =>
    Object.entries(one.opts()).filter(([name]) => one.getOptionValueSource(name) === 'cli'),
  )
  // cast: the type of a command's options is what its declaration says
  return Object.assign({}, ...all, Object.fromEntries(given)) as T
}
