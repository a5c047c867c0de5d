import { InvalidArgumentError, Option } from 'commander'
import { densities } from '../article/frontMatter/settings.ts'
import { listAudiences } from '../audience/listAudiences.ts'
import { handoutKinds, outputs, papers } from '../outputs/index.ts'
import { isSlideNumbers } from '../outputs/slideNumbers.ts'
import type { Shard } from '../pipeline/shardOf.ts'

/** Declare the options of the commands that make files. */
export function outputOptions(): Option[] {
  return [
    new Option('--to <formats>', `what to make, separated by commas: ${formatNames()}`)
      .argParser(splitNames)
      .default(['deck', 'pdf'], 'deck,pdf'),
    outOption(),
    new Option('--slides <numbers>', `show only these slides, such as 3-7,12: ${slideFormats()}`).argParser(readSlides),
    new Option(
      '--shard <part>',
      'make only a part of the talks, such as 2/8: each part can run on a machine of its own',
    ).argParser(readShard),
    new Option('--watch', 'make again what changes, as files are saved, until Ctrl-C').conflicts(['json']),
    new Option('--json', 'print what was made as one JSON object'),
  ]
}

/** Declare the options of all commands that make a deck. */
export function sharedOptions(): Option[] {
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
    decksOption(),
    browserOption(),
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

export const outOption = () => new Option('--out <folder>', 'folder of everything but the decks').default('dist')
export const decksOption = () => new Option('--decks <folder>', 'folder of the decks').default('slides')
export const browserOption = () => new Option('--browser <path>', 'executable of Chrome, Edge or Chromium')

export function trustOption(): Option {
  return new Option('--trust', 'trust the code of the theme or the deck, until it changes')
}

function formatNames(): string {
  return ['deck', ...outputs.map((output) => output.name)].join(', ')
}

function slideFormats(): string {
  return outputs.flatMap(({ name, takesSlides }) => (takesSlides ? name : [])).join(', ')
}

function splitNames(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

function readMinutes(value: string): number {
  const number = Number(value)
  if (number > 0 && Number.isFinite(number)) return number
  throw new InvalidArgumentError('Expected a number above 0.')
}

export function readNumber(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a number from 1.')
}

function readSlides(value: string): string {
  if (isSlideNumbers(value)) return value
  throw new InvalidArgumentError('Expected numbers, such as 3-7,12.')
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
