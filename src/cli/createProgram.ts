import { Command, InvalidArgumentError, Option } from 'commander'
import { densities } from '../article/frontMatter/settings.ts'
import { listAudiences } from '../audience/listAudiences.ts'
import { handoutKinds, outputs, papers } from '../outputs/index.ts'
import type { CheckFlags } from './checkArticle.ts'
import type { Flags } from './flags.ts'
import type { NewThemeFlags } from './makeTheme.ts'

/**
 * Declare the commands and their options. A command is imported when it runs, so that the help comes at once.
 *
 * @param onDone gets a command's exit code
 */
export function createProgram(version: string, onDone: (exitCode: number) => void): Command {
  const program = new Command('deckwright')
    .description('Turn an article into a talk: an editable Slidev deck, a PDF and more.')
    .version(version)
    .argument('<article...>', 'Markdown files; a deck is taken as it stands')
    .addOption(
      new Option('--to <formats>', `what to make, with commas between: ${formatNames()}`)
        .argParser(splitNames)
        .default(['deck', 'pdf'], 'deck,pdf'),
    )
    .option('--out <folder>', 'folder of all outputs but the deck', 'dist')
    .option('--browser <path>', 'executable of Chrome, Edge or Chromium')
    .option('--json', 'print one JSON object about what was made')
    .action(async (paths: string[], flags: Flags) => {
      const { makeTalks } = await import('./makeTalks.ts')
      onDone(await makeTalks(paths, flags))
    })
  program
    .command('present')
    .description('Make the deck and open its presenter in the browser, on this machine only.')
    .argument('<article>', 'a Markdown file or a deck')
    .action(async (path: string, _: unknown, command: WithFlags<Flags>) => {
      const { presentTalk } = await import('./presentTalk.ts')
      onDone(await presentTalk(path, command.optsWithGlobals()))
    })
  program
    .command('check')
    .description('Account for every sentence, item, cell, code line, image and link of an article in its deck.')
    .argument('<article>', 'a Markdown file')
    .argument('[deck]', 'a deck of it, as edited; default: the one that would be made')
    .addOption(new Option('--report <kind>', 'how to tell it').choices(['text', 'json', 'sarif']).default('text'))
    .action(async (path: string, deck: string | undefined, _: unknown, command: WithFlags<CheckFlags>) => {
      const { checkArticle } = await import('./checkArticle.ts')
      onDone(await checkArticle(path, deck, command.optsWithGlobals()))
    })
  const theme = program.command('theme').description('Look after the themes: an audience is one.')
  theme
    .command('list')
    .description('List the audiences, the own ones first.')
    .action(async () => {
      const { listThemes } = await import('./listThemes.ts')
      onDone(await listThemes())
    })
  theme
    .command('new')
    .description('Make a theme of your own in themes/, as a copy of another one.')
    .argument('<name>', 'what to call it')
    .option('--from <name>', 'the theme to begin with', 'engineers')
    .addOption(
      new Option('--scheme <name>', 'on what ground; default: that of the other one').choices(['dark', 'light']),
    )
    .addOption(trustOption())
    .action(async (name: string, _: unknown, command: WithFlags<NewThemeFlags>) => {
      const { makeTheme } = await import('./makeTheme.ts')
      onDone(await makeTheme(name, command.optsWithGlobals()))
    })
  theme
    .command('preview')
    .description('Show a theme by an article that needs every layout; with --to, as files.')
    .argument('<name>', 'an audience')
    .action(async (name: string, _: unknown, command: WithFlags<Flags>) => {
      const { previewTheme } = await import('./previewTheme.ts')
      const asFiles = program.getOptionValueSource('to') === 'cli'
      onDone(await previewTheme(name, command.optsWithGlobals(), { asFiles }))
    })

  for (const command of [program, ...program.commands, ...theme.commands]) command.exitOverride()
  for (const command of [program, ...program.commands.filter((command) => command !== theme)])
    for (const option of sharedOptions()) command.addOption(option)
  return program
}

interface WithFlags<T> {
  optsWithGlobals(): T
}

/** The options of all commands that make a deck. */
function sharedOptions(): Option[] {
  return [
    new Option('--audience <names>', `whom the talk is for, with commas between: ${listAudiences().join(', ')}`)
      .argParser(splitNames)
      .default(['engineers'], 'engineers'),
    new Option('--density <name>', 'how much is shown; the rest is said').choices(densities),
    new Option('--decks <folder>', 'folder of the decks').default('slides'),
    new Option('--fit <how>', 'how slides are made to fit').choices(['measured', 'estimated']).default('measured'),
    new Option('--paper <size>', 'of handouts').choices(papers).default('A4'),
    new Option('--handout <kind>', 'what a handout holds: notes, so many slides a page, or the article')
      .choices(handoutKinds)
      .default('notes'),
    new Option('--steps', 'of a PDF: a page for each step of slides that are revealed step by step'),
    new Option('--scale <factor>', 'of pictures (png): pixels for each of a slide').argParser(readScale).default(2),
    new Option('--allow-outside', "take images from outside the article's folder too"),
    new Option('--fetch-images', 'fetch images from other hosts, once, into the folder of the deck'),
    trustOption(),
    new Option('--verbose', 'show where an error comes from'),
  ]
}

function trustOption(): Option {
  return new Option('--trust', 'run the code of the theme, or of the deck, from now on until it changes')
}

function formatNames(): string {
  return ['deck', ...outputs.map((output) => output.name)].join(', ')
}

function splitNames(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

function readScale(value: string): number {
  const number = Number(value)
  if (number >= 0.1 && number <= 8) return number
  throw new InvalidArgumentError('Expected a number from 0.1 to 8.')
}
