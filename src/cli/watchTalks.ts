import { Failure } from '../failure.ts'
import { isWebAddress } from '../files/fetchArticle.ts'
import type { FoundArticles } from '../files/findArticles.ts'
import { standardInput } from '../files/readSource.ts'
import { WatchedTalks } from '../live/watchedTalks.ts'
import type { Conversion } from '../pipeline/convert.ts'
import { explainError } from './explainError.ts'
import { type Flags, sideOf } from './flags.ts'
import { messagesOf, printMessages } from './printMessages.ts'
import { progressBar } from './progressBar.ts'
import { tellTalks } from './tellTalks.ts'
import { untilStopped } from './untilStopped.ts'

/** `deckwright <article...> --watch`: make the talks, and make a talk again whenever its files change, until Ctrl-C. */
export async function watchTalks(paths: FoundArticles['paths'], flags: Flags): Promise<number> {
  for (const path of paths)
    if (path === standardInput || (typeof path === 'string' && isWebAddress(path)))
      throw new Failure(`Cannot watch \`${path}\`, expected a file: save it and give the file`)
  const stopped = untilStopped()
  const news = newMessages()
  const bar = progressBar()
  await using talks = new WatchedTalks(paths, {
    ...flags,
    settle: sideOf(flags),
    // The bar is disposed after the first run and then shows nothing: later runs print one line each, in `onMade`.
    onStep: bar.show,
    onMade(conversions, seconds) {
      for (const line of tellRemade(conversions, seconds)) console.log(line)
      printMessages(news(conversions), flags)
    },
    onProblem(error) {
      const reason = explainError(error) ?? String(error).split('\n')[0]
      console.error(`${clock()}deckwright: ${reason}; all files stay as they were`)
    },
  })
  let made: Conversion[] | undefined
  try {
    made = await Promise.race([talks.made, stopped.then(() => undefined)])
  } finally {
    bar[Symbol.dispose]()
  }
  if (!made) return 0
  tellTalks(made, flags)
  news(made)
  console.error('What is saved is made again: press Ctrl-C to stop.')
  await stopped
  return 0
}

/** Tell which files were made again: on a terminal in one line with the time, else as one path a line. */
function tellRemade(conversions: readonly Conversion[], seconds: number): string[] {
  const paths = conversions.flatMap(({ deck, outputs, made }) =>
    made.length > 0 ? made.flatMap((name) => outputs[name] ?? []) : [deck],
  )
  if (paths.length === 0 || !process.stdout.isTTY) return paths
  return [`${clock()}${paths.join(', ')} made again in ${seconds.toFixed(1)} s`]
}

/** Return the time of day and a space, on a terminal only: `16:05:09 `. */
function clock(): string {
  return process.stdout.isTTY ? `${new Date().toTimeString().slice(0, 8)} ` : ''
}

/** Return a function that returns only the files whose messages differ from their messages at its last call. */
function newMessages(): (conversions: Conversion[]) => ReturnType<typeof messagesOf> {
  const known = new Map<string, string>()
  return (conversions) =>
    messagesOf(conversions).filter(({ path, messages }) => {
      const text = messages.join('\n')
      const isNew = known.get(path) !== text
      known.set(path, text)
      return isNew
    })
}
