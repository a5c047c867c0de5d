import { Command, InvalidArgumentError, Option } from 'commander'
import { densities } from '../article/frontMatter/settings.ts'
import { listAudiences } from '../audience/listAudiences.ts'
import { handoutKinds, outputs, papers } from '../outputs/index.ts'
import type { Shard } from '../pipeline/shardOf.ts'
import type { CheckFlags } from './checkArticle.ts'
import type { Flags } from './flags.ts'
import type { NewThemeFlags } from './makeTheme.ts'
import type { PresentFlags } from './presentTalk.ts'

/**
 * Declare the commands and their options. A command is imported when it runs, so that the help comes at once.
 *
 * @param onDone gets a command's exit code
 */
export function createProgram(version: string, onDone: (exitCode: number) => void): Command {
  const program = new Command('deckwright')
    .description('Turn an article into a talk: an editable Slidev deck, a PDF and more.')
    .version(version)
    .argument(
      '<article...>',
      'files, folders or patterns: Markdown, notebooks, Word documents, web pages; `-` for standard input; a deck is used unchanged',
    )
    .addOption(
      new Option('--to <formats>', `what to make, separated by commas: ${formatNames()}`)
        .argParser(splitNames)
        .default(['deck', 'pdf'], 'deck,pdf'),
    )
    .option('--out <folder>', 'folder of everything but the decks', 'dist')
    .option('--browser <path>', 'executable of Chrome, Edge or Chromium')
    .addOption(
      new Option(
        '--shard <part>',
        'make only a part of the talks, such as 2/8: each part can run on a machine of its own',
      ).argParser(readShard),
    )
    .addOption(new Option('--watch', 'make again what changes, as files are saved, until Ctrl-C').conflicts(['json']))
    .option('--json', 'print what was made as one JSON object')
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
    .action(async (path: string, _: unknown, command: WithFlags<PresentFlags>) => {
      const { presentTalk } = await import('./presentTalk.ts')
      onDone(await presentTalk(path, command.optsWithGlobals()))
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
    .action(async (path: string, deck: string | undefined, _: unknown, command: WithFlags<CheckFlags>) => {
      const { checkArticle } = await import('./checkArticle.ts')
      onDone(await checkArticle(path, deck, command.optsWithGlobals()))
    })
  program
    .command('diff')
    .description('Tell what was changed by hand in the deck of an article, slide by slide. Nothing is written.')
    .argument('<article>', 'a Markdown file whose deck was made')
    .action(async (path: string, _: unknown, command: WithFlags<Flags>) => {
      const { diffTalk } = await import('./diffTalk.ts')
      onDone(await diffTalk(path, command.optsWithGlobals()))
    })
  program
    .command('where')
    .description('Tell on which slide a line of an article is, when, and in which place.')
    .argument('<article:line>', 'a Markdown file and a line of it, as in talk.md:120')
    .action(async (place: string, _: unknown, command: WithFlags<Flags>) => {
      const { whereIsLine } = await import('./whereIsLine.ts')
      onDone(await whereIsLine(place, command.optsWithGlobals()))
    })
  program
    .command('why')
    .description('Tell which lines of its article a slide was made of, and by which rules.')
    .argument('<deck>', 'a deck')
    .argument('<slide>', 'the number of a slide', readNumber)
    .action(async (path: string, slide: number) => {
      const { whySlide } = await import('./whySlide.ts')
      onDone(await whySlide(path, slide))
    })
  program
    .command('resolve')
    .description('List what a person and the article have both changed in a deck, and keep one version of it.')
    .argument('<deck>', 'a deck that was edited and merged')
    .argument('[number]', 'of the conflict to settle; default: all', readNumber)
    .action(async (path: string, number: number | undefined, _: unknown, command: WithFlags<Flags>) => {
      const { resolveDeck } = await import('./resolveDeck.ts')
      onDone(await resolveDeck(path, number, command.optsWithGlobals()))
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
    .action(async (name: string, _: unknown, command: WithFlags<NewThemeFlags>) => {
      const { makeTheme } = await import('./makeTheme.ts')
      onDone(await makeTheme(name, command.optsWithGlobals()))
    })
  theme
    .command('preview')
    .description('Present an article that uses every layout in a theme; with --to, make files of it.')
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
    new Option('--audience <names>', `who the talk is for, separated by commas: ${listAudiences().join(', ')}`)
      .argParser(splitNames)
      .default(['engineers'], 'engineers'),
    new Option('--density <name>', 'how much of the text is shown; the rest goes to the speaker notes').choices(
      densities,
    ),
    new Option('--minutes <number>', 'how long the talk may take; what does not fit stands behind it').argParser(
      readMinutes,
    ),
    new Option('--decks <folder>', 'folder of the decks').default('slides'),
    new Option('--fit <how>', 'how to find out what fits on a slide')
      .choices(['measured', 'estimated'])
      .default('measured'),
    new Option('--ours', 'keep your version where you and the article have both changed the deck'),
    new Option('--theirs', 'keep the generated version there').conflicts('ours'),
    new Option('--paper <size>', 'paper size of handouts').choices(papers).default('A4'),
    new Option(
      '--handout <kind>',
      'what handouts show: slides with notes, a number of slides on each page, or the article',
    )
      .choices(handoutKinds)
      .default('notes'),
    new Option('--steps', 'PDF: a page for each step of a slide that is revealed step by step'),
    new Option('--scale <factor>', 'png: pixels of the picture for each pixel of a slide')
      .argParser(readScale)
      .default(2),
    new Option('--allow-outside', "use images from outside the article's repository too"),
    new Option('--fetch', 'fetch an article whose address is given'),
    new Option('--fetch-images', 'fetch images from other hosts once, into the folder of the deck'),
    trustOption(),
    new Option('--verbose', 'print each message, and the stack trace of an error'),
  ]
}

function trustOption(): Option {
  return new Option('--trust', 'trust the code of the theme or the deck, until it changes')
}

function formatNames(): string {
  return ['deck', ...outputs.map((output) => output.name)].join(', ')
}

function splitNames(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

function readMinutes(value: string): number {
  const number = Number(value)
  if (number > 0 && Number.isFinite(number)) return number
  throw new InvalidArgumentError('Expected a number above 0.')
}

function readNumber(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a number from 1.')
}

function readShard(value: string): Shard {
  const [, part, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? []
  if (Number(part) <= Number(of)) return { part: Number(part), of: Number(of) }
  throw new InvalidArgumentError('Expected a part and how many there are, such as 2/8.')
}

function readScale(value: string): number {
  const number = Number(value)
  if (number >= 0.1 && number <= 8) return number
  throw new InvalidArgumentError('Expected a number from 0.1 to 8.')
}
